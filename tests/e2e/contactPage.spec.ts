import { expect, type Page, test } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Hường knows Chị Hoa from two firms and wants to see all there was with her, whoever she spoke for.
test.describe.configure({ mode: 'serial' })

const DAY = 86_400_000

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const add = async (name: string) =>
    (await ask<{ id: CustomerId }>('customers.create', aCustomer({ name, phones: [] }))).result?.id as CustomerId
  const [saoMai, haLong] = [await add('Công ty Sao Mai'), await add('Công ty Hạ Long')]
  const phones = [{ typed: '0903 111 222', hasZalo: true }]
  const employments = [{ customerId: haLong, title: 'Cố vấn' }]
  const input = { honorific: 'Chị', fullName: 'Lê Thị Hoa', title: 'Giám đốc', phones, employments }
  const { result: hoa } = await ask<{ id: number }>('contacts.create', { customerId: saoMai, input })
  const called = (customerId: CustomerId, reason: string, days: number) =>
    ask('calls.log', { customerId, contactId: hoa?.id, outcome: 'reached', reason, doneAt: Date.now() - days * DAY })
  await called(haLong, 'Hỏi giá ở Hạ Long', 45)
  await called(saoMai, 'Chào hàng ở Sao Mai', 70)
  await page.keyboard.press('Control+3')
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const customer = (name: string) => page.getByRole('article', { name })
const person = () => page.getByRole('article', { name: 'Chị Lê Thị Hoa' })

test('her name leads to a page with her numbers, her firms and all calls with her', async () => {
  await page.getByRole('row', { name: 'Công ty Sao Mai' }).click()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
  await customer('Công ty Sao Mai').getByRole('link', { name: 'Chị Lê Thị Hoa' }).press('Enter')

  await expect(person()).toContainText('Giám đốc')
  await expect(person().getByRole('button', { name: 'Gọi 0903 111 222' })).toBeVisible()
  await expect(person().getByRole('button', { name: 'Zalo 0903 111 222' })).toBeVisible()
  await expect(person().getByRole('link', { name: 'Công ty Hạ Long' })).toBeVisible()
  const entries = person().getByRole('list', { name: 'Dòng thời gian' }).getByRole('listitem')
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText('Hỏi giá ở Hạ Long')
  await expect(entries.first()).toContainText('Công ty Hạ Long')
  expect(await whatHinders(page)).toEqual([])
})

test('a call noted there is with her, and an appointment invites her', async () => {
  await page.getByRole('button', { name: 'Hẹn gọi' }).click()
  const plan = page.getByRole('dialog', { name: 'Hẹn gọi' })
  await expect(plan.getByRole('combobox', { name: 'Người liên hệ' })).toContainText('Lê Thị Hoa')
  await page.keyboard.press('Control+s')
  await expect(plan).toBeHidden()
  await expect(person().getByRole('list', { name: 'Dòng thời gian' }).getByRole('listitem')).toHaveCount(3)

  await page.getByRole('button', { name: 'Lịch hẹn' }).first().click()
  const meeting = page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
  await expect(meeting.getByRole('list', { name: 'Người dự' })).toContainText('Lê Thị Hoa')
  const title = meeting.getByRole('textbox', { name: 'Tiêu đề' })
  await expect(title).toBeFocused()
  await title.fill('Ký hợp đồng')
  await page.keyboard.press('Control+s')
  await expect(meeting).toBeHidden()
  await expect(person().getByRole('list', { name: 'Dòng thời gian' })).toContainText('Ký hợp đồng')
})

test('Alt+Left leads back to where her page was opened', async () => {
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('treegrid', { name: 'Khách hàng' })).toBeVisible()
  await expect(customer('Công ty Sao Mai')).toBeVisible()

  await page.keyboard.press('Alt+Enter')
  const back = page.getByRole('button', { name: 'Về danh sách' })
  await expect(back).toBeVisible()
  await customer('Công ty Sao Mai')
    .getByRole('listitem')
    .filter({ hasText: 'Giám đốc' })
    .getByText('Giám đốc')
    .dblclick({ delay: 80 })
  await expect(person()).toBeVisible()
  await page.getByRole('button', { name: 'Về khách hàng' }).click()
  await expect(back).toBeVisible()
  await expect(customer('Công ty Sao Mai')).toBeVisible()
  await back.click()
})

test('for how many days nobody talked with somebody is chosen in the view and stays so', async () => {
  const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
  const rows = page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row')
  await folders.getByRole('button', { name: /^Chưa liên hệ 30 ngày/ }).click()
  await expect(rows).toHaveCount(3)

  const days = page.getByRole('spinbutton', { name: 'Chưa liên hệ quá' })
  await days.fill('60')
  await days.press('Enter')

  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('Công ty Sao Mai')
  const chosen = folders.getByRole('button', { name: /^Chưa liên hệ 60 ngày/ })
  await expect(chosen).toContainText('1')
  await folders.getByRole('button', { name: /^Tất cả/ }).click()
  await expect(rows).toHaveCount(3)
  await chosen.click()
  await expect(rows).toHaveCount(2)
})

test('chosen calls are copied with the columns that are shown', async () => {
  await page.keyboard.press('Control+4')
  await page
    .getByRole('navigation', { name: 'Chế độ xem' })
    .getByRole('button', { name: /^Tất cả/ })
    .first()
    .click()
  const list = page.getByRole('treegrid', { name: 'Tất cả' })
  await expect(list.getByRole('row')).toHaveCount(4)
  await list.focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('contentinfo')).toContainText('đã chọn 3')
  await page.keyboard.press('Control+c')
  await expect(page.getByText('Đã chép 3 dòng', { exact: false }).last()).toBeVisible()

  const text = await inMain(office.app, async ({ clipboard }) => clipboard.readText(), undefined)

  const lines = text.split('\r\n').map((line) => line.split('\t'))
  expect(lines).toHaveLength(4)
  expect(lines[0]?.slice(1, 5)).toEqual(['Khách hàng', 'Người liên hệ', 'Điện thoại', 'Kết quả'])
  expect(lines.slice(1).map((cells) => cells[4])).toEqual(expect.arrayContaining(['Đã gọi']))
})
