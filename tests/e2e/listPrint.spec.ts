import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { goToTasks } from '#tests/helpers/draftForms.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// The lists of tasks and of calls on paper, as they stand on the screen.
test.describe.configure({ mode: 'serial' })

const today = dayOfInstant(Date.now())
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Điện lạnh Hoà Phát' }))
  await ask('tasks.create', { title: 'Gửi báo giá', dueOn: today, priority: 'high' })
  await ask('tasks.create', { title: 'Đòi công nợ', dueOn: addDays(today, -3), customerId: result?.id })
  await ask('tasks.create', { title: 'Dọn kho' })
  const call = { customerId: result?.id, phone: '0903 111 222', reason: 'Nhắc bảo trì' }
  await ask('calls.plan', { ...call, plannedAt: instantOfDay(addDays(today, -1), 9) })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

async function savedPdf(title: string, name: string) {
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  const path = join(office.dataFolder, name)
  await answerFileDialogs(office.app, { save: path })
  await dialog.getByRole('button', { name: 'Lưu PDF…' }).click()
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const { pages } = await readPdf(path)
  return pages.join(' ').replaceAll(/\s+/g, ' ')
}

test('the tasks stand in their groups, with the columns of the list', async () => {
  await goToTasks(page)
  await expect(page.getByRole('row', { name: 'Dọn kho' })).toBeVisible()
  await page.keyboard.press('Control+p')

  const text = await savedPdf('In công việc', 'việc.pdf')

  expect(text).toContain('3 dòng')
  expect(text).toMatch(
    /Quá hạn \(1\).*Đòi công nợ.*Điện lạnh Hoà Phát.*Hôm nay \(1\).*Gửi báo giá.*Cao.*Không hạn \(1\).*Dọn kho/,
  )
})

test('only the chosen tasks are printed when they are meant', async () => {
  await page.getByRole('row', { name: 'Dọn kho' }).click()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('radio', { name: 'Cả danh sách (3)' })).toBeChecked()
  await page.getByRole('dialog').getByRole('radio', { name: 'Đã chọn (1)' }).click()

  const text = await savedPdf('In công việc', 'một việc.pdf')

  expect(text).toContain('Dọn kho')
  expect(text).not.toContain('Gửi báo giá')
})

test('calls to make become a sheet with room to write how it went', async () => {
  await page.getByRole('button', { name: /^Cần gọi/ }).click()
  await expect(page.getByRole('row', { name: 'Nhắc bảo trì' })).toBeVisible()
  await page.keyboard.press('Control+p')

  const text = await savedPdf('In cuộc gọi', 'gọi.pdf')

  expect(text).toMatch(/Phiếu gọi.*Cần gọi.*Kết quả Ghi chú.*Điện lạnh Hoà Phát.*0903 111 222.*Nhắc bảo trì/)
  expect(office.complaints).toEqual([])
})
