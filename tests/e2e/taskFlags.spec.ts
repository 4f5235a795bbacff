import { expect, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, formatDay } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { goToTasks } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// A flag of one's own days, flags on a customer and a contract, what is overdue at the rail, and tasks found from the search box and the palette.
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
  await page.keyboard.press('Control+s')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Bắt đầu').fill(formatDay(addDays(today, 5)))
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
})

test('Insert flags a customer for today and, pressed again, says that it is done; the flag is a task of the list', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ name: 'Cơ khí Đông Á' }))
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Cơ khí Đông Á' }).click()
  const card = page.getByRole('article', { name: 'Cơ khí Đông Á' })
  await expect(card.getByRole('button', { name: 'Đặt cờ theo dõi Cơ khí Đông Á' })).toBeVisible()

  await page.keyboard.press('Insert')
  await expect(card.getByRole('button', { name: 'Cờ theo dõi Cơ khí Đông Á: Hôm nay' })).toBeVisible()
  await page.keyboard.press('Control+Shift+g')
  await expect(page.getByRole('menuitem', { name: 'Hôm nay' })).toBeFocused()
  await page.getByRole('menuitem', { name: 'Ngày mai' }).click()
  await expect(card.getByRole('button', { name: 'Cờ theo dõi Cơ khí Đông Á: Ngày mai' })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await goToTasks(page)
  await expect(row('Theo dõi: Cơ khí Đông Á')).toContainText('Ngày mai')

  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Cơ khí Đông Á' }).click()
  await expect(card.getByRole('button', { name: 'Cờ theo dõi Cơ khí Đông Á: Ngày mai' })).toBeVisible()
  await page.keyboard.press('Insert')
  await expect(card.getByRole('button', { name: 'Đặt cờ theo dõi Cơ khí Đông Á' })).toBeVisible()
  await expect(page.getByText('Xong: Theo dõi: Cơ khí Đông Á', { exact: true })).toBeVisible()
})

test('a contract has its tasks on its page, and bears a flag', async () => {
  const { ask } = await openLine(page)
  const { result: customer } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Khách sạn Cố Đô' }))
  const { result: contract } = await ask<{ number: string }>('contracts.create', aContract(customer?.id as CustomerId))
  const number = contract?.number ?? ''
  await page.keyboard.press('Control+5')
  await page.getByRole('row', { name: number }).click()
  const card = page.getByRole('article', { name: number })
  const tasks = card.getByRole('region', { name: 'Công việc' })

  await tasks.getByRole('button', { name: 'Thêm công việc' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm công việc' })
  await expect(form.getByRole('textbox', { name: 'Công việc' })).toBeFocused()
  await page.keyboard.type('Chuẩn bị nghiệm thu')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(tasks.getByRole('link', { name: 'Chuẩn bị nghiệm thu' })).toBeVisible()
  const unflagged = card.getByRole('button', { name: `Đặt cờ theo dõi ${number}` })
  const flagged = card.getByRole('button', { name: `Cờ theo dõi ${number}` })
  await unflagged.click()
  await page.getByRole('menuitem', { name: 'Hôm nay' }).click()
  await flagged.click()
  await page.getByRole('menuitem', { name: 'Bỏ cờ' }).click()
  await unflagged.click()
  await page.getByRole('menuitem', { name: 'Tuần sau' }).click()
  await expect(tasks.getByRole('link', { name: `Theo dõi: ${number}` })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])

  await tasks.getByRole('checkbox', { name: 'Xong: Chuẩn bị nghiệm thu' }).click()
  await expect(tasks.getByRole('link', { name: 'Chuẩn bị nghiệm thu' })).toBeHidden()
  await tasks.getByRole('link', { name: `Theo dõi: ${number}` }).click()
  await expect(page.getByRole('article', { name: `Theo dõi: ${number}` })).toBeVisible()
  expect(office.complaints).toEqual([])
})
