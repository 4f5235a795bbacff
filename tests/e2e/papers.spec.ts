import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// Tú puts customers on paper: the list, whom one reaches where, labels for the gifts, one record; and hands on a business card.
test.describe.configure({ mode: 'serial' })

const A4 = { width: 595, height: 842 }
const firm = 'Công ty TNHH Cơ khí Đông Á'

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  for (let index = 1; index <= 60; index += 1)
    await ask('customers.create', aCustomer({ name: `Khách thứ ${index}`, stage: index % 2 ? 'lead' : 'loyal' }))
  const { result } = await ask<{ id: CustomerId }>(
    'customers.create',
    aCustomer({ name: firm, stage: 'customer', address: '18 Kim Đồng', province: 'Hà Nội' }),
  )
  const customerId = result?.id
  await ask('customers.create', aCustomer({ name: 'Đông Á Bắc Ninh', stage: 'customer', parentId: customerId ?? null }))
  await ask('contacts.create', {
    customerId,
    input: { fullName: 'Lê Văn Hùng', honorific: 'Ông', isMain: true, phones: [{ typed: '0903 111 222' }] },
  })
  await ask('notes.create', { customerId, input: { text: 'Chỉ nhận hàng buổi sáng' } })
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Khách thứ 1', exact: false }).first().waitFor()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const dialog = () => page.getByRole('dialog', { name: 'In khách hàng' })

async function savedPdf(name: string) {
  const path = join(office.dataFolder, name)
  await answerFileDialogs(office.app, { save: path })
  await dialog().getByRole('button', { name: 'Lưu PDF…' }).click()
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()
  return readPdf(path)
}

test('the list is printed as it stands: its columns, its filter in words, its head on every page', async () => {
  await page.getByRole('button', { name: 'Giai đoạn' }).first().click()
  await page.getByRole('menuitemcheckbox', { name: 'Tiềm năng' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  expect(await whatHinders(page)).toEqual([])

  const { pages, width, height } = await savedPdf('danh sách.pdf')

  expect(width).toBeCloseTo(A4.width, 0)
  expect(height).toBeCloseTo(A4.height, 0)
  expect(pages[0]).toContain('Điện lạnh ATQ')
  expect(pages[0]).toContain('30 khách hàng')
  expect(pages[0]).toMatch(/Lọc: Giai đoạn.*Tiềm năng/)
  expect(pages.join('')).toContain('Khách thứ 59')
  expect(pages.join('')).not.toContain('Khách thứ 60')
  for (const text of pages) expect(text).toContain('Tên khách hàng')
})

test('a list of many columns is made smaller, and no column stands beyond the paper', async () => {
  await page.getByRole('columnheader').first().click({ button: 'right' })
  const columns = page.getByRole('menu', { name: 'Cột hiển thị' })
  for (const name of ['Mã số thuế', 'E-mail', 'Địa chỉ', 'Doanh thu', 'Ngày tạo'])
    await columns.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(columns).toBeHidden()
  await page.keyboard.press('Control+p')

  const { pages, width } = await savedPdf('nhiều cột.pdf')

  expect(width).toBeCloseTo(A4.height, 0)
  for (const text of pages) expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Doanh thu Ngày tạo/)
  await page.getByRole('columnheader').first().click({ button: 'right' })
  await columns.getByRole('menuitem', { name: 'Cột như ban đầu' }).click()
})

test('the phone list names everybody under their firm', async () => {
  await page
    .getByRole('button', { name: /Giai đoạn/ })
    .first()
    .click()
  await page.getByRole('menuitemcheckbox', { name: 'Tiềm năng' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  await dialog().getByRole('radio', { name: 'Danh bạ điện thoại' }).click()

  const { pages } = await savedPdf('danh bạ.pdf')

  expect(pages.join('')).toContain('Ông Lê Văn Hùng')
  expect(pages.join('')).toContain('0903 111 222')
})

test('labels begin where the sheet is still whole, with nothing else on it', async () => {
  await page.getByRole('row', { name: firm }).click()
  await page.keyboard.press('Control+p')
  await dialog().getByRole('radio', { name: 'Nhãn thư' }).click()
  await expect(dialog().getByRole('radio', { name: 'Đã chọn (1)' })).toBeChecked()
  await dialog().getByRole('button', { name: 'Nhãn 24', exact: true }).click()

  const { pages } = await savedPdf('nhãn.pdf')

  expect(pages).toHaveLength(1)
  expect(pages[0]?.replaceAll(/\s+/g, ' ').trim()).toBe(`Kính gửi: Ông Lê Văn Hùng ${firm} 18 Kim Đồng, Hà Nội ĐT: 0903 111 222`)
})

test('what is chosen is printed when it is more than the row one stands on; how many all are stands beside it', async () => {
  const chosen = dialog().getByRole('radio', { name: 'Đã chọn (2)' })
  await page.getByRole('row', { name: 'Khách thứ 1', exact: false }).first().click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+p')
  await expect(chosen).toBeChecked()
  await expect(dialog().getByRole('radio', { name: 'Cả danh sách (62)' })).toBeVisible()

  const { pages } = await savedPdf('hai khách.pdf')

  expect(pages[0]).toContain('2 khách hàng')
  await page.getByRole('row', { name: firm }).click()
})

test('one record is printed with its people, its branches and what happened last', async () => {
  await page.keyboard.press('Control+p')

  const { pages } = await savedPdf('hồ sơ.pdf')

  expect(pages.join('').replaceAll(/\s+/g, ' ')).toContain('Công ty con (1) Đông Á Bắc Ninh')
  expect(pages[0]).toContain(firm)
  expect(pages[0]).toContain('Ông Lê Văn Hùng')
  expect(pages[0]).toContain('Chỉ nhận hàng buổi sáng')
  expect(pages[0]).toContain('1/1')
})

test('a business card is shown as a code and saved as a file', async () => {
  await page.getByRole('button', { name: 'Danh thiếp, mã QR' }).click()
  const card = page.getByRole('dialog', { name: 'Danh thiếp' })
  await expect(card.getByRole('img', { name: 'Mã QR của danh thiếp' })).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  const path = join(office.dataFolder, 'danh thiếp.vcf')
  await answerFileDialogs(office.app, { save: path })

  await card.getByRole('button', { name: 'Lưu .vcf…' }).click()

  await expect(page.getByText('Đã lưu danh thiếp').first()).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(`FN:${firm}`)
  expect(office.complaints).toEqual([])
})
