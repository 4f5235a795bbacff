import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addDays, type Day, dayOfInstant, formatDay, instantOfDay, startOfWeek } from '#shared/kit/day.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// Hường puts her calendar on paper: the day with its tasks, the week by its hours, the month, and the list with its notes.
test.describe.configure({ mode: 'serial' })

const A4 = { short: 595, long: 842 }
const today = dayOfInstant(Date.now())
const monday = addDays(startOfWeek(today), 7)
const crowd = 7
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const meet = (title: string, day: Day, more: object = {}) =>
    ask('appointments.create', { title, startsAt: instantOfDay(day, 9), endsAt: instantOfDay(day, 10), ...more })
  for (let index = 1; index <= crowd; index += 1) await meet(`Cùng giờ ${index}`, monday)
  await meet('Ký hợp đồng', addDays(monday, 1), { note: 'Mang theo con dấu', location: '25 Láng Hạ' })
  const [startsAt, endsAt] = [instantOfDay(addDays(monday, 2)), instantOfDay(addDays(monday, 4))]
  await meet('Hội chợ', addDays(monday, 2), { startsAt, endsAt, isAllDay: true })
  await ask('tasks.create', { title: 'Gửi báo giá', dueOn: addDays(monday, 1) })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Chương trình' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const dialog = () => page.getByRole('dialog', { name: 'In lịch' })
const preview = () => dialog().getByRole('region', { name: 'Xem trước' })

async function open(style: string) {
  await page.keyboard.press('Control+p')
  await dialog().getByRole('radio', { name: style, exact: true }).click()
}

async function range(first: Day, last: Day) {
  await dialog().getByLabel('Từ ngày').fill(formatDay(first))
  await dialog().getByLabel('Đến ngày').fill(formatDay(last))
  await page.keyboard.press('Tab')
}

async function savedPdf(name: string) {
  const path = join(office.dataFolder, name)
  await answerFileDialogs(office.app, { save: path })
  await dialog().getByRole('button', { name: 'Lưu PDF…' }).click()
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()
  const { pages, ...size } = await readPdf(path)
  return { ...size, pages: pages.map((text) => text.replaceAll(/\s+/g, ' ')) }
}

test('the week stands by its hours across the paper; what a crowded hour has no room for is listed behind it', async () => {
  await open('Tuần làm việc')
  await expect(preview()).toContainText('Cùng giờ 1')
  expect(await whatHinders(page)).toEqual([])

  const { pages, width, height } = await savedPdf('tuần.pdf')

  expect([width, height].map(Math.round)).toEqual([A4.long, A4.short])
  expect(pages).toHaveLength(2)
  expect(pages[0]).toMatch(/\+\d nữa/)
  expect(pages[0]).toContain('Hội chợ (1/2)')
  expect(pages[0]).toContain('Hội chợ (2/2)')
  expect(pages[0]).toContain('Gửi báo giá')
  for (let index = 1; index <= crowd; index += 1) expect(pages.join('')).toContain(`Cùng giờ ${index}`)
})

test('each day has a page of its own, upright, with its tasks beside it', async () => {
  await open('Ngày')
  await range(addDays(monday, 1), addDays(monday, 2))
  await expect(preview()).toContainText('Hội chợ')

  const { pages, width } = await savedPdf('ngày.pdf')

  expect(Math.round(width)).toBe(A4.short)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('Ký hợp đồng · 25 Láng Hạ')
  expect(pages[0]).toContain('09:00 – 10:00')
  expect(pages[0]).toContain('Gửi báo giá')
  expect(pages[1]).not.toContain('Gửi báo giá')
})

test('the month is one page and says how many more a day has', async () => {
  await open('Tháng')
  await range(monday, monday)

  const { pages } = await savedPdf('tháng.pdf')

  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatch(/Tháng \d+, \d{4}/)
  expect(pages[0]).toMatch(/\+\d nữa/)
})

test('the list has notes only when they are wanted, and a range that ends before it begins is refused', async () => {
  await open('Danh sách chi tiết')
  await range(addDays(monday, 3), monday)
  await expect(dialog().getByText(/Từ ngày đến ngày, nhiều nhất/)).toBeVisible()
  await range(monday, addDays(monday, 3))
  await expect(preview()).toContainText('Ký hợp đồng')
  await expect(preview()).not.toContainText('Mang theo con dấu')
  await dialog().getByRole('checkbox', { name: 'Ghi chú' }).click()
  await expect(preview()).toContainText('Mang theo con dấu')

  const { pages } = await savedPdf('danh sách.pdf')

  expect(pages.join('')).toContain('Mang theo con dấu')
  expect(office.complaints).toEqual([])
})
