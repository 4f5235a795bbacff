import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Tú types over what stands in a box that offers things: no letter of hers is lost, and nothing stands there that she did not choose.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  await ask('products.create', { name: 'Điều hoà 12000 BTU' })
  await ask('products.create', { name: 'Bảo trì định kỳ' })
  await ask('staff.createDepartment', { name: 'Kho' })
  const other = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Khác', phones: [] }))
  for (const fullName of ['Lê Thị Hoa', 'Trần Văn Bình'])
    await ask('contacts.create', { customerId: other.result?.id, input: { fullName } })
  await ask('customers.create', aCustomer({ name: 'Công ty Ba', source: 'Hội chợ', phones: [] }))
  const senHo = aCustomer({ name: 'Công ty Sen Hồ', phones: [{ typed: '0912 345 678' }] })
  const { result } = await ask<{ id: CustomerId }>('customers.create', senHo)
  await page.evaluate((hash) => (location.hash = hash), `#/customers/page/${result?.id}`)
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const box = (name: string) => page.getByRole('dialog').getByRole('combobox', { name, exact: true })

/** As a hand does it: what stands there is marked, and the first key takes its place. */
async function typeOver(name: string, text: string) {
  await box(name).focus()
  await page.keyboard.press('Control+a')
  for (let end = 1; end <= text.length; end++) {
    await page.keyboard.type(text.slice(end - 1, end))
    await expect(box(name)).toHaveValue(text.slice(0, end))
  }
}

async function choose(name: string, typed: string, found: string) {
  await typeOver(name, typed)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box(name)).toHaveValue(found)
}

async function leave() {
  await page.getByRole('dialog').getByRole('button', { name: 'Huỷ' }).click()
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a customer: left without a choice the one before stays, emptied there is none', async () => {
  await page.getByRole('button', { name: 'Lịch hẹn' }).first().click()
  await expect(box('Khách hàng')).toHaveValue('Công ty Sen Hồ')
  await typeOver('Khách hàng', 'zz')
  await page.getByRole('dialog').getByLabel('Địa điểm').click()
  await expect(box('Khách hàng')).toHaveValue('Công ty Sen Hồ')

  await choose('Khách hàng', 'khac', 'Công ty Khác')
  await box('Khách hàng').fill('')
  await page.getByRole('dialog').getByLabel('Địa điểm').click()
  await expect(box('Khách hàng')).toHaveValue('')
  await leave()
})

test('a product', async () => {
  await openTab(page, 'Sản phẩm')
  await page.getByRole('button', { name: 'Ghi đã mua' }).click()
  await choose('Sản phẩm', 'bao', 'Bảo trì định kỳ')
  await choose('Sản phẩm', 'dieu', 'Điều hoà 12000 BTU')
  await leave()
})

test('somebody who is known', async () => {
  await page.getByRole('button', { name: 'Thêm người đã có…' }).click()
  await choose('Người liên hệ đã có', 'hoa', 'Lê Thị Hoa')
  await choose('Người liên hệ đã có', 'binh', 'Trần Văn Bình')
  await leave()
})

test('a number that is nobody’s yet stands as it was typed behind Tab', async () => {
  await page.getByRole('button', { name: 'Ghi cuộc gọi' }).first().click()
  await typeOver('Điện thoại', '0987 1')
  await page.keyboard.press('Tab')
  await expect(box('Điện thoại')).toHaveValue('0987 1')
  await leave()
})

test('so do a label and a source of one’s own; the beginning of a known one is completed', async () => {
  await page.getByRole('button', { name: 'Sửa', exact: true }).first().click()
  await typeOver('Nhãn số 1', 'kho')
  await page.keyboard.press('Tab')
  await expect(box('Nhãn số 1')).toHaveValue('kho')
  await typeOver('Nhãn số 1', 'di')
  await page.keyboard.press('Tab')
  await expect(box('Nhãn số 1')).toHaveValue('Di động')

  await page.getByRole('dialog').getByRole('tab', { name: 'Kinh doanh' }).click()
  await typeOver('Nguồn', 'chợ')
  await expect(page.getByRole('option', { name: 'Hội chợ' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(box('Nguồn')).toHaveValue('chợ')
  await typeOver('Nguồn', 'hội')
  await page.keyboard.press('Tab')
  await expect(box('Nguồn')).toHaveValue('Hội chợ')
  await leave()
})

test('Home and End move in what is typed, and a blank is one: the list below takes nothing of it', async () => {
  await page.getByRole('button', { name: 'Sửa', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('tab', { name: 'Kinh doanh' }).click()
  await typeOver('Nguồn', 'hội')
  await expect(page.getByRole('option', { name: 'Hội chợ' })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.type(' a')
  await page.keyboard.press('Home')
  await page.keyboard.type('x')
  await expect(box('Nguồn')).toHaveValue('xhội a')
  await leave()

  await page.getByRole('button', { name: 'Lịch hẹn' }).first().click()
  await typeOver('Khách hàng', 'cong')
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('End')
  await page.keyboard.type(' ty')
  await page.keyboard.press('Home')
  await page.keyboard.type('x')
  await expect(box('Khách hàng')).toHaveValue('xcong ty')
  // Nothing is chosen, so that there is nothing to be given up.
  await page.getByRole('dialog').getByRole('button', { name: 'Huỷ' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a known department is typed on, and cleared by its cross', async () => {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByRole('button', { name: 'Nguyễn Thị Hường', exact: true }).click()
  await typeOver('Phòng ban', 'Kho 2')
  await typeOver('Phòng ban', 'Kho')
  await page.getByRole('dialog').locator('.fui-Combobox__clearIcon').click()
  await expect(box('Phòng ban')).toHaveValue('')
})
