import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// A busy office: sixty appointments on one day of a month, five on another.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const file = join(office.dataFolder, 'day-kin.ics')
  writeFileSync(file, calendarOf([...appointmentsOn('20310310', 60), ...appointmentsOn('20310312', 5)]))
  await answerFileDialogs(office.app, { open: file })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.getByRole('button', { name: 'Nhập lịch (.ics)…' }).click()
  await page.getByRole('button', { name: 'Nhập 65 lịch hẹn' }).click()
  await expect(page.getByText('Đã nhập 65 lịch hẹn', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Alt+4')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeChecked()
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.getByRole('dialog').getByRole('textbox').fill('10/03/2031')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tháng 3, 2031' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

/** Every fifteen minutes from seven on; their names say which they are. */
function appointmentsOn(day: string, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const minute = 7 * 60 + index * 15
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}00`
    return [`UID:${day}-${index}`, `DTSTART:${day}T${time}`, 'DURATION:PT15M', `SUMMARY:Khảo sát công trình số ${index + 1}`]
  })
}

function calendarOf(events: string[][]) {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

const calendar = () => page.getByRole('region', { name: 'Lịch' })
const boxes = () => calendar().locator('[data-entry^="appointment"]')
const rest = (count: number) => calendar().getByText(`+${count} nữa`)

test('a month shows what its days have room for and says how many more there are', async () => {
  await expect(rest(58)).toBeVisible()
  await expect(rest(3)).toBeVisible()
  await expect(boxes()).toHaveCount(4)
  expect(await whatHinders(page)).toEqual([])
})

test('a larger window shows more of them', async () => {
  await page.setViewportSize({ width: 1280, height: 1100 })
  await expect(rest(56)).toBeVisible()
  await expect(boxes()).toHaveCount(9)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(rest(58)).toBeVisible()
})

test('the others are listed by keyboard or mouse, all sixty of the day, and none is lost on the way', async () => {
  for (const ask of [() => rest(58).click(), () => page.getByRole('button', { name: '+58 nữa' }).press('Enter')]) {
    await ask()
    const list = page.getByRole('dialog', { name: /10 tháng 3/ })
    await expect(list.getByRole('listitem')).toHaveCount(60)
    await expect(list.getByRole('listitem').last()).toContainText('Khảo sát công trình số 60')
    await page.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
  }
})

test('the day, the week and the agenda hold them all', async () => {
  await page.keyboard.press('Control+Alt+1')
  await expect(boxes()).toHaveCount(60)
  await page.keyboard.press('Control+Alt+3')
  await expect(boxes()).toHaveCount(65)
  await page.keyboard.press('Control+Alt+5')
  await expect(boxes()).toHaveCount(65)
})

test('the months beside it are drawn behind it, where nobody gets by keyboard; turned to, they are as full as this one', async () => {
  await page.getByRole('radio', { name: 'Tháng' }).click()
  await expect(page.getByRole('heading', { name: 'Tháng 3, 2031' })).toBeVisible()
  await expect(page.locator('[data-behind="kept"]')).toHaveCount(2)
  const behind = page.locator('[data-behind] [role="button"]').first()
  await behind.evaluate((box: HTMLElement) => box.focus())
  await expect(behind).not.toBeFocused()

  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('heading', { name: 'Tháng 4, 2031' })).toBeVisible()
  await expect(boxes()).toHaveCount(0)
  await page.keyboard.press('Alt+PageUp')
  await page.keyboard.press('Alt+PageUp')
  await expect(page.getByRole('heading', { name: 'Tháng 2, 2031' })).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await expect(rest(58)).toBeVisible()
  await expect(boxes()).toHaveCount(4)
  const [box] = await boxes().all()
  await box?.click()
  await expect(page.getByRole('dialog')).toContainText('Khảo sát công trình số')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
