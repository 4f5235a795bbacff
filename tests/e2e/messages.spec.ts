import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import {
  answerFileDialogs,
  foundFirm,
  freshFolder,
  inMain,
  type RunningApp,
  removeFolder,
  startApp,
} from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// Hường wishes Chị Hoa a happy birthday by Zalo, and wants to see later that she did.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result: firm } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Sao Mai', phones: [] }))
  const phones = [{ typed: '0903 111 222', hasZalo: true }]
  const input = { fullName: 'Lê Thị Hoa', selfAddress: 'em', phones, emails: [{ typed: 'hoa@saomai.vn' }] }
  await ask('contacts.create', { customerId: firm?.id, input })
  await inMain(
    office.app,
    ({ shell, dialog }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = (url: string) => Promise.resolve(void opened.push(url))
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
    },
    undefined,
  )
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Công ty Sao Mai' }).click()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const dialog = () => page.getByRole('dialog', { name: 'Soạn lời nhắn' })
const text = () => dialog().getByRole('textbox', { name: 'Nội dung' })
const copied = () => inMain(office.app, async ({ clipboard }) => clipboard.readText(), undefined)
const opened = () => inMain(office.app, async () => (globalThis as unknown as { opened: string[] }).opened, undefined)

test('a template is filled in with the name of the main contact, the likely honorific and what we call ourselves', async () => {
  await page.getByRole('article', { name: 'Công ty Sao Mai' }).getByRole('button', { name: 'Soạn lời nhắn…' }).click()
  await expect(dialog().getByRole('combobox', { name: 'Gửi cho' })).toContainText('Lê Thị Hoa')
  const template = dialog().getByRole('combobox', { name: 'Mẫu' })
  await expect(template).toBeFocused()
  await template.click()
  await page.getByRole('option', { name: 'Chúc mừng sinh nhật' }).click()

  await expect(text()).toHaveValue(/^Chào chị Hoa,\nNhân dịp sinh nhật, .* chúc chị nhiều sức khoẻ.*\nEm cảm ơn chị/u)
  await expect(dialog().getByText(/\/268 ký tự · 4 tin|ký tự · \d tin · Không dấu: \d+\/\d+ ký tự · \d tin/u)).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
})

test('another honorific is one word away, and what is not known is left out and named', async () => {
  await dialog().getByRole('combobox', { name: 'Xưng hô' }).fill('Cô')
  await expect(text()).toHaveValue(/^Chào cô Hoa,/u)
  await dialog().getByRole('combobox', { name: 'Tự xưng' }).fill('')
  await expect(text()).toHaveValue(/\nCảm ơn cô/u)
  await expect(dialog().getByText('Chưa có nên bỏ trống: Tự xưng (em, tôi…).')).toBeVisible()
})

test('it is copied as it stands or without accents, and Zalo is opened with it on the clipboard', async () => {
  await text().fill('Chị Hoa ơi, em gửi báo giá ạ')
  await dialog().getByRole('button', { name: 'Chép không dấu (SMS)' }).click()
  await expect.poll(copied).toBe('Chi Hoa oi, em gui bao gia a')

  await dialog().getByRole('button', { name: 'Mở Zalo' }).click()
  await expect.poll(copied).toBe('Chị Hoa ơi, em gửi báo giá ạ')
  await expect.poll(opened).toEqual(['https://zalo.me/84903111222'])

  await dialog().getByRole('button', { name: 'Gửi thư' }).click()
  await expect.poll(opened).toHaveLength(2)
  expect(decodeURIComponent((await opened())[1] ?? '')).toBe(
    'mailto:hoa@saomai.vn?subject=Chúc mừng sinh nhật&body=Chị Hoa ơi, em gửi báo giá ạ',
  )
})

test('one click notes that it was sent, with her and at her firm', async () => {
  await dialog().getByRole('button', { name: 'Mở Zalo' }).click()
  await dialog().getByRole('button', { name: 'Ghi vào dòng thời gian' }).click()
  await expect(dialog().getByText('Đã ghi vào dòng thời gian')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()

  const entry = page.getByRole('list', { name: 'Dòng thời gian' }).getByRole('listitem').first()
  await expect(entry).toContainText('Đã nhắn Zalo: Lê Thị Hoa')
  await expect(entry).toContainText('Chị Hoa ơi, em gửi báo giá ạ')
})

test('a template is written in the settings, its fields put in by a click, one that is none refused at the text', async () => {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  const section = page.getByRole('region', { name: 'Mẫu lời nhắn và thư' })
  await section.getByRole('button', { name: 'Thêm mẫu' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm mẫu' })
  const name = form.getByRole('textbox', { name: 'Tên mẫu' })
  await expect(name).toBeFocused()
  await name.fill('Cảm ơn')
  const words = form.getByRole('textbox', { name: 'Nội dung mẫu' })
  await words.fill('Kính chào {biệt danh} ')
  await form.getByRole('button', { name: '{ong_ba}' }).click()
  await expect(words).toHaveValue('Kính chào {biệt danh} {ong_ba}')
  await page.keyboard.press('Control+s')
  await expect(form.getByText('Không có trường {biệt danh}.')).toBeVisible()

  await words.fill('Kính chào {ong_ba} {ho_ten}')
  await page.keyboard.press('Control+s')
  await expect(form.getByText('Đã có mẫu tên này.')).toBeVisible()
  await name.fill('Chào lần đầu')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(section.getByRole('listitem').filter({ hasText: 'Chào lần đầu' })).toContainText('Kính chào {ong_ba} {ho_ten}')
})

test('one that is deleted comes back with undo', async () => {
  const section = page.getByRole('region', { name: 'Mẫu lời nhắn và thư' })
  await section.getByRole('button', { name: 'Xoá mẫu Chào lần đầu' }).click()
  await expect(section.getByText('Chào lần đầu')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(section.getByText('Chào lần đầu')).toBeVisible()
})

test('letters are printed from a template, one page for each customer, to whom it concerns in the way of papers', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ kind: 'person', name: 'Trần Đạt', honorific: 'Bác', address: '18 Kim Đồng, Hà Nội' }))
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('row', { name: 'Trần Đạt' })).toBeVisible()
  await page.keyboard.press('Control+p')
  const print = page.getByRole('dialog', { name: 'In khách hàng' })
  await print.getByRole('radio', { name: 'Thư theo mẫu' }).click()
  await print.getByRole('combobox', { name: 'Mẫu thư' }).click()
  await page.getByRole('option', { name: 'Thư mời' }).click()
  await print.getByRole('radio', { name: 'Cả danh sách (2)' }).click()
  const preview = print.getByRole('region', { name: 'Xem trước' })
  await print.getByRole('textbox', { name: 'Nơi viết' }).fill('')
  await expect(preview).toContainText('Ngày 25 tháng 11 năm 2026')
  await print.getByRole('textbox', { name: 'Nơi viết' }).fill('Hà Nội')
  await expect(preview).toContainText('Hà Nội, ngày 25 tháng 11 năm 2026')
  await expect(preview).toContainText('Ông/Bà Trần Đạt')
  await expect(print.getByText('Thư 1 / 2')).toBeVisible()
  await print.getByRole('button', { name: 'Thư sau' }).click()
  await expect(preview).toContainText('trân trọng kính mời Bà Lê Thị Hoa đến dự')
  await expect(print.getByText('Thư 2 / 2')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])

  const path = join(office.dataFolder, 'thư mời.pdf')
  await answerFileDialogs(office.app, { save: path })
  await print.getByRole('button', { name: 'Lưu PDF…' }).click()
  await expect(page.getByText('thư mời.pdf', { exact: true }).first()).toBeVisible()
  const { pages } = await readPdf(path)

  const [hoa = '', dat = ''] = pages
    .map((text) => text.replaceAll(/\s+/g, ' '))
    .toSorted((one, other) => Number(other.includes('Hoa')) - Number(one.includes('Hoa')))
  expect(pages).toHaveLength(2)
  expect(hoa).toContain('ĐIỆN LẠNH ATQ')
  expect(hoa).toContain('Hà Nội, ngày 25 tháng 11 năm 2026')
  expect(hoa).toContain('THƯ MỜI')
  expect(hoa).toContain('Kính gửi: Bà Lê Thị Hoa Công ty Sao Mai')
  expect(hoa).toContain('Điện lạnh ATQ trân trọng kính mời Bà Lê Thị Hoa đến dự')
  expect(dat).toContain('Kính gửi: Ông/Bà Trần Đạt 18 Kim Đồng, Hà Nội')
  expect(`${hoa}${dat}`).not.toMatch(/[{}]|Khách Quen/)
})
