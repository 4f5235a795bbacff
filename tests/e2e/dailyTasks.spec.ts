import { expect, type Locator, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, startOfWeek } from '#shared/kit/day.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// The daily task list of classic Outlook: the tasks of each day under its hours.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page
// Of the next week, so that nothing of it is overdue at any hour.
const monday = addDays(startOfWeek(dayOfInstant(Date.now())), 7)
const tuesday = addDays(monday, 1)

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+Alt+3')
  await page.getByTitle('Sau (PgDn)').click()
  await expect(list().locator(`[data-day="${monday}"]`)).toBeVisible()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.getByRole('region', { name: 'Công việc theo ngày' })
const under = (day: string) => list().locator(`[data-day="${day}"]`)
const tick = (title: string) => list().getByRole('checkbox', { name: `Xong: ${title}` })
const box = (title: string) => page.getByRole('region', { name: 'Lịch', exact: true }).locator('[data-entry]', { hasText: title })

/** Takes something with the mouse and lets it go in the middle of something else. */
async function drag(what: Locator, onto: Locator) {
  const from = await what.boundingBox()
  const to = await onto.boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 - 4, { steps: 3 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.move(to.x + to.width / 2 + 2, to.y + to.height / 2)
  await page.mouse.up()
}

test('folded it counts, opened it has a line for each day, and a task without an hour leaves the whole days', async () => {
  await page.getByRole('button', { name: 'Công việc theo ngày' }).click()
  const line = under(tuesday).getByRole('textbox')
  await line.fill('Gửi báo giá')
  await line.press('Enter')
  await expect(tick('Gửi báo giá')).toBeVisible()
  await expect(under(tuesday)).toContainText('Gửi báo giá')
  await expect(box('Gửi báo giá')).toHaveCount(0)

  await page.getByRole('button', { name: 'Công việc theo ngày' }).click()
  await expect(under(tuesday)).toHaveText('1 việc')
  await expect(box('Gửi báo giá')).toBeVisible()
  await page.getByRole('button', { name: 'Công việc theo ngày' }).click()
  await expect(tick('Gửi báo giá')).toBeVisible()
})

test('a task is dragged to another day, and by Shift and an arrow goes back', async () => {
  await drag(under(tuesday).getByText('Gửi báo giá'), under(monday))
  await expect(under(monday)).toContainText('Gửi báo giá')
  await tick('Gửi báo giá').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(under(tuesday)).toContainText('Gửi báo giá')
  await expect(tick('Gửi báo giá')).toBeFocused()
})

test('it is dragged up onto an hour, and from there down into the list again', async () => {
  const hours = page.locator(`[role="cell"][data-date="${monday}"]`).last()
  const column = await hours.boundingBox()
  const ten = await page.getByText('10:00', { exact: true }).first().boundingBox()
  if (!column || !ten) throw new Error('the hours are not on screen')
  const from = await under(tuesday).getByText('Gửi báo giá').boundingBox()
  if (!from) throw new Error('the task is not on screen')
  await page.mouse.move(from.x + 20, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y - 20, { steps: 3 })
  await page.mouse.move(column.x + column.width / 2, ten.y + 10, { steps: 8 })
  await page.mouse.move(column.x + column.width / 2 + 2, ten.y + 10)
  await page.mouse.up()
  await expect(box('Gửi báo giá')).toContainText('10:')
  await expect(under(monday)).toContainText('Gửi báo giá10:')

  await drag(box('Gửi báo giá'), under(tuesday))
  await expect(box('Gửi báo giá')).toHaveCount(0)
  await expect(under(tuesday)).toContainText('Gửi báo giá')
})

test('a tick finishes it, and it stays where it was done; the arrows lead through the days', async () => {
  await page.getByRole('button', { name: 'Hôm nay', exact: true }).click()
  const today = dayOfInstant(Date.now())
  const line = under(today).getByRole('textbox')
  await line.fill('Gọi anh Đạt')
  await line.press('Enter')
  await expect(tick('Gọi anh Đạt')).toBeVisible()
  await expect(line).toHaveValue('')
  await line.press('ArrowUp')
  await expect(tick('Gọi anh Đạt')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(tick('Gọi anh Đạt')).toBeChecked()
  expect(await whatHinders(page)).toEqual([])
  await expect(tick('Gọi anh Đạt')).toBeFocused()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Sửa công việc' })
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('a right click and Shift+F10 offer what is done with a task', async () => {
  const today = dayOfInstant(Date.now())
  await page.getByTitle('Sau (PgDn)').click()
  await tick('Gửi báo giá').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hạn làm' }).click()
  await page.getByRole('menuitem', { name: 'Ngày mai' }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(tick('Gửi báo giá')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hôm nay', exact: true }).click()
  await expect(under(addDays(today, 1))).toContainText('Gửi báo giá')

  await tick('Gửi báo giá').focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Mở công việc' })).toBeFocused()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(tick('Gửi báo giá')).toBeChecked()
  await expect(tick('Gửi báo giá')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Xoá' }).click()
  await expect(tick('Gửi báo giá')).toHaveCount(0)
})

test('it is kept away by whoever does not want it', async () => {
  await page.getByRole('radio', { name: 'Tắt' }).click()
  await expect(list()).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeHidden()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tắt' })).toBeChecked()
  await page.getByRole('radio', { name: 'Hiện' }).click()
  await expect(list()).toBeVisible()
  expect(office.complaints).toEqual([])
})
