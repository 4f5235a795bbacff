import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Backup } from '#shared/features/backups/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'
import { openTab } from '#tests/helpers/recordTabs.ts'

// One person and her data, from the first yes to the day she is forgotten.
test.describe.configure({ mode: 'serial' })

const name = 'Trần Thị Lan Nhạn'
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ kind: 'person', name, phones: [{ typed: '0388 777 661' }] }))
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

test('nothing is agreed to until somebody says so, and a yes needs evidence', async () => {
  await openConsents()
  await expect(page.getByText('Chưa hỏi')).toHaveCount(11)
  await page.getByRole('button', { name: 'Ghi lại: Quảng cáo, Gọi điện' }).click()
  const dialog = page.getByRole('dialog', { name: `Trả lời của ${name}` })
  for (const answer of ['Đồng ý', 'Từ chối']) await expect(dialog.getByRole('radio', { name: answer })).not.toBeChecked()

  await dialog.getByRole('radio', { name: 'Đồng ý' }).check()
  await dialog.getByLabel('Bằng cách nào').click()
  await page.getByRole('option', { name: 'Giấy ký' }).click()
  await page.keyboard.press('Control+s')
  await expect(dialog).toContainText('Đồng ý cần bằng chứng: chọn một tệp hoặc ghi rõ ở đây.')

  const scan = join(office.dataFolder, 'phieu-dong-y.pdf')
  writeFileSync(scan, '%PDF-1.4 phiếu\n%%EOF\n')
  await answerFileDialogs(office.app, { open: scan })
  await dialog.getByRole('button', { name: 'Chọn tệp…' }).click()
  await expect(dialog.getByRole('button', { name: 'Bỏ tệp phieu-dong-y.pdf' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()

  await expect(page.getByText('Chưa hỏi')).toHaveCount(10)
  await expect(page.getByRole('button', { name: 'Lưu bản sao phieu-dong-y.pdf' })).toBeVisible()
})

test('it is withdrawn by one click, and whoever plans a call is warned', async () => {
  await page.getByRole('button', { name: 'Rút lại: Quảng cáo, Gọi điện' }).click()

  await expect(page.getByRole('button', { name: 'Rút lại: Quảng cáo, Gọi điện' })).toHaveCount(0)
  const card = page.getByRole('article', { name })
  await expect(card.getByText('Đã rút lại', { exact: true })).toHaveCount(2)
  await expect(card.getByText('Không gọi quảng cáo')).toBeVisible()
  await page.getByRole('button', { name: 'Hẹn gọi' }).click()
  await expect(page.getByRole('dialog').getByText('Không gọi quảng cáo')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('her data file is saved as JSON and as PDF', async () => {
  const json = join(office.dataFolder, 'ho-so.json')
  await answerFileDialogs(office.app, { save: json })
  await page.getByRole('button', { name: 'Lưu JSON' }).click()
  await expect.poll(() => existsSync(json)).toBe(true)
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ format: 'khach-quen-data-file', name })

  const pdf = join(office.dataFolder, 'ho-so.pdf')
  await answerFileDialogs(office.app, { save: pdf })
  await page.getByRole('button', { name: 'Hồ sơ dữ liệu: Lưu PDF' }).click()
  await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true)
  const text = (await readPdf(pdf)).pages.join(' ')
  for (const told of [name, '0388 777 661', 'Đã rút lại', 'phieu-dong-y.pdf', 'Ai đã xem, sửa, xuất'])
    expect(text).toContain(told)
})

test('her request has its due dates at once, and stands on the page of the day', async () => {
  await page.getByRole('article', { name }).getByRole('button', { name: 'Thêm yêu cầu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm yêu cầu' })
  await dialog.getByLabel('Loại yêu cầu').click()
  await page.getByRole('option', { name: 'Xoá dữ liệu' }).click()
  await expect(dialog.getByRole('status')).toContainText(/Trả lời trước hết ngày \d\d\/\d\d\/\d{4}, làm xong trước hết ngày/)
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()

  await goTo('Hôm nay')
  await page.getByRole('link', { name: 'Xem yêu cầu' }).click()
  await page.getByRole('row', { name: /Xoá dữ liệu/ }).click()
  const card = page.getByRole('article', { name: `Xoá dữ liệu · ${name}` })
  await expect(card).toContainText('Chờ trả lời')
  await card.getByRole('button', { name: 'Đã trả lời hôm nay' }).click()
  await expect(card).toContainText('Đang làm')
})

test('she is erased for ever, and no older backup brings her back', async () => {
  const { ask } = await openLine(page)
  const { result } = (await ask('backups.make', undefined)) as { result: Backup }
  await page.getByRole('button', { name: 'Xoá vĩnh viễn dữ liệu…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xoá vĩnh viễn' }).click()
  await expect(page.getByText('Đã xoá vĩnh viễn. Giấy xác nhận').last()).toBeVisible()
  expect(await ask('customers.count', {})).toEqual({ result: 0 })

  await ask('backups.restore', { name: result.name })

  expect(await ask('customers.count', {})).toEqual({ result: 0 })
  await page.getByRole('button', { name: /^Đã xoá vĩnh viễn/ }).click()
  await page.getByRole('row', { name: /^Khách hàng/ }).click()
  const pdf = join(office.dataFolder, 'giay-xac-nhan.pdf')
  await answerFileDialogs(office.app, { save: pdf })
  await page.getByRole('button', { name: 'Lưu giấy xác nhận' }).click()
  await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true)
  const text = (await readPdf(pdf)).pages.join(' ')
  expect(text).toContain('Giấy xác nhận đã xoá dữ liệu')
  expect(text).toContain('Xoá lại lúc')
  expect(text).not.toContain('Nhạn')
  expect(office.complaints).toEqual([])
})

async function openConsents() {
  await goTo('Khách hàng')
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await openTab(page, 'Đồng ý')
}

function goTo(place: string) {
  return page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
}
