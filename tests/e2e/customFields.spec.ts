import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// Tú gives the office fields of its own, and everybody uses them.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.getByRole('treegrid', { name: 'Khách hàng' })
const dialog = () => page.getByRole('dialog')
const go = (place: string) => page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()

async function addField(label: string, kind: string, { choices = [] as string[], section = '' } = {}) {
  await page.keyboard.press('Control+n')
  await dialog().getByLabel('Nhãn').fill(label)
  await dialog().getByRole('combobox', { name: 'Loại' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  for (const [index, choice] of choices.entries())
    await dialog()
      .getByLabel(`Lựa chọn ${index + 1}`, { exact: true })
      .fill(choice)
  if (section) await dialog().getByRole('textbox', { name: 'Mục' }).fill(section)
  await page.keyboard.press('Control+s')
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Trường tự đặt' })).toContainText(label)
}

test('fields of every kind are made in the settings, each with its words', async () => {
  await go('Cài đặt')
  await page.getByRole('link', { name: 'Mở trường tự đặt' }).click()
  await expect(page.getByText('Chưa có trường nào')).toBeVisible()

  await addField('Biển số xe', 'Chữ')
  await addField('Diện tích lắp đặt', 'Số', { section: 'Công trình' })
  await addField('Mức ký quỹ', 'Số tiền')
  await addField('Ngày khảo sát', 'Ngày', { section: 'Công trình' })
  await addField('Ngày giỗ tổ', 'Ngày âm lịch')
  await addField('Cách thanh toán', 'Chọn một', { choices: ['Tiền mặt', 'Chuyển khoản'] })
  await addField('Hãng đang dùng', 'Chọn nhiều', { choices: ['Daikin', 'Panasonic'] })
  await addField('Nhận quà Tết', 'Có / Không')
  await addField('Kỹ thuật phụ trách', 'Nhân viên')
  await addField('Đại lý giới thiệu', 'Khách hàng')

  await page.getByRole('button', { name: 'Đưa Mức ký quỹ lên' }).click()
  await expect(page.getByRole('list', { name: 'Trường tự đặt' }).getByRole('listitem').nth(1)).toContainText('Mức ký quỹ')
  await page.getByRole('button', { name: 'Sửa Cách thanh toán' }).click()
  expect(await whatHinders(page)).toEqual([])
  await dialog().getByLabel('Lựa chọn 2', { exact: true }).press('Enter')
  await dialog().getByLabel('Lựa chọn 3', { exact: true }).fill('Trả góp')
  await dialog().getByRole('button', { name: 'Đưa lựa chọn 3 lên' }).click()
  for (const [index, label] of ['Tiền mặt', 'Trả góp', 'Chuyển khoản'].entries())
    await expect(dialog().getByLabel(`Lựa chọn ${index + 1}`, { exact: true })).toHaveValue(label)
  await page.keyboard.press('Control+s')
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByText('Tiền mặt, Trả góp, Chuyển khoản')).toBeVisible()
})

test('they stand in the form of a customer under their headings, each in the control it needs', async () => {
  await go('Khách hàng')
  await list().getByRole('row').nth(1).dblclick()
  await expect(dialog().getByRole('tab', { name: 'Công trình' })).toBeVisible()
  await dialog().getByLabel('Biển số xe').fill('29A-123.45')
  await dialog().getByLabel('Diện tích lắp đặt').fill('120,5')
  await dialog().getByLabel('Mức ký quỹ').fill('50tr')
  await dialog().getByRole('textbox', { name: 'Ngày giỗ tổ' }).fill('15/7/2026')
  await expect(dialog()).toContainText('Dương lịch 27/08/2026')
  expect(await whatHinders(page)).toEqual([])
  await dialog().getByRole('combobox', { name: 'Cách thanh toán' }).click()
  await page.getByRole('option', { name: 'Chuyển khoản' }).click()
  await dialog().getByRole('combobox', { name: 'Nhận quà Tết' }).click()
  await page.getByRole('option', { name: 'Có', exact: true }).click()
  await page.keyboard.press('Control+s')
  await expect(dialog()).toHaveCount(0)
})

test('the card shows what was filled in and leaves the rest out; its history tells it by the labels', async () => {
  await openTab(page, 'Thông tin')
  const card = page.getByRole('article')
  await expect(card).toContainText('29A-123.45')
  await expect(card).toContainText('50.000.000')
  await expect(card).toContainText('15/7/2026 · 27/08/2026')
  await expect(card).not.toContainText('Đại lý giới thiệu')
  await openTab(page, 'Lịch sử')
  await expect(card).toContainText('Diện tích lắp đặt')
  await expect(card).toContainText('120,5')
})

test('a column shows one, sorts by it, and its cells are edited in place', async () => {
  await page.getByRole('button', { name: 'Cột hiển thị' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Biển số xe' }).click()
  await page.keyboard.press('Escape')
  const header = list().getByRole('columnheader', { name: 'Biển số xe' })
  await header.getByRole('button').first().click()
  await expect(list().getByRole('row').nth(1)).toContainText('29A-123.45')
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
})

test('a customer, several choices and a lunar day are set in the row itself, by keyboard', async () => {
  await page.getByRole('button', { name: 'Cột hiển thị' }).click()
  for (const name of ['Ngày giỗ tổ', 'Hãng đang dùng', 'Đại lý giới thiệu'])
    await page.getByRole('menuitemcheckbox', { name }).click()
  await page.keyboard.press('Escape')
  const row = list().getByRole('row').nth(1)
  await row.getByRole('gridcell').first().click()
  await page.keyboard.press('Escape')

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('ks dong do')
  await expect(page.getByRole('option', { name: /Khách sạn Đông Đô/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Khách sạn Đông Đô')
  await expect(list()).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox', { name: 'Hãng đang dùng' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('Daikin; Panasonic')
  await expect(list().getByRole('row').nth(2)).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  const lunar = page.getByRole('textbox', { name: 'Ngày giỗ tổ' })
  await expect(lunar).toBeFocused()
  await lunar.fill('10/3/2027')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('10/3/2027')
})

test('a filter asks for one, and says so in words', async () => {
  await page.keyboard.press('Control+Shift+f')
  await dialog().getByLabel('Trường').selectOption({ label: 'Mức ký quỹ' })
  await dialog().getByRole('textbox', { name: 'Giá trị' }).fill('1tr')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Mức ký quỹ từ 1.000.000')).toBeVisible()
  await expect(list().getByRole('row')).toHaveCount(2)
})

test('one is set in several customers at once, and taken back as one step', async () => {
  await page.getByRole('button', { name: /^Mức ký quỹ từ/ }).click()
  await list().focus()
  await page.keyboard.press('Home')
  for (let row = 1; row < 3; row += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Sửa 3 khách…' }).click()
  const edit = page.getByRole('dialog', { name: 'Sửa 3 khách hàng' })
  await edit.getByRole('combobox', { name: 'Ô cần sửa' }).selectOption({ label: 'Biển số xe' })
  await edit.getByRole('textbox', { name: 'Biển số xe' }).fill('30F-888.88')
  await expect(edit.getByText('Sẽ sửa 3 khách hàng.')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await edit.getByRole('button', { name: 'Sửa 3 khách' }).click()

  await expect(page.getByText('Đã sửa 3 khách hàng', { exact: true }).last()).toBeVisible()
  await expect(list().getByRole('gridcell', { name: '30F-888.88' })).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(list().getByRole('gridcell', { name: '30F-888.88' })).toHaveCount(0)
  await expect(list().getByRole('gridcell', { name: '29A-123.45' })).toHaveCount(1)
})

test('columns of a file go into them, are matched so the next time too, and what cannot be read is said at its cell', async () => {
  const file = join(office.dataFolder, 'danh-sach.csv')
  writeFileSync(file, 'Tên khách hàng,Ký cược,Cách thanh toán\nCông ty Mới,5tr,Séc\nCông ty Khác,2tr,tiền mặt\n')
  await answerFileDialogs(office.app, { open: file })
  const wizard = page.getByRole('dialog')
  const openColumns = async () => {
    await page.getByRole('button', { name: 'Nhập', exact: true }).first().click()
    await wizard.getByRole('button', { name: 'Chọn tệp…' }).click()
    await wizard.getByRole('button', { name: 'Tiếp', exact: true }).click()
  }
  const fieldOf = (column: string) => wizard.getByRole('row', { name: column }).getByRole('combobox')
  await openColumns()
  await expect(fieldOf('Cách thanh toán')).toContainText('Cách thanh toán')
  await fieldOf('Ký cược').click()
  await page.getByRole('option', { name: 'Mức ký quỹ' }).click()
  expect(await whatHinders(page)).toEqual([])
  await wizard.getByRole('button', { name: 'Kiểm tra', exact: true }).click()

  await expect(wizard.getByText('1 dòng có ô sai')).toBeVisible()
  await expect(wizard.getByText('Cách thanh toán: Không có lựa chọn “Séc”.').first()).toBeVisible()
  await wizard.getByRole('button', { name: 'Huỷ', exact: true }).last().click()
  await openColumns()
  await expect(wizard.getByText('Dùng lại cách ghép của lần trước.')).toBeVisible()
  await expect(fieldOf('Ký cược')).toContainText('Mức ký quỹ')
  await wizard.getByRole('button', { name: 'Huỷ', exact: true }).last().click()
})

test('a list that asks for a field which was put away says so in place of rows, and has them again with it', async () => {
  await page.keyboard.press('Control+Shift+f')
  await dialog().getByLabel('Trường').selectOption({ label: 'Mức ký quỹ' })
  await dialog().getByRole('textbox', { name: 'Giá trị' }).fill('1tr')
  await page.keyboard.press('Control+Enter')
  await expect(list().getByRole('row')).toHaveCount(2)
  await go('Cài đặt')
  await page.getByRole('link', { name: 'Mở trường tự đặt' }).click()
  await page.getByRole('button', { name: 'Cất Mức ký quỹ đi' }).click()
  await go('Khách hàng')

  await expect(list().getByText('Trường tự đặt này không còn dùng được.')).toBeVisible()
  await expect(list().getByRole('gridcell')).toHaveCount(0)
  await expect(page.getByText('Trường không còn dùng từ 1.000.000')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(list().getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: /^Mức ký quỹ từ/ }).click()
  await expect(list().getByRole('row').nth(2)).toBeVisible()
})

test('a field is put away, and erased for ever after it was said how much goes with it', async () => {
  await go('Cài đặt')
  await page.getByRole('link', { name: 'Mở trường tự đặt' }).click()
  await page.getByRole('button', { name: 'Cất Biển số xe đi' }).click()
  await page.getByRole('button', { name: 'Xoá vĩnh viễn Biển số xe' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('Giá trị ở 1 nơi sẽ mất theo')
  await asked.getByRole('button', { name: 'Xoá vĩnh viễn' }).click()
  await expect(page.getByText('Đã xoá vĩnh viễn trường Biển số xe').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Đã cất đi' })).toHaveCount(0)
})
