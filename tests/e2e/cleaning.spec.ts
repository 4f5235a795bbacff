import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { importFile } from '#tests/e2e/pages/imports.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// A day of Tú: her Excel comes in, doubles become one, the gifts of 8/3 get a colour and labels, lists go out, and the power fails.
test.describe.configure({ mode: 'serial' })

const samples = join(import.meta.dirname, '../fixtures/samples')
let office: RunningApp
let page: Page
/** After the two became one. */
let customers = 0

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+3')
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

test('her workbook and the phone book of a colleague come in, one after the other', async () => {
  test.setTimeout(120_000)
  await answerFileDialogs(office.app, { open: join(samples, 'khach-hang.xlsx') })
  await importFile(page)
  await expect(all()).toContainText('1.988')

  await answerFileDialogs(office.app, { open: join(samples, 'google-contacts.csv') })
  await importFile(page)

  await expect(all()).not.toContainText('1.988')
})

test('what is there twice is found, and the likeliest pair becomes one', async () => {
  const before = countOf(await all().innerText())
  await page.getByRole('button', { name: 'Tìm trùng' }).click()
  await expect(page.getByRole('main').getByRole('button', { name: 'Bắt đầu tìm' })).toBeFocused()
  await page.keyboard.press('Enter')
  const pairs = page.getByRole('treegrid', { name: 'Tìm trùng' })
  await expect(pairs.getByRole('row').nth(1)).toContainText('cùng e-mail', { timeout: 30_000 })
  await pairs.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Gộp hai khách hàng' })
  await dialog.getByRole('button', { name: 'Gộp', exact: true }).press('Enter')
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+3')
  await expect.poll(async () => countOf(await all().innerText())).toBe(before - 1)
  customers = before - 1
})

test('the customers of one town get the colour of the gifts, and have their labels printed', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('hai phong')
  await expect(page.locator('[data-list="customers"] mark').first()).toBeVisible()
  await list().focus()
  await page.keyboard.press('Control+a')
  await expect(status()).toContainText(/đã chọn \d+/)
  await page.getByRole('button', { name: 'Phân loại', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Quà 8/3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Quà 8/3' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Đã phân loại \d+ khách hàng$/).last()).toBeVisible()

  await page.keyboard.press('Control+p')
  const printing = page.getByRole('dialog')
  await printing.getByRole('radio', { name: 'Nhãn thư' }).click()
  const labels = join(office.dataFolder, 'nhãn.pdf')
  await answerFileDialogs(office.app, { save: labels })
  await printing.getByRole('button', { name: 'Lưu PDF…' }).click()
  await expect.poll(() => existsSync(labels), { timeout: 20_000 }).toBe(true)
  expect((await readPdf(labels)).pages.join(' ')).toContain('Kính gửi')
  await page.keyboard.press('Escape')
  await expect(printing).toBeHidden()
})

test('the list goes to the accountant as a workbook and to the phones as cards', async () => {
  const workbook = join(office.dataFolder, 'danh sách.xlsx')
  await answerFileDialogs(office.app, { save: workbook })
  await page.getByRole('button', { name: 'Xuất', exact: true }).click()
  await expect(page.getByText(/^Đã xuất \d+ khách hàng$/).last()).toBeVisible()
  expect(statSync(workbook).size).toBeGreaterThan(5_000)

  const cards = join(office.dataFolder, 'danh bạ.vcf')
  await answerFileDialogs(office.app, { save: cards })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('danh thiếp .vcf 3.0')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Đã xuất \d+ danh thiếp$/).last()).toBeVisible()
  expect(readFileSync(cards, 'utf8')).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/)
})

test('the power fails, and in the evening everything is there, also the way back', async () => {
  const { dataFolder } = office
  office.app.process().kill('SIGKILL')
  office = await startApp(dataFolder)
  page = office.page
  await page.keyboard.press('Control+3')
  await expect.poll(async () => countOf(await all().innerText())).toBe(customers)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Các lần sửa hàng loạt')
  await page.keyboard.press('Enter')
  const deed = page.getByRole('dialog', { name: 'Các lần sửa hàng loạt' }).getByRole('listitem').first()
  await expect(deed).toContainText('Đã phân loại')
  await deed.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText(/^Đã hoàn tác \d+ khách hàng$/).last()).toBeVisible()
  expect(office.complaints).toEqual([])
})

function all() {
  return page.getByRole('button', { name: /Tất cả khách hàng/ })
}

function list() {
  return page.getByRole('treegrid', { name: 'Khách hàng' })
}

function status() {
  return page.getByRole('contentinfo')
}

function countOf(text: string) {
  return Number(text.replaceAll(/\D/g, ''))
}
