import { expect, type Locator, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { goToTasks } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// What other modules lay over the calendar.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const calendar = () => page.getByRole('region', { name: 'Lịch', exact: true })
const task = () => calendar().locator('[data-entry^="task-"]')

test('a task stands on the day it is due, is dragged to an hour, and goes back', async () => {
  await goToTasks(page)
  const line = page.getByLabel('Nhập việc mới')
  await expect(line).toBeVisible()
  await line.fill('Gửi báo giá hôm nay')
  await line.press('Enter')
  await expect(page.getByText('Gửi báo giá').first()).toBeVisible()

  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+Alt+1')
  await expect(task()).toContainText('Gửi báo giá')
  const from = await task().boundingBox()
  const ten = await calendar().getByText('10:00', { exact: true }).boundingBox()
  if (!from || !ten) throw new Error('the day is not on screen')
  await page.mouse.move(from.x + 60, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 80, from.y + 60, { steps: 4 })
  await page.mouse.move(from.x + 80, ten.y + 10, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByText(/Đã dời Gửi báo giá sang .*10:/).first()).toBeVisible()
  await expect(task()).toContainText('10:')
  expect(await whatHinders(page)).toEqual([])

  await page.keyboard.press('Control+z')
  await expect(task()).not.toContainText('10:')
})

test('a task is done from the calendar, and is no longer there', async () => {
  await task().click()
  const peek = page.getByRole('dialog', { name: 'Gửi báo giá' })
  await peek.getByRole('button', { name: 'Đã xong' }).click()
  await expect(peek).toBeHidden()
  await expect(task()).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(task()).toHaveCount(1)
})

test('a layer that is unticked stays away, also after the calendar was left', async () => {
  const layers = page.getByRole('group', { name: 'Lớp' })
  await layers.getByRole('checkbox', { name: 'Công việc' }).click()
  await expect(task()).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeHidden()
  await page.keyboard.press('Control+2')
  await expect(layers.getByRole('checkbox', { name: 'Công việc' })).not.toBeChecked()
  await layers.getByRole('checkbox', { name: 'Công việc' }).click()
  await expect(task()).toHaveCount(1)
})

/** Takes a row with the mouse and brings it over the name of the calendar. */
async function dragOverCalendar(row: Locator) {
  await row.hover({ position: { x: 250, y: 12 } })
  const from = await row.boundingBox()
  const name = await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Lịch' }).boundingBox()
  if (!from || !name) throw new Error('nothing to drag')
  await page.mouse.down()
  await page.mouse.move(from.x + 230, from.y + 20, { steps: 3 })
  await page.mouse.move(name.x + name.width / 2, name.y + name.height / 2, { steps: 5 })
  await page.mouse.move(name.x + name.width / 2 + 2, name.y + name.height / 2)
}

test('a customer dropped onto the calendar’s name becomes an appointment with them', async () => {
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('button', { name: 'Thêm khách hàng' }).first()).toBeVisible()
  await page.keyboard.press('Control+n')
  const form = page.getByRole('dialog')
  await form.getByLabel('Tên khách hàng').fill('Khách sạn Đông Đô')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await dragOverCalendar(page.getByRole('row', { name: 'Khách sạn Đông Đô' }))
  await page.mouse.up()

  const dialog = page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
  await expect(dialog.getByLabel('Tiêu đề')).toBeFocused()
  await expect(dialog.getByLabel('Khách hàng')).toHaveValue('Khách sạn Đông Đô')
  await page.keyboard.type('Khảo sát')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã thêm Khảo sát').first()).toBeVisible()
})

test('a task held over the calendar’s name opens it, is due at the hour it is dropped on, and goes back', async () => {
  await goToTasks(page)
  await dragOverCalendar(page.getByRole('row', { name: 'Gửi báo giá' }))
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  const three = await calendar().locator('[data-time="15:00:00"]').last().boundingBox()
  if (!three) throw new Error('nowhere to drop')
  await page.mouse.move(three.x + three.width / 2, three.y + 10, { steps: 6 })
  await page.mouse.move(three.x + three.width / 2, three.y + 4, { steps: 2 })
  await page.mouse.up()

  await expect(page.getByText(/Đã dời Gửi báo giá sang .* 15:00/).first()).toBeVisible()
  await expect(task()).toContainText('15:00')
  await page.keyboard.press('Control+z')
  await expect(task()).not.toContainText('15:00')
})
