import { expect, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, formatDay } from '#shared/kit/day.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// The office's own hours, days off and occasions, and what follows from them elsewhere.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: true })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const section = (name: string) => page.getByRole('region', { name, exact: true })

async function openSettings() {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await expect(section('Giờ làm việc').getByLabel('Thứ Bảy')).toBeVisible()
}

async function openDay(day: string) {
  await page.evaluate((place) => {
    window.location.hash = place
  }, `/calendar/${day}`)
  await expect(page.getByRole('radio', { name: 'Ngày', exact: true })).toBeChecked()
  await expect(page.locator('[role="columnheader"][data-date]')).toHaveCount(1)
  await page.waitForURL(/#\/calendar$/)
}

test('an office that is closed on Saturdays has a working week of five days', async () => {
  await openDay('2026-11-24')
  await page.keyboard.press('Control+Alt+2')
  await expect(page.getByRole('heading', { name: '23 – 28 tháng 11, 2026' })).toBeVisible()

  await openSettings()
  await section('Giờ làm việc').getByLabel('Thứ Bảy').selectOption('Nghỉ')
  await section('Giờ làm việc').getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu giờ làm việc').first()).toBeVisible()

  await openDay('2026-11-24')
  await page.keyboard.press('Control+Alt+2')
  await expect(page.getByRole('heading', { name: '23 – 27 tháng 11, 2026' })).toBeVisible()
})

test('a Sunday that is worked is open as any other day, the next one is not', async () => {
  const { ask } = await openLine(page)
  await ask('workingTime.chooseDay', { on: '2026-12-06', chosen: { isOff: false, name: 'Làm bù' } })
  await openDay('2026-12-02')
  await page.keyboard.press('Control+Alt+3')
  await expect(page.getByRole('heading', { name: '30 tháng 11 – 6 tháng 12, 2026' })).toBeVisible()
  await expect.poll(() => shadedHours('2026-12-06')).toBe(await shadedHours('2026-12-03'))
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: '7 – 13 tháng 12, 2026' })).toBeVisible()
  await expect.poll(() => shadedHours('2026-12-13')).toBe(24)

  await page.keyboard.press('Control+Alt+2')
  await expect(page.getByRole('heading', { name: '7 – 11 tháng 12, 2026' })).toBeVisible()
  await expect(page.locator('[role="columnheader"][data-date]')).toHaveCount(5)
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('heading', { name: '30 tháng 11 – 6 tháng 12, 2026' })).toBeVisible()
  await expect(page.locator('[role="columnheader"][data-date]')).toHaveCount(6)
  await expect(page.locator('[role="columnheader"][data-date]').last()).toHaveAttribute('data-date', '2026-12-06')
})

/** How many of the hours of a day are drawn as those at which nobody works. */
function shadedHours(day: string) {
  return page
    .locator(`[role="cell"][data-date="${day}"]`)
    .last()
    .evaluate((lane) => {
      const shades = [...lane.querySelectorAll('[class*="closed"]')].map((one) => one.getBoundingClientRect().height)
      return Math.round((24 * shades.reduce((sum, height) => sum + height, 0)) / lane.getBoundingClientRect().height)
    })
}

test('End leads to the last half hour of the day, Home to the first, and what is added next begins there', async () => {
  await openDay('2026-11-24')
  const dialog = page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
  for (const [key, time] of [
    ['End', '17:00'],
    ['Home', '08:00'],
  ] as const) {
    await page.keyboard.press(key)
    await page.keyboard.press('Control+n')
    await expect(dialog.getByLabel('Tiêu đề')).toBeFocused()
    await expect(dialog.getByRole('textbox', { name: /Bắt đầu/ }).last()).toHaveValue(time)
    await page.keyboard.press('Escape')
    await expect(page.locator('[role="dialog"], [role="alertdialog"]')).toHaveCount(0)
  }
})

test('lunch that ends before it begins is not saved', async () => {
  await openSettings()
  const hours = section('Giờ làm việc')
  await hours.getByLabel('Nghỉ trưa đến').fill('11:00')
  await hours.getByLabel('Nghỉ trưa đến').blur()
  await expect(hours.getByText('Phải nằm trong giờ làm việc, bắt đầu trước kết thúc.')).toBeVisible()
  await expect(hours.getByRole('button', { name: 'Lưu' })).toBeDisabled()
})

test('a day nobody is sure of is one until the office decides', async () => {
  const culture = page.getByRole('region', { name: 'Lịch', exact: true }).getByText(/Ngày Văn hoá Việt Nam/)
  await openDay('2026-11-24')
  await expect(culture).toHaveText('Ngày Văn hoá Việt Nam (chưa chắc nghỉ)')

  await openSettings()
  const holidays = section('Ngày nghỉ lễ')
  await holidays.getByLabel('Năm').selectOption('2026')
  await holidays.getByLabel('Văn phòng làm gì ngày 24/11/2026').selectOption('Nghỉ')
  await expect(holidays.getByLabel('Văn phòng làm gì ngày 24/11/2026')).toHaveValue('off')
  expect(await whatHinders(page)).toEqual([])

  await openDay('2026-11-24')
  await expect(culture).toHaveText('Ngày Văn hoá Việt Nam')
})

test('an occasion of the office’s own is told on the start page, and leads to those it is for', async () => {
  await openSettings()
  const form = section('Dịp thăm hỏi').getByRole('form', { name: 'Thêm dịp của văn phòng' })
  await form.getByLabel('Tên dịp').fill('Tri ân khách hàng')
  await form.getByRole('textbox', { name: 'Ngày', exact: true }).fill(formatDay(addDays(dayOfInstant(Date.now()), 3)).slice(0, 5))
  await form.getByLabel('Dành cho').selectOption('Giáo dục')
  await form.getByRole('button', { name: 'Thêm dịp' }).click()
  await expect(section('Dịp thăm hỏi').getByRole('switch', { name: 'Dùng dịp Tri ân khách hàng' })).toBeChecked()

  await page.keyboard.press('Control+1')
  const line = page.getByRole('button', { name: /^Tri ân khách hàng/ })
  await expect(line).toContainText('còn 3 ngày')
  const people = Number(/(\d+) khách/.exec(await line.innerText())?.[1])
  expect(people).toBeGreaterThan(0)
  await line.click()
  await expect(page.getByRole('treegrid', { name: 'Khách hàng' })).toHaveAttribute('aria-rowcount', String(people + 1))

  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'Lập danh sách quà: Tri ân khách hàng' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lập danh sách cho dịp' })
  await expect(dialog.getByRole('combobox', { name: 'Dịp' })).toHaveText('Tri ân khách hàng')
  await expect(dialog.getByRole('combobox', { name: 'Cho ngày' })).toHaveValue(formatDay(addDays(dayOfInstant(Date.now()), 3)))
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByLabel('Quà').fill('Hộp trà sen')
  await dialog.getByRole('button', { name: 'Lập danh sách' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('.fui-ToastTitle').last()).toHaveText(`Đã thêm ${people} phần quà vào sổ; 0 đã có từ trước.`)
  await expect(page.locator('[data-list="gifts"] [role="row"][aria-selected]')).toHaveCount(people)
})
