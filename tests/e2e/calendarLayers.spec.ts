import { expect, type Page, test } from '@playwright/test'
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
  expect(await whatHinders(page)).toEqual([])
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
