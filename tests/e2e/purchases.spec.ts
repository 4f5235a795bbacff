import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường writes down what a customer bought, and sees when to ask again.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page
let id: CustomerId

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Sen Hồ', stage: 'prospect' }))
  id = result?.id as CustomerId
  await ask('customers.create', aCustomer({ name: 'Công ty Khác', phones: [] }))
  const conditioner = { name: 'Điều hoà 12000 BTU', unit: 'bộ', unitPrice: 9_500_000, warrantyMonths: 24 }
  await ask('products.create', conditioner)
  await ask('products.create', { name: 'Bảo trì định kỳ', kind: 'service', unit: 'lần', unitPrice: 450_000, lastsMonths: 6 })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const bought = () => page.getByRole('table', { name: 'Đã mua' })
const rows = () => bought().getByRole('row')
const dialogOf = (name: string) => page.getByRole('dialog', { name })

async function choose(line: string, typed: string) {
  const product = dialogOf('Ghi đã mua').getByRole('combobox', { name: line, exact: true })
  await product.pressSequentially(typed)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('what a prospect buys is written down line by line, and makes it a customer', async () => {
  await page.evaluate((hash) => (location.hash = hash), `#/customers/page/${id}`)
  await openTab(page, 'Sản phẩm')
  await expect(page.getByText('Khách chưa mua gì')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi đã mua' }).click()
  const dialog = dialogOf('Ghi đã mua')
  await expect(dialog.getByLabel('Ngày mua')).toHaveValue('25/11/2026')
  await choose('Sản phẩm', 'dieu hoa')
  await expect(dialog.getByLabel('Đơn giá', { exact: true })).toHaveValue('9.500.000')
  await dialog.getByRole('textbox', { name: 'Số lượng', exact: true }).fill('2')
  await expect(dialog.getByLabel('Thành tiền', { exact: true })).toHaveValue('19.000.000')
  await dialog.getByLabel('Thành tiền', { exact: true }).fill('18tr')
  await dialog.getByRole('button', { name: 'Thêm dòng' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Sản phẩm 2' })).toBeFocused()
  await choose('Sản phẩm 2', 'bao tri')
  await expect(dialog).toContainText('Cộng: 18.450.000 ₫')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  await expect(rows()).toHaveCount(3)
  await expect(rows().nth(1)).toContainText('Bảo trì định kỳ')
  await expect(rows().nth(1)).toContainText('25/05/2027')
  await expect(rows().nth(2)).toContainText('18.000.000 ₫')
  await expect(rows().nth(2)).toContainText('24/11/2028')
  await expect(page.getByRole('main')).toContainText('Đã mua 12 tháng18.450.000 ₫')
})

test('what is wrong is said at its field, and nothing typed is lost', async () => {
  await page.getByRole('button', { name: 'Ghi đã mua' }).click()
  const dialog = dialogOf('Ghi đã mua')
  await dialog.getByLabel('Ngày mua').fill('26/11/2026')
  await dialog.getByRole('textbox', { name: 'Số lượng', exact: true }).fill('0')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Hãy điền ô này.')).toHaveCount(1)
  await expect(dialog.getByText('Gõ số lớn hơn 0, nhiều nhất ba số lẻ.')).toBeVisible()
  await choose('Sản phẩm', 'bao tri')
  await dialog.getByRole('textbox', { name: 'Số lượng', exact: true }).fill('1')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Ngày mua không thể ở tương lai.')).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Sản phẩm', exact: true })).toHaveValue('Bảo trì định kỳ')
  await dialog.getByLabel('Ngày mua').fill('1/11/2025')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rows()).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(rows()).toHaveCount(3)
})

test('a purchase is edited and removed, and both are taken back', async () => {
  await bought().getByRole('button', { name: 'Sửa Bảo trì định kỳ 25/11/2026' }).click()
  const dialog = dialogOf('Sửa lần mua')
  await dialog.getByLabel('Hỏi lại ngày').fill('24/12/2026')
  await dialog.getByLabel('Số máy').fill('AQ1')
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(rows().nth(1)).toContainText('24/12/2026')
  await expect(rows().nth(1)).toContainText('Số máy: AQ1')
  await page.keyboard.press('Control+z')
  await expect(rows().nth(1)).not.toContainText('AQ1')

  await bought().getByRole('button', { name: 'Xoá Điều hoà 12000 BTU 25/11/2026' }).click()
  await expect(rows()).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(rows()).toHaveCount(3)
  expect(await whatHinders(page)).toEqual([])
})

test('beside the list of a small window the customer is scrolled, and nothing around it', async () => {
  await page.setViewportSize({ width: 1024, height: 520 })
  await page.evaluate((hash) => (location.hash = hash), `#/customers/${id}`)
  await openTab(page, 'Sản phẩm')
  await expect(rows()).toHaveCount(3)
  expect(await whatHinders(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('customers are found by what they bought', async () => {
  await page.evaluate(() => (location.hash = '#/customers'))
  const customers = page.locator('[data-list="customers"] [role="row"][aria-selected]')
  await expect(customers).toHaveCount(2)
  await page.getByRole('button', { name: 'Lọc…' }).click()
  const dialog = dialogOf('Lọc')
  await dialog.getByLabel('Trường').selectOption({ label: 'Sản phẩm đã mua' })
  await dialog.getByRole('combobox', { name: 'Giá trị' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'SP00001 · Điều hoà 12000 BTU' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(customers).toHaveCount(1)
  await expect(customers).toContainText('Công ty Sen Hồ')
})

test('what the customer on the list bought is written down by the keyboard alone', async () => {
  const customers = page.locator('[data-list="customers"] [role="row"][aria-selected]')
  await customers.click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Lệnh' })).toBeFocused()
  await page.keyboard.type('ghi da mua')
  await page.getByRole('option', { name: /^Ghi đã mua/ }).waitFor()
  await page.keyboard.press('Enter')
  const dialog = dialogOf('Ghi đã mua')
  await choose('Sản phẩm', 'bao tri')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Đã ghi 1 sản phẩm khách mua.').last()).toBeVisible()
})
