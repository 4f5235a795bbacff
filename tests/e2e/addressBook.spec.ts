import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// Hường looks people up by their names, as she did in Outlook, whatever firm they are with.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const add = async (changes: Parameters<typeof aCustomer>[0]) =>
    (await ask<{ id: CustomerId }>('customers.create', aCustomer({ phones: [], ...changes }))).result?.id as CustomerId
  const saoMai = await add({ name: 'Công ty Sao Mai' })
  await add({ kind: 'person', name: 'Vũ Thị Ăn', phones: [{ typed: '0912 345 678' }] })
  const phones = [
    { typed: '0903 111 222', label: 'mobile', hasZalo: true },
    { typed: '024 3826 5555', label: 'work' },
  ]
  const hoa = { honorific: 'Chị', fullName: 'Lê Thị Hoa', title: 'Giám đốc', phones, emails: [{ typed: 'hoa@saomai.vn' }] }
  const others = ['Trần Dũng', 'Lê Văn Đào', 'Nguyễn Thị Ánh', 'Phạm Văn An', 'Hoàng Xuân'].map((fullName) => ({ fullName }))
  for (const input of [hoa, ...others]) await ask('contacts.create', { customerId: saoMai, input })
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.getByRole('treegrid', { name: 'Danh bạ' })
const cards = () => page.getByRole('listbox', { name: 'Danh bạ' })
const names = () => list().getByRole('row').getByRole('gridcell').and(page.locator('[data-column="name"]'))
const hoa = () => page.getByRole('article', { name: 'Chị Lê Thị Hoa' })
const inOrder = ['Phạm Văn An', 'Nguyễn Thị Ánh', 'Vũ Thị Ăn', 'Trần Dũng', 'Lê Văn Đào', 'Chị Lê Thị Hoa', 'Hoàng Xuân']

async function showAs(shape: string) {
  await page.getByRole('radio', { name: shape }).check({ force: true })
}

test('Ctrl+Shift+B shows everybody by given name, whoever is chosen beside them, and hinders nobody', async () => {
  await page.keyboard.press('Control+Shift+B')
  await expect(names()).toHaveText(inOrder)
  await expect(page.getByRole('button', { name: 'Mọi người 7' })).toHaveAttribute('aria-current', 'true')

  await list().getByRole('row', { name: 'Chị Lê Thị Hoa' }).click()
  for (const name of ['Gọi 0903 111 222', 'Zalo 0903 111 222', 'hoa@saomai.vn', 'Lịch hẹn'])
    await expect(hoa().getByRole('button', { name }).first()).toBeVisible()
  await expect(hoa()).toContainText('Công ty Sao Mai')
  expect(await whatHinders(page)).toEqual([])

  await list().getByRole('row', { name: 'Vũ Thị Ăn' }).click()
  await expect(page.getByRole('article', { name: 'Vũ Thị Ăn' }).getByRole('tab', { name: 'Dòng thời gian' })).toBeVisible()
})

test('the search box finds who a number or an e-mail belongs to, and says which', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('thi hoa sao')
  await expect(names()).toHaveText(['Chị Lê Thị Hoa'])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('@saomai')
  await expect(names().first()).toHaveText('Chị Lê Thị HoaE-mail hoa@saomai.vn')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('5555')
  await expect(names()).toHaveText(['Chị Lê Thị HoaSĐT 024 3826 5555'])
  await expect(names().locator('mark')).toHaveText(['5555'])
  await page.keyboard.press('Enter')
  await expect(list()).toBeFocused()
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Escape')
  await expect(names()).toHaveText(inOrder)
})

test('a call is noted with whom is chosen, and they are edited, without leaving the list', async () => {
  await list().getByRole('row', { name: 'Chị Lê Thị Hoa' }).click()
  await page.getByRole('button', { name: 'Hẹn gọi' }).click()
  const plan = page.getByRole('dialog', { name: 'Hẹn gọi' })
  await expect(plan.getByRole('combobox', { name: 'Người liên hệ' })).toContainText('Lê Thị Hoa')
  await page.keyboard.press('Control+s')
  await expect(plan).toBeHidden()
  await expect(hoa().getByRole('list', { name: 'Dòng thời gian' }).getByRole('listitem')).toHaveCount(1)

  await page.keyboard.press('F2')
  const form = page.getByRole('dialog', { name: 'Sửa người liên hệ' })
  await form.getByRole('textbox', { name: 'Chức vụ' }).fill('Tổng giám đốc')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(hoa()).toContainText('Tổng giám đốc')
})

test('numbers stand under what they are for in the list of phones', async () => {
  await showAs('Điện thoại')
  const row = list().getByRole('row', { name: 'Chị Lê Thị Hoa' })
  await expect(row.locator('[data-column="work"]')).toHaveText('024 3826 5555')
  await expect(row.locator('[data-column="mobile"]')).toHaveText('0903 111 222')
  await expect(list().getByRole('row', { name: 'Vũ Thị Ăn' }).locator('[data-column="mobile"]')).toHaveText('0912 345 678')
})

test('the table is divided by firm, its columns and order kept, and a group is closed by the keyboard', async () => {
  await showAs('Bảng')
  await page.getByRole('button', { name: 'Gom theo' }).click()
  await page.getByRole('menuitemradio', { name: 'Khách hàng' }).click()
  const heads = list().getByRole('row').and(page.locator('[aria-expanded]'))
  await expect(heads).toHaveText(['Công ty Sao Mai6', 'Khách là cá nhân1'])
  await expect(names()).toHaveText(['Phạm Văn An', 'Nguyễn Thị Ánh', 'Trần Dũng', ...inOrder.slice(4), 'Vũ Thị Ăn'])
  await page.getByRole('columnheader', { name: 'Họ và tên' }).getByRole('button').click()
  await expect(names().first()).toHaveText('Hoàng Xuân')
  expect(await whatHinders(page)).toEqual([])

  await heads.first().click()
  await expect(names()).toHaveText(['Vũ Thị Ăn'])
  await heads.first().click()
  await page.getByRole('button', { name: 'Gom theo: Khách hàng' }).click()
  await page.getByRole('menuitemradio', { name: 'Chữ cái đầu tên' }).click()
  await expect(heads).toHaveText(['A3', 'D1', 'Đ1', 'H1', 'X1'])
  await page.getByRole('columnheader', { name: 'Họ và tên' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Gom theo: Chữ cái đầu tên' }).click()
  await page.getByRole('menuitemradio', { name: 'Không gom' }).click()
  await expect(names()).toHaveText(inOrder)
})

test('how it stands is kept under a name, searched, divided and in its way, and shown again', async () => {
  const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
  const keptAs = async (name: string) => {
    await folders.getByRole('button', { name: 'Lưu chế độ xem…' }).click()
    await page.getByRole('textbox', { name: 'Tên chế độ xem' }).fill(name)
    await page.keyboard.press('Control+Enter')
    await expect(folders.getByRole('button', { name: new RegExp(`^${name}`) })).toHaveAttribute('aria-current', 'true')
  }
  await showAs('Điện thoại')
  await page.getByRole('button', { name: 'Gom theo' }).click()
  await page.getByRole('menuitemradio', { name: 'Khách hàng' }).click()
  await keptAs('Theo công ty')
  const search = page.getByRole('search').locator('input')
  await search.fill('lê')
  await expect(names()).toHaveCount(2)
  await keptAs('Người họ Lê')
  await search.fill('')
  await folders.getByRole('button', { name: /^Mọi người/ }).click()
  await showAs('Bảng')
  await page.getByRole('button', { name: 'Gom theo: Khách hàng' }).click()
  await page.getByRole('menuitemradio', { name: 'Không gom' }).click()
  await expect(names()).toHaveText(inOrder)

  await folders.getByRole('button', { name: 'Người họ Lê 2' }).click()
  await expect(search).toHaveValue('lê')
  await expect(names()).toHaveCount(2)
  await folders.getByRole('button', { name: 'Theo công ty 7' }).click()
  await expect(search).toHaveValue('')
  await expect(page.getByRole('radio', { name: 'Điện thoại' })).toBeChecked()
  await expect(list().getByRole('row').and(page.locator('[aria-expanded]'))).toHaveCount(2)
  await expect(folders.getByRole('button', { name: /^Mọi người/ })).not.toHaveAttribute('aria-current', 'true')
  await page.getByRole('button', { name: 'Gom theo: Khách hàng' }).click()
  await page.getByRole('menuitemradio', { name: 'Không gom' }).click()
})

test('cards are gone through by arrows both ways and by letters, and Enter opens a page from which the way leads back', async () => {
  await showAs('Danh thiếp')
  await cards().getByRole('option').first().click()
  const chosen = cards().getByRole('option', { selected: true })
  await expect(chosen).toContainText('Phạm Văn An')
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toContainText('Nguyễn Thị Ánh')
  await page.keyboard.press('ArrowDown')
  const below = await chosen.boundingBox()
  const first = await cards().getByRole('option', { name: 'Nguyễn Thị Ánh' }).boundingBox()
  expect(below).toMatchObject({ x: first?.x })
  expect(below?.y).toBeGreaterThan(first?.y ?? 0)
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(chosen).toHaveCount(2)
  expect(await whatHinders(page)).toEqual([])

  await page.keyboard.press('h')
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toHaveText(/Chị Lê Thị Hoa/)
  await page.keyboard.press('Enter')
  await expect(hoa()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Danh thiếp' })).toBeChecked()
  await expect(chosen).toHaveText(/Chị Lê Thị Hoa/)
})

test('a double click on a card opens the page of a customer who is a person', async () => {
  await showAs('Thẻ')
  await cards().getByRole('option', { name: 'Vũ Thị Ăn' }).dblclick({ delay: 80 })
  await expect(page.getByRole('article', { name: 'Vũ Thị Ăn' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Thẻ' })).toBeChecked()
})

test('the cards of those who are chosen are saved for a phone', async () => {
  const file = join(office.dataFolder, 'danh-ba.vcf')
  await answerFileDialogs(office.app, { save: file })
  await cards().getByRole('option', { name: 'Trần Dũng' }).click()
  await cards()
    .getByRole('option', { name: 'Lê Văn Đào' })
    .click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Danh thiếp .vcf' }).click()
  await expect(page.getByText('Đã xuất 2 danh thiếp', { exact: true })).toBeVisible()
  const written = readFileSync(file, 'utf8')
  expect([written.includes('Trần Dũng'), written.includes('Lê Văn Đào'), written.includes('Lê Thị Hoa')]).toEqual([
    ...[true, true, false],
  ])
})

test('a phone book is printed with a heading for each letter, the same as beside the list', async () => {
  await page.getByRole('option').first().click()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'In danh bạ' })
  await dialog.getByRole('radio', { name: 'Danh bạ điện thoại' }).check()
  await dialog.getByRole('radio', { name: /^Cả danh sách \(\d+\)$/ }).check()
  expect(await whatHinders(page)).toEqual([])
  const file = join(office.dataFolder, 'danh-ba.pdf')
  await answerFileDialogs(office.app, { save: file })
  await dialog.getByRole('button', { name: 'Lưu PDF…' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  await expect(dialog.getByRole('status')).toBeEmpty()
  const { pages } = await readPdf(file)
  const text = pages.join(' ').replace(/\s+/g, ' ')
  expect(text).not.toMatch(/ Ă Họ và tên/)
  expect(text).toMatch(
    /A Họ và tên .*An .*Ánh .*Ăn .*0912 345 678 .*D .*Dũng .*Đ .*Đào .*H .*Chị Lê Thị Hoa .*0903 111 222 · Di động · Zalo/,
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a new person stands in the list and is chosen', async () => {
  await showAs('Bảng')
  await page.keyboard.press('Control+n')
  const form = page.getByRole('dialog', { name: 'Thêm khách hàng' })
  await expect(form.getByLabel('Tên khách hàng')).toBeFocused()
  await expect(form.getByRole('combobox', { name: 'Loại', exact: true })).toContainText('Cá nhân')
  await form.getByRole('textbox', { name: 'Tên khách hàng' }).fill('Bùi Bích')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(list().getByRole('row', { name: 'Bùi Bích', selected: true })).toBeVisible()
})
