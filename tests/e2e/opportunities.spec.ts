import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường writes down what a customer asks for, follows it from stage to stage, and what became of it.
test.describe.configure({ mode: 'serial' })

const customer = 'Công ty TNHH Điện lạnh Hòa Phát'
const name = 'Lắp 12 máy điều hoà'

let office: RunningApp
let page: Page
let id: CustomerId

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: customer, source: 'Hội chợ' }))
  id = result?.id as CustomerId
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const rows = () => page.locator('[data-list="opportunities"] [role="row"][aria-selected]')
const bar = () => page.getByRole('toolbar').first()

test('a customer’s page has what they may buy; a new one needs no more than a name', async () => {
  await page.evaluate((place) => {
    location.hash = place
  }, `#/customers/page/${id}`)
  await openTab(page, 'Cơ hội')
  await page.getByRole('button', { name: 'Thêm cơ hội' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm cơ hội' })
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Hãy điền ô này.')).toHaveCount(1)
  await dialog.getByRole('textbox', { name: 'Cơ hội' }).fill(name)
  await dialog.getByLabel('Giá trị').fill('180tr')
  await dialog.getByLabel('Xác suất (%)').fill('120')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Gõ số nguyên từ 0 đến 100.')).toBeVisible()
  await dialog.getByLabel('Xác suất (%)').fill('')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toHaveCount(0)

  const item = page.getByRole('list', { name: 'Cơ hội' }).getByRole('listitem')
  await expect(item).toContainText('180.000.000')
  await expect(item).toContainText('10%')
  await expect(page.getByText('1 · 180.000.000 ₫')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await openTab(page, 'Dòng thời gian')
  await expect(page.getByText(`${name}: Mở cơ hội: Mới`)).toBeVisible()
})

test('the list stands beside the customers; Ctrl+→ moves one on, and Ctrl+Z takes it back', async () => {
  await page.keyboard.press('Control+Shift+o')
  await expect(rows()).toHaveCount(1)
  await expect(page.getByRole('contentinfo')).toContainText('Kỳ vọng 18.000.000')
  await rows().first().click()
  await page.keyboard.press('Control+ArrowRight')
  await expect(rows().first()).toContainText('Xác định nhu cầu')
  await expect(rows().first()).toContainText('30%')
  await page.keyboard.press('Control+z')
  await expect(rows().first()).toContainText('10%')
  expect(await whatHinders(page)).toEqual([])
})

test('on the board a card is dragged to another stage, and the keyboard moves it back', async () => {
  await bar().getByRole('button', { name: 'Bảng' }).click()
  const card = page.getByRole('button', { name: new RegExp(name) })
  await expect(card).toContainText(customer)
  await card.dragTo(page.getByRole('region', { name: 'Báo giá' }))
  await expect(page.getByRole('region', { name: 'Báo giá' }).getByRole('button')).toContainText('50%')
  expect(await whatHinders(page)).toEqual([])
  await card.focus()
  await page.keyboard.press('Control+ArrowLeft')
  const needs = page.getByRole('region', { name: 'Xác định nhu cầu' }).getByRole('button')
  await expect(needs).toBeFocused()
  await expect(needs).toContainText('30%')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sửa cơ hội' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await bar().getByRole('button', { name: 'Danh sách' }).click()
})

test('one that is lost asks why, and stands among the lost', async () => {
  await rows().first().click()
  await bar().getByRole('button', { name: 'Thua…' }).click()
  const dialog = page.getByRole('dialog', { name: `Thua “${name}”` })
  await dialog.getByRole('button', { name: 'Thua' }).click()
  await expect(dialog.getByText('Hãy điền ô này.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Vì sao thua' }).click()
  await page.getByRole('option', { name: 'Giá', exact: true }).click()
  await dialog.getByLabel('Lý do').fill('Bên kia rẻ hơn 8%')
  await dialog.getByRole('button', { name: 'Thua' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Chưa có cơ hội nào')).toBeVisible()
  await page.getByRole('button', { name: /^Thua\s*1$/ }).click()
  await expect(rows()).toHaveCount(1)
})

test('the funnel and the success rate stand among the reports; a figure leads to what is behind it', async () => {
  await page.evaluate(() => {
    location.hash = '#/reports/sales'
  })
  const report = page.getByRole('article')
  await expect(report.getByText('Thắng 0, thua 1: tỷ lệ thắng 0%')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await report.getByRole('table', { name: 'Theo nguồn' }).getByRole('button', { name: '1' }).first().click()
  await expect(rows()).toHaveCount(1)
  await expect(page.getByText(/^Thắng, thua 01\/10\/2026/)).toBeVisible()
})
