import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  answerFileDialogs,
  foundFirm,
  freshFolder,
  type RunningApp,
  removeFolder,
  startApp,
  waitUntilReady,
} from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// The calls of an office: the list put in order, the week on paper, and what is left in the evening.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const goTo = (place: string) =>
  page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).first().click()
const list = () => page.getByRole('treegrid', { name: 'Tất cả' })
const header = (name: string) => list().getByRole('columnheader', { name })
const status = () => page.getByRole('contentinfo')

test('the list is sorted by one column and by a second one, and divided by person and outcome', async () => {
  await goTo('Gọi & Việc')
  const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
  await folders
    .getByRole('button', { name: /^Đã gọi/ })
    .first()
    .click()
  await expect(header('Thời điểm')).toHaveAttribute('aria-sort', 'descending')
  await expect(status()).toContainText(/cuộc gọi được · nói chuyện/)

  await header('Kết quả').click()
  await header('Khách hàng').click({ modifiers: ['Shift'] })
  await expect(header('Kết quả')).toHaveAttribute('aria-sort', 'ascending')
  await expect(header('Khách hàng')).toHaveAttribute('aria-sort', 'ascending')
  await expect(list().getByRole('row').nth(1)).toContainText('Đã gọi')

  await page.getByRole('button', { name: 'Gom theo' }).click()
  await page.getByRole('menuitemradio', { name: 'Kết quả' }).click()
  await expect(list().getByRole('row').nth(1)).toContainText(/^Đã gọi\s*\d+$/)
  await page.getByRole('button', { name: 'Gom theo: Kết quả' }).click()
  await page.getByRole('menuitemradio', { name: 'Khách hàng' }).click()
  await expect(list().getByRole('row').nth(1)).toHaveAttribute('aria-expanded', 'true')
})

test('a figure of the week leads to its calls, and the week goes on paper and to Excel', async () => {
  await goTo('Báo cáo')
  await page.getByRole('tab', { name: 'Cuộc gọi trong tuần' }).click()
  const sum = () => page.getByRole('row', { name: /^Cộng/ })
  await expect(sum()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('button', { name: 'Tuần này' })).toHaveAttribute('aria-pressed', 'false')
  const pdf = join(office.dataFolder, 'tuan.pdf')
  const xlsx = join(office.dataFolder, 'tuan.xlsx')
  await answerFileDialogs(office.app, { save: pdf })
  await page.getByRole('button', { name: 'Lưu PDF' }).click()
  await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true)
  await answerFileDialogs(office.app, { save: xlsx })
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  await expect.poll(() => existsSync(xlsx) && readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
  const paper = await readPdf(pdf)
  expect([Math.round(paper.width), Math.round(paper.height), paper.pages.length]).toEqual([595, 842, 1])
  expect(paper.pages[0]).toContain('Gặp được')

  const made = sum().getByRole('cell').nth(8)
  const count = await made.innerText()
  await made.getByRole('button').click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: `${count} dòng` })
      .first(),
  ).toBeVisible()
  await page.getByTitle('Bỏ lọc').click()
  await expect(page.getByTitle('Bỏ lọc')).toBeHidden()
})

test('from five in the afternoon on what is left is told everywhere, and goes to the next day in one step and back', async () => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await page.clock.setFixedTime(new Date(`${today}T16:59:00+07:00`))
  await page.reload()
  await waitUntilReady(page)
  await goTo('Hôm nay')
  await expect(page.getByRole('heading', { name: 'Hôm nay gọi ai' })).toBeVisible()
  await expect(page.getByText(/Còn \d+ cuộc chưa gọi/)).toHaveCount(0)

  await page.clock.setFixedTime(new Date(`${today}T17:00:00+07:00`))
  await page.reload()
  await waitUntilReady(page)
  await expect(status()).toContainText(/Còn \d+ cuộc chưa gọi/)
  await goTo('Khách hàng')
  await expect(status()).toContainText(/Còn \d+ cuộc chưa gọi/)

  await page.getByRole('link', { name: /Còn \d+ cuộc chưa gọi/ }).click()
  await expect(page.locator('[data-calls="forgotten"]')).toBeVisible()
  await page.getByRole('button', { name: 'Dời sang ngày làm việc sau' }).click()
  await expect(page.locator('[data-calls="forgotten"]')).toBeHidden()
  await expect(status()).not.toContainText('chưa gọi')

  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-calls="forgotten"]')).toBeVisible()
  await expect(status()).toContainText(/Còn \d+ cuộc chưa gọi/)
})

test('the office sets its own rhythm, and only days are taken for it', async () => {
  await goTo('Cài đặt')
  const section = page.getByRole('region', { name: 'Nhịp chăm sóc' })
  await section.getByLabel('Khách hạng B').fill('mười')
  await section.getByRole('button', { name: 'Lưu' }).click()
  await expect(section.getByText('Gõ số ngày, từ 1 đến 3650.')).toBeVisible()
  await section.getByLabel('Khách hạng B').fill('20')
  await section.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu nhịp chăm sóc').first()).toBeVisible()

  await goTo('Hôm nay')
  await expect(
    page
      .locator('[data-calls="suggested"]')
      .getByText(/nhịp 20 ngày/)
      .first(),
  ).toBeVisible()
})

test('a prospect who says no is rated lower and asked again by that rhythm, unless whoever called knows better', async () => {
  const { ask } = await openLine(page)
  const { result: prospect } = await ask<{ id: number }>('customers.create', {
    ...{ kind: 'organisation', name: 'Công ty TNHH Thử Vận May', stage: 'lead', rating: 'A' },
  })
  await page.evaluate((place) => {
    window.location.hash = place
  }, `/customers/${prospect?.id}`)
  await expect(page.getByRole('heading', { name: 'Công ty TNHH Thử Vận May' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Ghi cuộc gọi' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Ghi cuộc gọi' })
  const lower = dialog.getByRole('checkbox', { name: 'Hạ hạng từ A xuống B' })
  await dialog.getByText('Từ chối').click()
  await expect(lower).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Hẹn gọi lại' })).toBeChecked()
  await dialog.getByText('Không nghe').click()
  await expect(lower).toHaveCount(0)
  await dialog.getByText('Từ chối').click()
  await dialog.getByLabel('Ghi chú').fill('Đang dùng hãng khác')
  await page.keyboard.press('Control+s')
  await expect(page.locator('[role="dialog"]')).toHaveCount(0)
  const { result: rated } = await ask<{ rating: string }>('customers.get', prospect?.id)
  expect(rated?.rating).toBe('B')
})

test('the office says how long before its time a call reminds, and whoever plans or moves one may say otherwise', async () => {
  await goTo('Cài đặt')
  await page.getByRole('combobox', { name: 'Nhắc trước cuộc gọi' }).selectOption('10 phút trước')
  await expect(page.getByText('Đã lưu cách nhắc cuộc gọi').first()).toBeVisible()
  await goTo('Gọi & Việc')
  await page.getByRole('button', { name: 'Hẹn gọi' }).first().click()
  const planning = page.getByRole('dialog', { name: 'Hẹn gọi' })
  await expect(planning.getByRole('combobox', { name: 'Nhắc trước' })).toHaveText('Thường lệ · 10 phút trước')
  await planning.getByRole('button', { name: 'Huỷ' }).click()
  await expect(planning).toBeHidden()

  await page
    .getByRole('button', { name: /^Cần gọi/ })
    .first()
    .click()
  await page.getByRole('treegrid').getByRole('row').nth(1).click()
  await page.getByRole('button', { name: 'Dời lịch' }).first().click()
  const moving = page.getByRole('dialog', { name: 'Dời lịch' })
  await moving.getByRole('combobox', { name: 'Nhắc trước' }).click()
  await page.getByRole('option', { name: 'Không nhắc' }).click()
  await moving.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(moving).toBeHidden()
  await expect(page.getByRole('article')).toContainText('Không nhắc')
})
