import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Hường writes down who else sells to her customers, and sees whom they have.
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
  await ask('customers.create', aCustomer({ name: 'Công ty Khác', phones: [] }))
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const rows = (list: string) => page.locator(`[data-list="${list}"] [role="row"][aria-selected]`)
const reading = () => page.getByRole('region', { name: 'Khung đọc' })

test('a competitor is written down beside the customers, under a name that no other one has', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: /^Mọi đối thủ/ }).click()
  await expect(page.getByText('Chưa có đối thủ nào')).toBeVisible()
  for (const typed of ['Cơ điện Sao Mai', 'cơ điện sao mai']) {
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Thêm đối thủ' })
    await expect(dialog.getByLabel('Tên đối thủ')).toBeFocused()
    await dialog.getByLabel('Tên đối thủ').fill(typed)
    await dialog.getByLabel('Giá và chính sách').fill('Trả sau 60 ngày')
    await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
    if (typed === 'Cơ điện Sao Mai') {
      await expect(dialog).toHaveCount(0)
      continue
    }
    await expect(dialog.getByText('Đã có đối thủ tên này. Hãy mở đối thủ đó, hay đặt tên khác.')).toBeVisible()
    await dialog.getByLabel('Tên đối thủ').fill('Điện máy Hồng Hà')
    await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await expect(rows('competitors')).toHaveCount(2)
  await expect(reading().getByRole('heading', { name: 'Điện máy Hồng Hà' })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
})

test('at a customer a known competitor is chosen, or a new one typed; what is wrong is said at its field', async () => {
  await page.evaluate((hash) => (location.hash = hash), `#/customers/page/${id}`)
  await openTab(page, 'Đối thủ')
  await page.getByRole('button', { name: 'Thêm đối thủ của khách' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm đối thủ của khách' })
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog.getByText('Hãy điền ô này.')).toHaveCount(1)
  const competitor = dialog.getByRole('combobox', { name: 'Đối thủ' })
  await competitor.pressSequentially('sao')
  await page.getByRole('option', { name: 'Cơ điện Sao Mai' }).click()
  await dialog.getByLabel('Mua gì ở đó').fill('Máy âm trần')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toHaveCount(0)
  const list = page.getByRole('list', { name: 'Đối thủ' })
  await expect(list.getByRole('listitem')).toContainText(['Cơ điện Sao Mai'])
  await expect(list).toContainText('Đang mua của họ')

  await list.getByRole('button', { name: 'Xoá Cơ điện Sao Mai' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(list.getByRole('listitem')).toHaveCount(1)
})

test('what the customer thinks of us and of them is scored side by side, and taken back with Ctrl+Z', async () => {
  await page.getByRole('button', { name: 'Ghi đánh giá' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi đánh giá' })
  await dialog.getByLabel('Chất lượng: Chúng ta').selectOption('5')
  await dialog.getByLabel('Giá: Cơ điện Sao Mai').selectOption('2')
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toHaveCount(0)
  const said = page.getByRole('list', { name: 'Khách đánh giá' })
  await expect(said).toContainText('Chúng ta: Chất lượng 5')
  await expect(said).toContainText('Cơ điện Sao Mai: Giá 2')

  await page.getByRole('button', { name: 'Ghi đánh giá' }).click()
  await dialog.getByLabel('Dịch vụ: Chúng ta').selectOption('4')
  await dialog.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(said).toContainText('Chúng ta: Chất lượng 5 · Dịch vụ 4')

  await said.getByRole('button', { name: /^Xoá/ }).click()
  await expect(said.getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(said).toContainText('Cơ điện Sao Mai: Giá 2')
})

test('the figure of a competitor leads to its customers, and Delete puts one away until Ctrl+Z', async () => {
  await page.evaluate(() => (location.hash = '#/customers/competitors'))
  await page.getByRole('button', { name: 'So sánh' }).click()
  const comparison = reading().getByRole('table', { name: 'So sánh' })
  await expect(comparison.getByRole('columnheader')).toHaveText(['Chúng ta', 'Cơ điện Sao Mai', 'Điện máy Hồng Hà'])
  await expect(comparison.getByRole('row', { name: /^Giá/ })).toHaveText('Giá–2 (1)–')
  await expect(comparison.getByRole('row', { name: /^Khách đang dùng/ })).toContainText('1')
  await rows('competitors').filter({ hasText: 'Cơ điện Sao Mai' }).click()
  await page.keyboard.press('Delete')
  await expect(rows('competitors')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows('competitors')).toHaveCount(2)
  await rows('competitors').filter({ hasText: 'Cơ điện Sao Mai' }).click()
  await expect(reading().getByRole('row', { name: /^Giá/ })).toHaveText('Giá–2 (1)')
  expect(await whatHinders(page)).toEqual([])
  await reading()
    .getByRole('button', { name: /^Khách đang dùng: 1/ })
    .click()
  await expect(rows('customers')).toHaveCount(1)
  await expect(rows('customers')).toContainText(name)
  await expect(page.getByText(/Đang dùng hàng của đối thủ/).first()).toBeVisible()
})

test('who loses a customer says to whom in the same step, and Ctrl+Z takes both back', async () => {
  await page.evaluate((hash) => (location.hash = hash), `#/customers/page/${id}`)
  await openTab(page, 'Đối thủ')
  const list = page.getByRole('list', { name: 'Đối thủ' })
  await expect(list).toContainText('Đang mua của họ')
  await page.getByRole('button', { name: 'Ngừng hoặc mất' }).click()
  await page.getByRole('menuitem', { name: 'Chuyển sang Đã mất' }).click()
  const dialog = page.getByRole('dialog', { name: 'Chuyển giai đoạn sang “Đã mất”' })
  await expect(dialog.getByLabel('Lý do (không bắt buộc)')).toBeFocused()
  await page.keyboard.type('Giá cao hơn')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sao mai')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(list).toContainText('Ta đã mất về tay họ')
  await expect(list.getByRole('listitem')).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(list).toContainText('Đang mua của họ')
  await expect(page.getByRole('button', { name: 'Ngừng hoặc mất' })).toBeVisible()
})
