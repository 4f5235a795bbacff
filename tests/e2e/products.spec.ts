import { expect, type Page, test } from '@playwright/test'
import type { CustomerId, ProductId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Tú writes down what the office sells, what goes with what, and sees who bought it.
test.describe.configure({ mode: 'serial' })

const machine = 'Điều hoà Inverter 12000 BTU'
const mounting = 'Lắp đặt máy treo tường'

let office: RunningApp
let page: Page
let ask: Awaited<ReturnType<typeof openLine>>['ask']

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  ask = (await openLine(page)).ask
  await ask('products.create', { name: mounting, kind: 'service', unit: 'máy', unitPrice: 650_000 })
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const rows = () => page.locator('[data-list="products"] [role="row"][aria-selected]')
const reading = () => page.getByRole('region', { name: 'Khung đọc' })

test('a product is written down by keyboard; what is wrong is said at its field, and nothing typed is lost', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: /^Đang bán/ }).click()
  await expect(rows()).toHaveCount(1)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Thêm sản phẩm' })
  await expect(dialog.getByLabel('Tên sản phẩm')).toBeFocused()
  await page.keyboard.type(machine)
  await page.keyboard.press('Tab')
  await page.keyboard.type('SP00001')
  await dialog.getByLabel('Đơn giá').fill('13tr6')
  await dialog.getByLabel('Bảo hành (tháng)').fill('hai năm')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Gõ số tháng, từ 1 đến 600.')).toBeVisible()
  await dialog.getByLabel('Bảo hành (tháng)').fill('24')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Đã có sản phẩm khác mang mã này.')).toBeVisible()
  await expect(dialog.getByLabel('Tên sản phẩm')).toHaveValue(machine)
  await dialog.getByLabel('Mã', { exact: true }).fill('')
  await dialog.getByRole('combobox', { name: 'Thuế GTGT' }).click()
  await page.getByRole('option', { name: '8%' }).click()
  await expect(dialog.getByText('Đến hết 31/12/2026, sau đó 10%')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Thêm Bán kèm' }).pressSequentially('lap dat')
  await page.getByRole('option', { name: new RegExp(mounting) }).click()
  await expect(dialog.getByText(`SP00001 · ${mounting}`)).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Alt+s')
  await expect(dialog).toHaveCount(0)

  await expect(rows()).toHaveCount(2)
  await expect(reading().getByRole('heading', { name: machine })).toBeVisible()
  await expect(reading()).toContainText('SP00002')
  await expect(reading()).toContainText('24 tháng')
})

test('what goes with it leads there, and who bought it to the customers', async () => {
  await reading().getByRole('button', { name: mounting }).click()
  await expect(reading().getByRole('heading', { name: mounting })).toBeVisible()
  const { result: customer } = await ask<{ id: CustomerId }>(
    'customers.create',
    aCustomer({ name: 'Công ty TNHH Điện lạnh Hòa Phát' }),
  )
  await ask('customers.create', aCustomer({ name: 'Công ty Khác', phones: [] }))
  const { result: hits } = await ask<{ id: ProductId }[]>('products.find', 'lap dat')
  const lines = [{ productId: hits?.[0]?.id, quantity: 2, unitPrice: 650_000 }]
  await ask('purchases.create', { customerId: customer?.id, boughtOn: '2026-11-20', lines })
  await expect(reading()).toContainText('1.300.000')
  await reading().getByRole('button', { name: 'Xem 1 khách đã mua' }).click()
  await expect(page.locator('[data-list="customers"] [role="row"][aria-selected]')).toHaveCount(1)
  await expect(page.getByText('Công ty TNHH Điện lạnh Hòa Phát').first()).toBeVisible()
})

test('one that was bought is not deleted, and it is said what to do instead; another one comes back by Ctrl+Z', async () => {
  await page.evaluate(() => {
    location.hash = '#/customers/products'
  })
  await rows().filter({ hasText: mounting }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Đã có khách mua SP00001. Hãy bỏ đánh dấu “Đang bán” thay vì xoá.').last()).toBeVisible()
  await rows().filter({ hasText: machine }).click()
  await page.keyboard.press('Delete')
  await expect(rows()).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows()).toHaveCount(2)
  expect(await whatHinders(page)).toEqual([])
})

test('its price is edited in the list, and the list is found by words without accents', async () => {
  await rows().filter({ hasText: machine }).locator('[data-column="unitPrice"]').click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'Đơn giá' })
  await expect(editor).toBeFocused()
  await editor.fill('14tr')
  await page.keyboard.press('Enter')
  await expect(rows().filter({ hasText: machine })).toContainText('14.000.000')
  await page.keyboard.press('Control+e')
  await page.keyboard.type('inverter')
  await page.keyboard.press('Enter')
  await expect(rows()).toHaveCount(1)
})

test('who edits a price does not take away what a colleague has it sold with meanwhile', async () => {
  const { result: hits } = await ask<{ id: ProductId }[]>('products.find', 'inverter')
  const id = hits?.[0]?.id
  await rows().filter({ hasText: machine }).dblclick()
  const dialog = page.getByRole('dialog', { name: 'Sửa sản phẩm' })
  await expect(dialog.getByText(`SP00001 · ${mounting}`)).toBeVisible()
  const { result: product } = await ask<{ version: number; name: string; code: string }>('products.get', id)
  const { result: other } = await ask<{ id: ProductId }>('products.create', { name: 'Giá đỡ dàn nóng' })
  const links = [{ kind: 'goes-with', productId: other?.id }]
  await ask('products.update', { id, version: product?.version, input: { ...product, links } })
  await dialog.getByLabel('Đơn giá').fill('15tr')
  await page.keyboard.press('Control+Enter')
  const meeting = page.getByRole('alertdialog', { name: 'Hai người cùng sửa mục này' })
  await expect(meeting.getByRole('radio', { name: /Hiện tại: Giá đỡ dàn nóng/ })).toBeChecked()
  await meeting.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
  await expect(meeting).toHaveCount(0)
  await expect(dialog).toHaveCount(0)

  await expect(rows().filter({ hasText: machine })).toContainText('15.000.000')
  await expect(reading().getByRole('button', { name: 'Giá đỡ dàn nóng' })).toBeVisible()
  await expect(reading().getByRole('button', { name: mounting })).toHaveCount(0)
})
