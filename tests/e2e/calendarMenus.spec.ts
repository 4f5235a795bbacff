import { expect, type Locator, type Page, test } from '@playwright/test'
import { dayOfInstant } from '#shared/kit/day.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// What a right click, the menu key and Shift+F10 offer on the calendar.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+Alt+1')
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const boxOf = (title: string) =>
  page.getByRole('region', { name: 'Lịch', exact: true }).locator('[data-entry]').filter({ hasText: title })
const line = (name: string) => page.getByRole('menuitem', { name })
const form = () => page.getByRole('dialog', { name: 'Thêm lịch hẹn' })

async function save() {
  await page.keyboard.press('Control+s')
  await expect(form()).toBeHidden()
}

/** A click between two steps of a scroll would meet another hour. */
async function standsStill(what: Locator) {
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = JSON.stringify(await what.boundingBox())
      return last === before
    })
    .toBe(true)
}

test('at an empty hour an appointment is begun there', async () => {
  const three = page.locator('[data-time="15:00:00"]').last()
  await three.scrollIntoViewIfNeeded()
  await standsStill(three)
  const hour = await three.boundingBox()
  if (!hour) throw new Error('the hour is not on screen')
  await page.mouse.click(hour.x + 200, hour.y + 4, { button: 'right' })
  await expect(line('Thêm lịch hẹn cả ngày')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await line('Thêm lịch hẹn').first().click()
  await expect(form().getByLabel('Tiêu đề')).toBeFocused()
  await expect(form().getByLabel('Bắt đầu').last()).toHaveValue('15:00')
  await page.keyboard.type('Đo kho lạnh')
  await save()
  await expect(boxOf('Đo kho lạnh')).toContainText('Có nhắc')
})

test('on an appointment it is shown as tentative, made private, and taken back', async () => {
  await boxOf('Đo kho lạnh').click({ button: 'right' })
  await line('Hiển thị là').click()
  await expect(page.getByRole('menuitemradio', { name: 'Bận' })).toBeChecked()
  expect(await whatHinders(page)).toEqual([])
  await page.getByRole('menuitemradio', { name: 'Chưa chắc' }).click()
  await expect(boxOf('Đo kho lạnh')).toHaveAttribute('data-show', 'tentative')
  await expect(page.getByRole('menu')).toHaveCount(0)

  await boxOf('Đo kho lạnh').click({ button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: 'Riêng tư' }).click()
  await expect(boxOf('Đo kho lạnh')).toContainText('Riêng tư')
  await page.keyboard.press('Control+z')
  await expect(boxOf('Đo kho lạnh')).not.toContainText('Riêng tư')
})

test('by keyboard the menu opens at the appointment, doubles it and deletes the double', async () => {
  await boxOf('Đo kho lạnh').click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Đo kho lạnh' })).toBeHidden()
  await expect(page.locator(':focus').locator('[data-entry]')).toContainText('Đo kho lạnh')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'Việc làm được với Đo kho lạnh' })).toBeVisible()
  await line('Nhân bản…').click()
  await expect(form().getByLabel('Tiêu đề')).toHaveValue('Đo kho lạnh')
  await form().getByLabel('Tiêu đề').fill('Đo kho khô')
  await save()
  await expect(boxOf('Đo kho khô')).toHaveAttribute('data-show', 'tentative')
  await expect(boxOf('Đo kho lạnh')).toBeVisible()

  await boxOf('Đo kho khô').click({ button: 'right' })
  await line('Xoá').click()
  await expect(boxOf('Đo kho khô')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(boxOf('Đo kho khô')).toBeVisible()
})

test('a task is done from its menu, which offers nothing of an appointment', async () => {
  const { ask } = await openLine(page)
  await ask('tasks.create', { title: 'Gửi báo giá', dueOn: dayOfInstant(Date.now()), dueMinute: 8 * 60 })
  await boxOf('Gửi báo giá').click({ button: 'right' })
  await expect(line('Hiển thị là')).toHaveCount(0)
  await line('Đã xong').click()
  await expect(boxOf('Gửi báo giá')).toHaveCount(0)
  await expect(page.getByRole('menu')).toHaveCount(0)
  expect(office.complaints).toEqual([])
})
