import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer, aGift } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường plans what her customers get for Tết, and writes down what became of it.
test.describe.configure({ mode: 'serial' })

const name = 'Công ty TNHH Điện lạnh Hòa Phát'

let office: RunningApp
let page: Page
let id: CustomerId

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name }))
  id = result?.id as CustomerId
  await ask('contacts.create', { customerId: id, input: { honorific: 'Chị', fullName: 'Lê Thị Bích', isMain: true } })
  await ask('customers.create', aCustomer({ kind: 'person', name: 'Nguyễn Văn Ba', phones: [] }))
  const { result: people } = await ask<{ id: number }[]>('contacts.list', id)
  const before = { dueOn: '2026-02-17', what: 'Rượu vang', cost: 450_000, status: 'given', givenOn: '2026-02-10' }
  await ask('gifts.create', { customerId: id, input: { ...aGift(), ...before, contactId: people?.[0]?.id } })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const rows = () => page.locator('[data-list="gifts"] [role="row"][aria-selected]')
const bar = () => page.getByRole('toolbar').first()

test('the book of gifts stands beside the customers; a whole occasion is planned at once, beside what everybody got the year before', async () => {
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('button', { name: 'Thêm khách hàng' }).first()).toBeVisible()
  await page.getByRole('button', { name: /^Mọi quà tặng/ }).click()
  await expect(bar().getByRole('button', { name: 'Thêm quà' })).toBeVisible()
  await expect(page.getByText('Rượu vang')).toBeVisible()

  await bar().getByRole('button', { name: 'Lập danh sách cho dịp…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lập danh sách cho dịp' })
  await dialog.getByRole('button', { name: 'Lập danh sách' }).click()
  await expect(dialog.getByText('Hãy điền ô này.')).toHaveCount(1)
  await dialog.getByRole('combobox', { name: 'Dịp' }).click()
  await page.getByRole('option', { name: 'Tết Nguyên đán' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Năm' })).toHaveText('2027')
  await dialog.getByLabel('Quà').fill('Hộp trà sen')
  await dialog.getByLabel('Dự kiến').fill('500k')
  await dialog.getByRole('button', { name: 'Lập danh sách' }).click()
  await expect(dialog).toBeHidden()

  await expect(page.getByText('Đã thêm 2 phần quà vào sổ; 0 đã có từ trước.', { exact: true })).toBeVisible()
  await expect(rows()).toHaveCount(2)
  await expect(rows().filter({ hasText: name })).toContainText('Rượu vang · 450.000')
  await expect(page.getByRole('contentinfo')).toContainText('Dự kiến 1.000.000')
  expect(await whatHinders(page)).toEqual([])
})

test('what was planned is taken back with Ctrl+Z and planned again', async () => {
  await rows().first().click()
  await page.keyboard.press('Control+z')
  await expect(rows()).toHaveCount(0)
  await expect(page.getByText('Chưa có quà nào')).toBeVisible()
  await bar().getByRole('button', { name: 'Lập danh sách cho dịp…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lập danh sách cho dịp' })
  await expect(dialog.getByRole('combobox', { name: 'Dịp' })).toHaveText('Tết Nguyên đán')
  await dialog.getByLabel('Dự kiến').fill('500k')
  await dialog.getByRole('button', { name: 'Lập danh sách' }).click()
  await expect(dialog).toBeHidden()
  await expect(rows()).toHaveCount(2)
})

test('a gift is changed in its cell, given, and refused, by keys', async () => {
  const row = rows().filter({ hasText: name })
  await row.locator('[data-column="what"]').click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'Quà' })
  await expect(editor).toBeFocused()
  await editor.fill('Giỏ quà Tết')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Giỏ quà Tết')

  await page.keyboard.press('Insert')
  const given = page.getByRole('dialog', { name: 'Đã tặng 1 phần quà' })
  await expect(given.getByLabel('Đã chi')).toBeFocused()
  await given.getByLabel('Đã chi').fill('620k')
  await page.keyboard.press('Control+s')
  await expect(given).toBeHidden()
  await expect(row).toContainText('620.000')
  await expect(row).toContainText('Đã tặng')

  await rows().filter({ hasText: 'Nguyễn Văn Ba' }).click()
  await bar().getByRole('button', { name: 'Từ chối' }).click()
  const refused = page.getByRole('dialog', { name: 'Từ chối 1 phần quà' })
  await refused.getByLabel('Lý do từ chối').fill('Không nhận quà')
  await page.keyboard.press('Control+s')
  await expect(refused).toBeHidden()
  await expect(rows().filter({ hasText: 'Nguyễn Văn Ba' })).toContainText('Từ chối')
})

test('the customer’s own page tells what it got each year and what that cost', async () => {
  await page.evaluate((place) => {
    window.location.hash = place
  }, `/customers/${id}`)
  await openTab(page, 'Sổ quà')
  await expect(page.getByRole('heading', { name: '2026: 1 lần, đã chi 450.000' })).toBeVisible()
  await expect(page.getByRole('list', { name: '2027', exact: true })).toContainText('Giỏ quà Tết')

  await page.getByRole('button', { name: 'Thêm quà', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm quà' })
  await dialog.getByRole('combobox', { name: 'Dịp' }).click()
  await page.getByRole('option', { name: 'Quốc tế Phụ nữ 8/3' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Cho ngày' })).toHaveValue('08/03/2027')
  await dialog.getByLabel('Quà', { exact: true }).fill('Hoa hồng')
  await dialog.getByRole('combobox', { name: 'Người nhận' }).click()
  await page.getByRole('option', { name: 'Chị Lê Thị Bích' }).click()
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: '2027', exact: true })).toContainText('Hoa hồng')
  expect(await whatHinders(page)).toEqual([])
  expect(office.complaints).toEqual([])
})

test('a label goes to whom the gift names, not to the main contact', async () => {
  const { ask } = await openLine(page)
  const input = { fullName: 'Phạm Văn Cường', address: '5 Hàng Bè, Hà Nội' }
  const { result: contact } = await ask<{ id: ContactId }>('contacts.create', { customerId: id, input })
  await ask('gifts.create', { customerId: id, input: { ...aGift(), what: 'Bút máy', contactId: contact?.id } })
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: /^Mọi quà tặng/ }).click()
  // Rows and the numbers of their groups come one after the other: until both are there a row may move under the pointer.
  await expect(async () => {
    await rows().filter({ hasText: 'Bút máy' }).click()
    await expect(page.getByRole('row', { selected: true })).toContainText('Bút máy', { timeout: 500 })
  }).toPass()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('In nhãn người nhận')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'In nhãn người nhận' })
  await expect(dialog.getByText('Quà không ghi tên người nhận thì gửi')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  const printed = async (file: string) => {
    await answerFileDialogs(office.app, { save: join(office.dataFolder, file) })
    await dialog.getByRole('button', { name: 'Lưu PDF…' }).click()
    await expect.poll(() => existsSync(join(office.dataFolder, file))).toBe(true)
    await expect(dialog.getByRole('status')).toBeEmpty()
    return (await readPdf(join(office.dataFolder, file))).pages.join(' ').replace(/\s+/g, ' ')
  }

  const atWork = await printed('nhan.pdf')
  expect(atWork).toContain('Ông/Bà Phạm Văn Cường')
  expect(atWork).toContain(name)
  expect(atWork).not.toContain('Lê Thị Bích')
  await dialog.getByRole('checkbox', { name: 'Gửi về nhà riêng, nếu biết' }).check()
  expect(await printed('nha-rieng.pdf')).toContain('5 Hàng Bè, Hà Nội')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
