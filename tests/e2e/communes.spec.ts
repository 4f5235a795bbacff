import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Hường reads an address of before 2025 and learns which commune it lies in now.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const bakery = { name: 'Tiệm bánh Sao Mai', address: '5 Lê Hồng Phong, P. Hiệp Thành, TP. Thủ Dầu Một', province: 'Bình Dương' }
  await ask('customers.create', aCustomer(bakery))
  await page.keyboard.press('Control+3')
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const form = () => page.getByRole('dialog', { name: 'Sửa khách hàng' })
const address = () => form().getByRole('combobox', { name: 'Địa chỉ' })
const province = () => form().getByRole('combobox', { name: 'Tỉnh, thành' })

test('the card says beside the address which commune it is now, and the province once', async () => {
  await page.getByRole('row', { name: 'Tiệm bánh Sao Mai' }).click()
  const said = '5 Lê Hồng Phong, P. Hiệp Thành, TP. Thủ Dầu Một, Bình Dương (nay là phường Phú Lợi, Hồ Chí Minh)'
  await expect(page.getByText(said, { exact: true }).first()).toBeVisible()
  await expect(page.getByText('nay thuộc Hồ Chí Minh')).toHaveCount(0)
})

test('the form says it below the address while that is typed, in place of what is said of the province', async () => {
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await form().getByRole('tab', { name: 'Liên lạc & địa chỉ' }).click()
  await expect(form().getByText('Nay là: phường Phú Lợi, thành phố Hồ Chí Minh')).toBeVisible()
  await expect(form().getByText('Nay thuộc thành phố Hồ Chí Minh.')).toHaveCount(0)
  expect(await whatHinders(page)).toEqual([])

  await address().fill('5 Lê Hồng Phong')
  await expect(form().getByText('Nay thuộc thành phố Hồ Chí Minh.')).toBeVisible()
  await expect(form().getByText(/^Nay là/)).toHaveCount(0)
  await expect(address()).toHaveValue('5 Lê Hồng Phong')
})

test('only a click puts it in the place of ward and district, and saves it with the form', async () => {
  await address().fill('5 Lê Hồng Phong, phường Hiệp Thành, Thủ Dầu Một')
  await form().getByRole('button', { name: 'Dùng' }).click()
  await expect(address()).toBeFocused()
  await expect(address()).toHaveValue('5 Lê Hồng Phong, Phường Phú Lợi')
  await expect(province()).toHaveValue('Hồ Chí Minh')
  await expect(form().getByText(/^Nay (là|thuộc)/)).toHaveCount(0)

  await form().getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(form()).toBeHidden()
  await expect(page.getByText('5 Lê Hồng Phong, Phường Phú Lợi, Hồ Chí Minh', { exact: true }).first()).toBeVisible()
})

const offered = () => page.getByRole('listbox').getByRole('option')

test('while an address is typed the communes that begin so are offered; arrow and Enter take one in place of the last part', async () => {
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await form().getByRole('tab', { name: 'Liên lạc & địa chỉ' }).click()
  await address().fill('')
  await address().pressSequentially('9 Đồng Khởi, phường bến th')
  await expect(offered()).toHaveText(['Phường Bến Thành'])
  expect(await whatHinders(page)).toEqual([])

  await address().press('ArrowDown')
  await address().press('Enter')
  await expect(address()).toHaveValue('9 Đồng Khởi, Phường Bến Thành')
  await expect(province()).toHaveValue('Hồ Chí Minh')
  await expect(offered()).toHaveCount(0)
  await expect(form()).toBeVisible()
})

test('an address of no province is completed with its province; who types on, leaves it or closes the list keeps what was typed', async () => {
  await province().fill('')
  await address().fill('')
  await address().pressSequentially('7 Trần Phú, P. ben')
  await expect(offered()).toHaveText([
    'Phường Bến CátHồ Chí Minh',
    'Phường Bến ThànhHồ Chí Minh',
    'Phường Bến TreVĩnh Long',
    'Phường Sài GònHồ Chí Minh · trước là Phường Bến Nghé',
    'Phường Nguyễn TrãiHải Phòng · trước là Phường Bến Tắm',
    'Phường Trường VinhNghệ An · trước là Phường Bến Thủy',
  ])
  await address().press('Escape')
  await expect(offered()).toHaveCount(0)
  await expect(form()).toBeVisible()
  await address().pressSequentially(' tre')
  await expect(offered()).toHaveText(['Phường Bến TreVĩnh Long'])
  await address().press('Tab')
  await expect(province()).toBeFocused()
  await expect(address()).toHaveValue('7 Trần Phú, P. ben tre')

  await address().press('ArrowDown')
  await address().press('ArrowDown')
  await address().press('Tab')
  await expect(address()).toHaveValue('7 Trần Phú, Phường Bến Tre')
  await expect(province()).toHaveValue('Vĩnh Long')
})

test('a province is completed too, an old one to that of now; so are further addresses', async () => {
  await province().fill('')
  await province().pressSequentially('hoà b')
  await expect(offered()).toHaveText(['Phú Thọtrước là Hòa Bình'])
  await offered().click()
  await expect(province()).toHaveValue('Phú Thọ')

  await form().getByRole('button', { name: 'Thêm địa chỉ' }).click()
  const second = form().getByRole('combobox', { name: 'Địa chỉ 2', exact: true })
  await expect(second).toBeFocused()
  await second.pressSequentially('đặc khu phú qu')
  await expect(offered()).toHaveText(['Đặc khu Phú QuốcAn Giang', 'Đặc khu Phú QuýLâm Đồng'])
  await second.press('ArrowDown')
  await second.press('Enter')
  await expect(second).toHaveValue('Đặc khu Phú Quốc')
  await expect(form().getByRole('combobox', { name: 'Tỉnh/thành của địa chỉ 2' })).toHaveValue('An Giang')

  await second.press('Enter')
  await expect(form()).toBeHidden()
})

test('in the list too an address and its province are completed as they are typed, with the keys alone', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ name: 'Xưởng mộc Ba Đình', address: '', province: '' }))
  await page.getByRole('button', { name: 'Cột hiển thị' }).click()
  for (const name of ['Địa chỉ', 'Tỉnh, thành']) await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await page.keyboard.press('Escape')
  const grid = page.getByRole('treegrid', { name: 'Khách hàng' })
  const workshop = page.getByRole('row', { name: /Xưởng mộc Ba Đình/ })
  const cell = grid.getByRole('combobox')
  const columns = await workshop.getByRole('gridcell').evaluateAll((cells) => cells.map((one) => one.getAttribute('data-column')))
  await workshop.getByRole('gridcell').first().click()
  await page.keyboard.press('Escape')
  for (let at = 0; at <= columns.indexOf('address'); at += 1) await page.keyboard.press('ArrowRight')
  await expect(workshop.locator('[data-column="address"]')).toHaveAttribute('data-chosen', 'true')
  await page.keyboard.press('F2')
  await expect(cell).toBeFocused()
  await page.keyboard.type('7 Trần Phú, P. ben')
  await expect(offered()).toHaveCount(6)
  await page.keyboard.press('Escape')
  await expect(offered()).toHaveCount(0)
  await expect(cell).toHaveValue('7 Trần Phú, P. ben')
  await page.keyboard.type(' tre')
  await expect(offered()).toHaveText(['Phường Bến TreVĩnh Long'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(cell).toHaveCount(0)
  await expect(workshop).toContainText('7 Trần Phú, Phường Bến Tre')
  await expect(workshop.locator('[data-column="province"]')).toHaveText('Vĩnh Long')

  await workshop.locator('[data-column="province"]').click()
  await page.keyboard.press('F2')
  await expect(cell).toBeFocused()
  await cell.fill('')
  await page.keyboard.type('hoà b')
  await expect(offered()).toHaveText(['Phú Thọtrước là Hòa Bình'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveCount(0)
  await expect(workshop.locator('[data-column="province"]')).toHaveText('Vĩnh Long')

  await expect(grid).toBeFocused()
  await page.keyboard.press('F2')
  await expect(cell).toBeFocused()
  await cell.fill('')
  await page.keyboard.type('Kon Tum')
  await expect(offered()).toHaveText(['Quảng Ngãitrước là Kon Tum'])
  await page.keyboard.press('Enter')
  await expect(cell).toHaveCount(0)
  await expect(workshop.locator('[data-column="province"]')).toHaveText('Kon Tum')
})

test('the settings say how many there are and where they are from', async () => {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await expect(page.getByText(/3\.321 phường, xã, đặc khu từ 01\/07\/2025/)).toBeVisible()
})
