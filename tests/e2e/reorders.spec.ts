import { expect, type Locator, type Page, test } from '@playwright/test'
import type { CustomerId, ProductId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường sees at eight who may want something again, calls them, and offers what goes with it. It is 25/11/2026.
test.describe.configure({ mode: 'serial' })

const firm = 'Công ty TNHH Điện lạnh Hòa Phát'

let office: RunningApp
let page: Page
let id: CustomerId

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const product = async (input: object) => (await ask<{ id: ProductId }>('products.create', input)).result?.id
  const care = await product({ name: 'Bảo trì trọn năm', kind: 'service', unit: 'gói', unitPrice: 6_000_000, lastsMonths: 12 })
  const filter = await product({ name: 'Lõi lọc', unit: 'bộ', unitPrice: 950_000 })
  const machine = await product({ name: 'Máy lọc', unit: 'cái', links: [{ kind: 'goes-with', productId: filter }] })
  id = (await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: firm }))).result?.id as CustomerId
  const other = (await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Sen Hồ', phones: [] }))).result?.id
  const bought = (customerId: unknown, boughtOn: string, productId: unknown) =>
    ask('purchases.create', { customerId, boughtOn, lines: [{ productId, unitPrice: 6_000_000 }] })
  await bought(id, '2025-11-10', care)
  await bought(id, '2026-11-10', machine)
  await bought(other, '2025-12-05', care)
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

/** As a hand does it: some frames lie between down and up. */
async function pressSlowly(button: Locator) {
  const box = await button.boundingBox()
  if (!box) throw new Error('there is no such button')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 3)
  await page.mouse.down()
  await page.waitForTimeout(150)
  await page.mouse.up()
}

const rows = () => page.locator('[data-list="reorders"] [role="row"][aria-selected]')
const bar = () => page.getByRole('toolbar').first()

test('the start page says how many may want something again, and leads to them', async () => {
  await page.keyboard.press('Control+1')
  await page.evaluate(() => {
    location.hash = '#/today'
  })
  await page.getByRole('button', { name: '1 lượt nên hỏi' }).click()
  await expect(rows()).toHaveCount(1)
  await expect(rows().first()).toContainText(firm)
  await expect(rows().first()).toContainText('Hết thời gian dùng')
  await page.getByRole('button', { name: /^Trong 30 ngày/ }).click()
  await expect(rows()).toHaveCount(2)
  expect(await whatHinders(page)).toEqual([])
})

test('a call about it is planned from the list, which says so from then on', async () => {
  await rows().filter({ hasText: firm }).click()
  await bar().getByRole('button', { name: 'Hẹn gọi…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hẹn gọi' })
  await expect(dialog.getByLabel('Lý do')).toHaveValue('Hỏi mua Bảo trì trọn năm')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rows().filter({ hasText: firm })).toContainText('25/11/2026')
})

test('who asks to be called later is asked later, who wants no more is asked no more; both are taken back by Ctrl+Z', async () => {
  await rows().filter({ hasText: firm }).click()
  await bar().getByRole('button', { name: 'Hỏi lại ngày…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hỏi lại về Bảo trì trọn năm' })
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Hãy điền ô này.')).toBeVisible()
  await dialog.getByLabel('Hỏi lại ngày').fill('20/12/2026')
  // The error goes as the field is left, and the dialog grows shorter: the button stays under the hand that presses it.
  await pressSlowly(dialog.getByRole('button', { name: 'Lưu & đóng' }))
  await expect(dialog).toHaveCount(0)
  await expect(rows().filter({ hasText: firm })).toContainText('20/12/2026')
  await expect(rows().filter({ hasText: firm })).toContainText('Đã hẹn hỏi lại')
  await page.keyboard.press('Control+z')
  await expect(rows().filter({ hasText: firm })).toContainText('10/11/2026')
  await rows().filter({ hasText: firm }).click()
  await bar().getByRole('button', { name: 'Không hỏi nữa' }).click()
  await expect(rows()).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows()).toHaveCount(2)
})

test('beside what a customer bought stands what is worth offering, and why; one becomes an opportunity', async () => {
  await rows().filter({ hasText: firm }).dblclick()
  await openTab(page, 'Sản phẩm')
  const offers = page.getByRole('region', { name: 'Nên bán' })
  await expect(offers.getByRole('listitem')).toHaveCount(2)
  await expect(offers.getByRole('listitem').first()).toContainText('Hết thời gian dùng ngày 10/11/2026')
  await expect(offers.getByRole('listitem').nth(1)).toContainText('Bán kèm Máy lọc')
  expect(await whatHinders(page)).toEqual([])
  await offers.getByRole('button', { name: 'Thêm cơ hội: Lõi lọc' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm cơ hội' })
  await expect(dialog.getByRole('textbox', { name: 'Cơ hội' })).toHaveValue('Lõi lọc')
  await expect(dialog.getByLabel('Giá trị')).toHaveValue('950.000')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toHaveCount(0)
  await openTab(page, 'Cơ hội')
  await expect(page.getByRole('list', { name: 'Cơ hội' }).getByRole('listitem')).toContainText('Lõi lọc')
})

test('the report says what was sold and what will be asked for; a figure leads to who may want it again', async () => {
  await page.evaluate(() => {
    location.hash = '#/reports/products'
  })
  const report = page.getByRole('article', { name: /Bán theo sản phẩm/ })
  await expect(report.getByRole('table', { name: 'Bán chạy nhất' })).toContainText('Máy lọc')
  const demand = report.getByRole('table', { name: 'Dự báo nhu cầu' })
  await expect(demand.getByRole('row').filter({ hasText: 'Bảo trì trọn năm' })).toContainText('1 đến lúc')
  expect(await whatHinders(page)).toEqual([])
  await demand.getByRole('button', { name: /1 đến lúc/ }).click()
  await expect(rows()).toHaveCount(2)
})
