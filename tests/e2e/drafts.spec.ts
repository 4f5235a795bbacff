import { expect, type Page, test } from '@playwright/test'
import { fieldOf, fillOffice, goTo, type TypedForm, typedForms } from '#tests/helpers/draftForms.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { type Ask, openLine } from '#tests/helpers/pageLine.ts'
import { countRows } from '#tests/helpers/soundness.ts'

// What is typed and not saved, seen by the person who types it.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page
let ask: Ask

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  await foundFirm(office.page, { sample: false })
  await meetPage()
  await fillOffice(ask)
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const form = (name: string) => typedForms.find((one) => one.name === name) as TypedForm
const isKept = (count: number) => expect.poll(() => countRows(office.dataFolder, 'drafts')).toBe(count)

test('what was saved or given up leaves no draft', async () => {
  await form('customer').open(page)
  await fieldOf(page, form('customer'), 'Nguồn').fill('Hội chợ')
  await isKept(1)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toBeHidden()
  await isKept(0)
  await form('call planned').open(page)
  await fieldOf(page, form('call planned'), 'Lý do gọi').fill('Hỏi thăm')
  await isKept(1)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()

  await isKept(0)
})

test('a form that was only looked at leaves no draft, though it filled in the usual contact by itself', async () => {
  await form('call made').open(page)
  await expect(page.getByRole('dialog').getByLabel('Người liên hệ')).toContainText('Trần Quốc Bảo')
  // Longer than it would take until something is kept.
  await page.waitForTimeout(1_200)

  expect(countRows(office.dataFolder, 'drafts')).toBe(0)
  await page.keyboard.press('Escape')
})

test('the start says what waits, in every module, and one click goes on with it', async () => {
  await form('new contract').open(page)
  await fieldOf(page, form('new contract'), 'Tên hợp đồng').fill('Bảo trì thang máy')
  await isKept(1)
  await closeInMidTyping()
  await form('new contact').open(page)
  await fieldOf(page, form('new contact'), 'Họ và tên').fill('Lê Thị Ngọc Ánh')
  await isKept(2)

  await closeInMidTyping()

  await expect(page.getByText('Còn 2 bản nháp chưa lưu')).toBeVisible()
  await goTo(page, 'Lịch')
  await page.getByRole('button', { name: 'Mở bản nháp hợp đồng “Bảo trì thang máy”' }).click()
  await expect(fieldOf(page, form('new contract'), 'Tên hợp đồng')).toHaveValue('Bảo trì thang máy')
  await page.getByRole('button', { name: 'Bỏ nháp' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Còn 1 bản nháp chưa lưu')).toBeVisible()
  await page.getByRole('button', { name: 'Để sau' }).click()
  await expect(page.getByText(/bản nháp chưa lưu/)).toBeHidden()
})

test('a draft begun before somebody else changed the record meets their change when it is saved', async () => {
  await form('customer').open(page)
  await fieldOf(page, form('customer'), 'Ghi chú').fill('Ghi chú của tôi')
  await fieldOf(page, form('customer'), 'Nguồn').fill('Giới thiệu')
  await isKept(2)
  await closeInMidTyping()
  const [row] = (await ask<{ id: number }[]>('customers.list', { filter: {} })).result ?? []
  const { result: now } = await ask<{ version: number; contactPoints: object[] }>('customers.get', row?.id)
  const input = {
    kind: 'organisation',
    name: 'Công ty TNHH Điện lạnh Hòa Phát',
    source: 'Hội chợ',
    note: 'Ghi chú của người khác',
    address: 'Số 5 Hàng Bài',
  }
  await ask('customers.update', { id: row?.id, version: now?.version, input })

  await page.getByRole('button', { name: /Mở bản nháp khách hàng/ }).click()
  await expect(fieldOf(page, form('customer'), 'Ghi chú')).toHaveValue('Ghi chú của tôi')
  await expect(fieldOf(page, form('customer'), 'Địa chỉ')).toHaveValue('Số 5 Hàng Bài')
  await page.keyboard.press('Control+s')

  const meeting = page.getByRole('alertdialog')
  await expect(meeting).toContainText('Ghi chú của người khác')
  await expect(meeting).not.toContainText('Nguồn')
  await meeting.getByRole('button', { name: 'Lưu' }).click()
  await expect(meeting).toBeHidden()
  await expect(page.getByRole('dialog')).toBeHidden()
  // The form is hidden from whoever asks by roles for as long as the question stands over it.
  await expect
    .poll(async () => (await ask<object>('customers.get', row?.id)).result)
    .toMatchObject({ note: 'Ghi chú của tôi', source: 'Giới thiệu', address: 'Số 5 Hàng Bài' })
  await isKept(1)
})

test('a message half written is there again for the same person, and goes once it was noted', async () => {
  await form('message').open(page)
  await fieldOf(page, form('message'), 'Nội dung').fill('Anh Bảo ơi, máy mới đã về')
  await isKept(2)
  await closeInMidTyping()
  await expect(page.getByRole('button', { name: 'Mở bản nháp lời nhắn “Trần Quốc Bảo”' })).toBeVisible()

  await form('message').open(page)
  await expect(page.getByRole('button', { name: 'Bỏ nháp' })).toBeVisible()
  await expect(fieldOf(page, form('message'), 'Nội dung')).toHaveValue('Anh Bảo ơi, máy mới đã về')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Mở bản nháp lời nhắn “Trần Quốc Bảo”' }).click()
  await expect(fieldOf(page, form('message'), 'Nội dung')).toHaveValue('Anh Bảo ơi, máy mới đã về')
  await page.getByRole('button', { name: 'Ghi vào dòng thời gian' }).click()

  await isKept(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('nothing was complained about', () => {
  expect(office.complaints).toEqual([])
})

/** The program ends with the form open. */
async function closeInMidTyping() {
  await office.close()
  office = await startApp(office.dataFolder)
  await meetPage()
}

async function meetPage() {
  page = office.page
  page.setDefaultTimeout(10_000)
  ask = (await openLine(page)).ask
}
