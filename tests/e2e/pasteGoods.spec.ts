import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Tú has the price list and last year's sales in Excel, and pastes them where they belong.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: true })
  await page
    .getByRole('link', { name: /Khách hàng/ })
    .first()
    .click()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const copy = (text: string) => inMain(office.app, ({ clipboard }, block: string) => clipboard.writeText(block), text)
const rows = () => page.getByRole('treegrid', { name: 'Các dòng của bảng' })
const row = (text: string) => rows().getByRole('row').filter({ hasText: text })

async function typeInto(cell: ReturnType<Page['locator']>, text: string) {
  await cell.click()
  await page.keyboard.press('F2')
  const input = cell.locator('input')
  await expect(input).toBeFocused()
  await input.fill(text)
}

test('a price list pasted onto the products is put right in its cells, comes in as one step, and goes again by one undo', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/customers/products'
  })
  const products = page.getByRole('treegrid', { name: 'Sản phẩm' })
  await products.focus()
  await expect(products).toBeFocused()
  await copy(
    [
      'BẢNG GIÁ 2026',
      'Mã hàng\tTên hàng\tĐVT\tĐơn giá (VNĐ)\tVAT',
      'DAN-1\tMáy dán một\tBộ\t8.900.000\t8%',
      'DAN-2\tMáy dán hai\tBộ\tliên hệ\t8%',
    ].join('\n'),
  )
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Thêm sản phẩm từ bảng' })
  await expect(rows()).toBeFocused()
  await expect(dialog.getByText('1 dòng cần sửa', { exact: true })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('F8')
  await expect(dialog.getByRole('status').filter({ hasText: 'Không đọc được số tiền “liên hệ”' })).toBeVisible()

  await typeInto(row('DAN-2').locator('[data-column="3"]'), '9tr5')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('2 dòng thêm mới')).toBeVisible()
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText('Đã thêm 2 sản phẩm').last()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(products.getByRole('row').filter({ hasText: 'Máy dán hai' })).toContainText('9.500.000')
  await products.focus()
  await page.keyboard.press('Control+z')
  await expect(products.getByText('Máy dán', { exact: false })).toHaveCount(0)
})

test('what one customer bought is pasted onto their page', async () => {
  const { ask } = await openLine(page)
  const { result: customer } = await ask<{ id: number }>('customers.create', { kind: 'person', name: 'Trần Văn Dán' })
  await ask('products.create', { code: 'DAN-9', name: 'Máy dán chín' })
  await page.evaluate((id) => {
    window.location.hash = `#/customers/${id}`
  }, customer?.id)
  await openTab(page, 'Sản phẩm')
  await page.getByText('Khách chưa mua gì').click()
  await copy('Ngày\tMã hàng\tSL\tThành tiền\n05/03/2026\tDAN-9\t2\t18.000.000\n46086\tMáy dán chín\t1\t9tr\n')
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Ghi hàng Trần Văn Dán đã mua từ bảng' })
  await expect(dialog.getByText('2 dòng thêm mới')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])

  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Đã ghi 2 lần mua').last()).toBeVisible()
  const bought = page.getByRole('table', { name: 'Đã mua' }).getByRole('row').filter({ hasText: 'Máy dán chín' })
  await expect(bought).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Khách chưa mua gì')).toBeVisible()
})

test('what is pasted once more is known, and only what is new comes in', async () => {
  const bought = page.getByRole('table', { name: 'Đã mua' }).getByRole('row').filter({ hasText: 'Máy dán chín' })
  const dialog = page.getByRole('dialog', { name: 'Ghi hàng Trần Văn Dán đã mua từ bảng' })
  await copy('Ngày\tMã hàng\tSL\tThành tiền\n05/03/2026\tDAN-9\t2\t18.000.000\n46086\tMáy dán chín\t1\t9tr\n')
  await page.keyboard.press('Control+v')
  await dialog.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await expect(bought).toHaveCount(2)
  await copy(
    'Ngày\tMã hàng\tSL\tThành tiền\n05/03/2026\tDAN-9\t2\t18.000.000\n46086\tMáy dán chín\t1\t9tr\n07/03/2026\tDAN-9\t1\t9tr\n',
  )
  await page.keyboard.press('Control+v')
  await expect(dialog.getByText('2 dòng bỏ qua')).toBeVisible()
  await expect(dialog.getByText('1 dòng thêm mới')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByRole('radio', { name: 'Ghi thêm lần nữa' }).click()
  await expect(dialog.getByText('3 dòng thêm mới')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Bỏ qua' }).click()
  await dialog.getByRole('button', { name: 'Nhập 1 dòng' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(bought).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(bought).toHaveCount(2)
})

test('of two customers of one name the right one is chosen in the cell, for every row that says the same', async () => {
  const { ask } = await openLine(page)
  const { result: other } = await ask<{ code: string }>('customers.create', { kind: 'person', name: 'Trần Văn Dán' })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox').last()).toBeFocused()
  await page.keyboard.type('Nhập hàng đã mua')
  await page.getByRole('option', { name: /Nhập hàng đã mua/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi hàng đã mua từ bảng' })
  await expect(dialog.getByRole('button', { name: 'Chọn tệp…' })).toBeFocused()
  await copy(
    'Ngày\tKhách hàng\tSản phẩm\tSL\tĐơn giá\n05/03/2026\tTrần Văn Dán\tDAN-9\t1\t9tr\n06/03/2026\tTrần Văn Dán\tDAN-9\t2\t9tr\n',
  )
  await page.keyboard.press('Control+v')
  await expect(dialog.getByText('2 dòng cần sửa', { exact: true })).toBeVisible()

  const cell = rows().locator('[data-column="1"]').first()
  await cell.click()
  await page.keyboard.press('F2')
  await page.getByRole('option', { name: new RegExp(other?.code ?? '-') }).click()

  await expect(dialog.getByText('2 dòng thêm mới')).toBeVisible()
  await dialog.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Đã ghi 2 lần mua').last()).toBeVisible()
})
