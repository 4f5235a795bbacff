import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { importFile } from '#tests/e2e/pages/imports.ts'
import {
  answerFileDialogs,
  foundFirm,
  freshFolder,
  type RunningApp,
  removeFolder,
  startApp,
  waitUntilReady,
} from '#tests/helpers/electron.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// One day of an office, from Tú's Excel file to the paper on Ông Đạt's desk, in the real window.
test.describe.configure({ mode: 'serial' })

const fixtures = join(import.meta.dirname, '../fixtures')
const customer = 'Công ty TNHH MTV Môi trường Thành Đông Hà Nội'
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

test('Tú founds the firm and imports her Excel file with its customers and contacts', async () => {
  test.setTimeout(120_000)
  await foundFirm(page, { sample: false })
  await goTo('Khách hàng')
  await answerFileDialogs(office.app, { open: join(fixtures, 'samples/khach-hang.xlsx') })

  await importFile(page)

  await expect(page.getByRole('button', { name: /Tất cả khách hàng/ })).toContainText('1.988')
})

test('Hường finds a customer by a few letters without accents and sees the card, by keyboard alone', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('cty moi truong thanh dong')
  const hits = page
    .locator('[data-list="customers"]')
    .getByRole('row')
    .filter({ has: page.locator('mark') })
  await expect(hits.first()).toContainText(customer)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('article', { name: customer })).toContainText('0140947697')
})

test('Hường plans a call, makes it, notes how it went and when to call next, in one dialog', async () => {
  await page.getByRole('button', { name: 'Hẹn gọi', exact: true }).click()
  const plan = page.getByRole('dialog', { name: /Hẹn gọi/ })
  await plan.getByLabel('Lý do gọi').fill('Chào hàng bảo trì điều hoà')
  await page.keyboard.press('Control+s')
  await expect(plan).toBeHidden()
  await goTo('Gọi & Việc')
  await page.getByRole('row', { name: /Chào hàng bảo trì/ }).dblclick()
  const finish = page.getByRole('dialog')
  await finish.getByRole('radio', { name: /Đã gọi/ }).click()
  await finish.getByLabel('Ghi chú').fill('Quan tâm, hẹn khảo sát.')
  await page.keyboard.press('Control+Enter')
  await expect(finish).toBeHidden()

  await goTo('Khách hàng')
  await expect(page.getByRole('article', { name: customer })).toContainText('Quan tâm, hẹn khảo sát.')
})

test('a signed contract makes the prospect a customer, and its PDF original is read beside the list', async () => {
  await goTo('Hợp đồng')
  await page.getByRole('button', { name: 'Thêm hợp đồng' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Tên hợp đồng').fill('Bảo trì 40 máy điều hoà')
  await form.getByLabel('Khách hàng').pressSequentially('moi truong thanh dong')
  await page.getByRole('option', { name: new RegExp(customer) }).click()
  await form.getByLabel('Giá trị').fill('180tr')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: 'Ký', exact: true }).click()
  await page.getByRole('button', { name: 'Ghi là đã ký' }).click()
  await answerFileDialogs(office.app, { open: join(fixtures, 'contracts/hop-dong-02.pdf') })
  await page.getByRole('button', { name: 'Gắn bản gốc PDF' }).first().click()

  await expect(page.locator('[data-pane="reading"] canvas').first()).toBeVisible()
  await expect(page.locator('[data-pane="reading"]')).toContainText('180.000.000 ₫')
  const copy = join(office.dataFolder, 'bản sao.pdf')
  await answerFileDialogs(office.app, { save: copy })
  await page.getByRole('button', { name: 'Lưu bản sao hop-dong-02.pdf…' }).click()
  await expect(page.getByText('Đã lưu bản sao', { exact: true })).toBeVisible()
  expect(readFileSync(copy)).toEqual(readFileSync(join(fixtures, 'contracts/hop-dong-02.pdf')))
  await goTo('Khách hàng')
  await expect(page.getByRole('article', { name: customer }).locator('[aria-current="step"]')).toHaveText('Khách hàng')
})

test('the appointment drawn into the week stands there, and on Hôm nay', async () => {
  await goTo('Khách hàng')
  await page.getByRole('button', { name: 'Lịch hẹn', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Tiêu đề').fill('Khảo sát tại Thành Đông')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()

  await goTo('Lịch')
  await expect(page.getByText('Khảo sát tại Thành Đông').first()).toBeVisible()
})

test('Ông Đạt gets the month on paper and in Excel, with the same figures', async () => {
  await goTo('Báo cáo')
  await page.getByRole('button', { name: 'Tháng này' }).click()
  await expect(page.getByText('180.000.000').first()).toBeVisible()
  const pdf = join(office.dataFolder, 'bao-cao.pdf')
  const xlsx = join(office.dataFolder, 'bao-cao.xlsx')
  await answerFileDialogs(office.app, { save: pdf })
  await page.getByRole('button', { name: 'Lưu PDF' }).click()
  await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true)
  await answerFileDialogs(office.app, { save: xlsx })
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  await expect.poll(() => existsSync(xlsx) && statSync(xlsx).size > 2_000, { timeout: 30_000 }).toBe(true)

  const { pages, width, height } = await readPdf(pdf)
  const text = pages.join(' ').replaceAll('\u00a0', ' ')
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  expect(text).toContain('ĐIỆN LẠNH ATQ')
  expect(text).toContain('180.000.000 ₫')
  expect(text).toContain('Một trăm tám mươi triệu đồng')
  expect(pages[0]).toMatch(new RegExp(`1 ?/ ?${pages.length}`))
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
})

test('the next morning everything is there, and nothing was complained about', async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  office = await startApp(office.dataFolder)
  page = office.page
  await waitUntilReady(page)
  await goTo('Khách hàng')

  await expect(page.getByRole('button', { name: /Tất cả khách hàng/ })).toContainText('1.988')
})

function goTo(place: string) {
  return page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
}
