import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { runImport } from './pages/imports.ts'

// Tú cleans up: finds who is there twice, merges by keyboard alone, thinks better of it, and tells two others apart.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const phones = [{ typed: '0912 345 678' }]
  await ask('customers.create', aCustomer({ name: 'Công ty TNHH An Phát', taxCode: '0100047516', note: 'Gọi buổi sáng', phones }))
  await ask(
    'customers.create',
    aCustomer({ name: 'Cty An Phat', taxCode: '0100047516', note: 'Trả chậm', address: '12 Phố Huế', phones }),
  )
  await ask('customers.create', aCustomer({ name: 'Tiệm bánh Hoa', phones: [], emails: [{ typed: 'hoa@banh.vn' }] }))
  await ask('customers.create', aCustomer({ name: 'Quán phở Hoà', phones: [], emails: [{ typed: 'HOA@banh.vn' }] }))
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

test('a search finds both pairs, the surest first', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Tìm trùng' }).click()
  await expect(page.getByRole('heading', { name: 'Tìm trùng' })).toBeVisible()
  await page.keyboard.press('Enter')

  const rows = page.getByRole('treegrid', { name: 'Tìm trùng' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('Chắc chắnCông ty TNHH An Phát · Cty An Phat')
  await expect(rows.nth(1)).toContainText('cùng mã số thuế, cùng số điện thoại')
  await expect(rows.nth(2)).toContainText('Rất có thểTiệm bánh Hoa · Quán phở Hoà')
  await expect(page.getByRole('button', { name: /^Chắc chắn\s*1$/ })).toBeVisible()
  await rows.nth(1).click()
  expect(await whatHinders(page)).toEqual([])
})

test('two become one by keyboard alone, with what was chosen of each', async () => {
  await page.getByRole('treegrid', { name: 'Tìm trùng' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Gộp hai khách hàng' })
  await expect(dialog.getByRole('radio', { name: 'Tên khách hàng: Công ty TNHH An Phát' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'Địa chỉ: 12 Phố Huế' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'Ghi chú: Giữ cả hai' })).toBeChecked()
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByRole('radio', { name: 'Tên khách hàng: Công ty TNHH An Phát' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Tên khách hàng: Cty An Phat' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await dialog.getByRole('button', { name: 'Gộp', exact: true }).focus()
  await page.keyboard.press('Enter')

  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã gộp Cty An Phat vào Công ty TNHH An Phát', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Đã xử lý/ })).toBeVisible()
  const { ask } = await openLine(page)
  expect(await ask('customers.get', 1)).toMatchObject({ result: { address: '12 Phố Huế', note: 'Gọi buổi sáng\n\nTrả chậm' } })
})

test('Ctrl+Z brings both back, and the search shows them again', async () => {
  await page.keyboard.press('Control+z')

  await expect(page.getByRole('row', { name: /Đã xử lý/ })).toHaveCount(0)
  await expect(page.getByRole('treegrid', { name: 'Tìm trùng' }).getByRole('row').nth(1)).toContainText('Cty An Phat')
})

test('two that are not the same are told apart, and stay so', async () => {
  await page.getByRole('row', { name: /Tiệm bánh Hoa/ }).click()
  const reading = page.getByRole('region', { name: 'Khung đọc' })
  await expect(reading.getByText('cùng e-mail: hoa@banh.vn')).toHaveCount(2)
  await reading.getByRole('button', { name: 'Không phải trùng' }).click()
  await expect(page.getByText('Đã nhớ: Quán phở Hoà không phải trùng', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Tìm lại' }).click()

  await expect(page.getByRole('treegrid', { name: 'Tìm trùng' }).getByRole('row')).toHaveCount(2)
})

test('after an import the wizard offers to look at those that are there already', async () => {
  const file = join(office.dataFolder, 'moi.csv')
  writeFileSync(file, 'Tên khách hàng\nTiệm Bánh Hoà\nNhà sách Trí Tuệ\n')
  await answerFileDialogs(office.app, { open: file })
  await page.getByRole('link', { name: 'Khách hàng' }).first().click()
  await runImport(page)
  await page.getByRole('button', { name: 'Tìm trùng trong những khách vừa nhập (1 nhóm)' }).click()

  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('treegrid', { name: 'Tìm trùng' }).getByRole('row').nth(1)).toContainText(
    'Tiệm bánh Hoa · Tiệm Bánh Hoà',
  )
  expect(office.complaints).toEqual([])
})
