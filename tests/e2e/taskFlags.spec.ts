import { expect, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, formatDay } from '#shared/kit/day.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { goToTasks } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// A flag of one's own days, what is overdue at the rail, and tasks found from the search box and the palette.
test.describe.configure({ mode: 'serial' })

const today = dayOfInstant(Date.now())
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  await ask('tasks.create', { title: 'Gửi báo giá cho Đông Á', dueOn: addDays(today, -2) })
  await ask('tasks.create', { title: 'Dọn kho' })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const row = (title: string) => page.locator('[data-list="tasks"]').getByRole('row', { name: title })
const badge = () => page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('img')

test('what is overdue is counted at the rail, and no longer once it is put off to days of one’s own choice', async () => {
  await expect(badge()).toHaveAccessibleName('1 việc quá hạn')
  await goToTasks(page)
  await row('Gửi báo giá').click()
  await page.keyboard.press('Control+Shift+g')
  await expect(page.getByRole('menuitem', { name: 'Hôm nay' })).toBeFocused()
  await page.getByRole('menuitem', { name: 'Tuỳ chọn…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hạn làm tuỳ chọn' })
  await expect(dialog).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByLabel('Bắt đầu').fill(formatDay(addDays(today, 20)))
  await dialog.getByLabel('Hạn', { exact: true }).fill(formatDay(addDays(today, 10)))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+s')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Bắt đầu').fill(formatDay(addDays(today, 5)))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+s')

  await expect(dialog).toBeHidden()
  await expect(badge()).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(badge()).toHaveAccessibleName('1 việc quá hạn')
})

test('the search box narrows the list of tasks, and the list takes the keys from there', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('bao gia')
  await expect(row('Dọn kho')).toBeHidden()
  await expect(row('Gửi báo giá')).toBeVisible()

  await page.keyboard.type(' khong co')
  await expect(page.getByText('Không có công việc nào khớp')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row('Dọn kho')).toBeVisible()
})

test('the palette finds a task from anywhere and shows it', async () => {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Gõ tên lệnh, khách hoặc việc…')).toBeFocused()
  await page.keyboard.type('don kho')
  await expect(page.getByRole('option', { name: 'Dọn kho' })).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('article', { name: 'Dọn kho' })).toBeVisible()
  await expect(row('Dọn kho')).toHaveAttribute('aria-selected', 'true')
  expect(office.complaints).toEqual([])
})
