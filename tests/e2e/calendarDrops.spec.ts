import { expect, type Locator, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, formatDay, instantOfDay, startOfWeek } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// What is dropped onto a day of the small month.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page
const today = dayOfInstant(Date.now())
const tomorrow = addDays(today, 1)

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  await ask('appointments.create', {
    ...{ title: 'Đo kho lạnh', startsAt: instantOfDay(today, 10), endsAt: instantOfDay(today, 11), isAllDay: false },
  })
  const { result: customer } = await ask<{ id: number }>('customers.create', aCustomer({ name: 'Khách sạn Đông Đô' }))
  await ask('contacts.create', { customerId: customer?.id, input: { fullName: 'Trần Bảo' } })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const box = () => page.getByRole('region', { name: 'Lịch', exact: true }).locator('[data-entry^="appointment-"]')
const dayOfMonth = (day: string) => page.getByRole('table', { name: 'Lịch tháng' }).locator(`[data-day="${day}"]`)

async function middleOf(what: Locator) {
  const at = await what.boundingBox()
  if (!at) throw new Error('it is not on screen')
  return { x: at.x + at.width / 2, y: at.y + at.height / 2 }
}

test('an appointment that is let go over a day of the small month is moved there, to the same hour', async () => {
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+Alt+1')
  await expect(box()).toContainText('10:00 – 11:00')
  const from = await middleOf(box())
  const to = await middleOf(dayOfMonth(tomorrow))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 20, from.y - 6, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.move(to.x + 1, to.y)
  await page.mouse.up()

  await expect(page.getByText(`Đã dời Đo kho lạnh sang ${formatDay(tomorrow).slice(0, 5)} 10:00 – 11:00`).first()).toBeVisible()
  await expect(box()).toHaveCount(0)
  await dayOfMonth(tomorrow).click()
  await expect(box()).toContainText('10:00 – 11:00')
})

test('dragged with Ctrl it stays, and a copy of it lies on the day of the small month it was let go over', async () => {
  const nextDay = addDays(today, 2)
  await expect(box()).toHaveCount(1)
  const from = await middleOf(box())
  const to = await middleOf(dayOfMonth(nextDay))
  await page.keyboard.down('Control')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 20, from.y - 6, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.move(to.x + 1, to.y)
  expect(await dayOfMonth(nextDay).evaluate((day) => getComputedStyle(day).cursor)).toBe('copy')
  await page.mouse.up()
  await page.keyboard.up('Control')
  expect(await dayOfMonth(nextDay).evaluate((day) => getComputedStyle(day).cursor)).toBe('pointer')

  const told = `Đã chép Đo kho lạnh sang ${formatDay(nextDay).slice(0, 5)} 10:00 – 11:00`
  await expect(page.getByText(told).first()).toBeVisible()
  await expect(box()).toContainText('10:00 – 11:00')
  await dayOfMonth(nextDay).click()
  await expect(box()).toContainText('10:00 – 11:00')
})

test('of what comes again Ctrl copies the one time to another hour, which comes once, and takes it back', async () => {
  const monday = addDays(startOfWeek(today), 7)
  const { ask } = await openLine(page)
  await ask('appointments.create', {
    ...{ title: 'Giao ban', startsAt: instantOfDay(monday, 9), endsAt: instantOfDay(monday, 10), isAllDay: false },
    rule: 'FREQ=DAILY;COUNT=3',
  })
  await dayOfMonth(monday).click()
  await expect(box()).toHaveCount(1)
  await page.keyboard.press('Control+Alt+3')
  await expect(box()).toHaveCount(3)
  const from = await middleOf(box().first())
  const column = await page
    .locator(`[role="cell"][data-date="${addDays(monday, 4)}"]`)
    .last()
    .boundingBox()
  if (!column) throw new Error('the day is not on screen')
  await page.keyboard.down('Control')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 6, { steps: 3 })
  await page.mouse.move(column.x + column.width / 2, from.y, { steps: 8 })
  await page.mouse.move(column.x + column.width / 2 + 1, from.y)
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(box()).toHaveCount(4)
  const { result: thatDay } = await ask<{ seriesId: number | null }[]>('appointments.calendar', {
    ...{ from: instantOfDay(addDays(monday, 4)), to: instantOfDay(addDays(monday, 5)), layers: ['appointment'] },
  })
  expect(thatDay?.map(({ seriesId }) => seriesId)).toEqual([null])
  await page.keyboard.press('Control+z')
  await expect(box()).toHaveCount(3)
})

test('a contact held over the calendar’s name and let go over a day of the small month is met on that day', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Khách sạn Đông Đô' }).click()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
  const contact = page.getByText('Trần Bảo', { exact: true }).first()
  await expect(contact).toBeVisible()
  const from = await middleOf(contact)
  const name = await middleOf(page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Lịch' }))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 20, from.y + 6, { steps: 3 })
  await page.mouse.move(name.x, name.y, { steps: 5 })
  await page.mouse.move(name.x + 2, name.y)
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  const to = await middleOf(dayOfMonth(tomorrow))
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.move(to.x + 1, to.y)
  await page.mouse.up()

  const form = page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
  await expect(form.getByLabel('Tiêu đề')).toHaveValue('Gặp Trần Bảo')
  await expect(form.getByLabel('Khách hàng')).toHaveValue('Khách sạn Đông Đô')
  await expect(form.getByLabel('Bắt đầu').first()).toHaveValue(formatDay(tomorrow))
  await expect(form.getByRole('list', { name: 'Người dự' })).toContainText('Trần Bảo')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  expect(office.complaints).toEqual([])
})

test('several chosen customers dropped onto the calendar’s name become one appointment with somebody of each', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ kind: 'person', name: 'Lê Kim Duyên', phones: [] }))
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('row', { name: 'Lê Kim Duyên' })).toBeVisible()
  await page.getByRole('treegrid', { name: 'Khách hàng' }).focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('contentinfo')).toContainText('đã chọn 2')
  const from = await middleOf(page.getByRole('row', { name: 'Lê Kim Duyên' }).getByText('Lê Kim Duyên'))
  const name = await middleOf(page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Lịch' }))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 20, from.y + 6, { steps: 3 })
  await page.mouse.move(name.x, name.y, { steps: 5 })
  await page.mouse.move(name.x + 2, name.y)
  await page.mouse.up()

  const form = page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
  await expect(form.getByRole('list', { name: 'Người dự' })).toContainText('Trần Bảo')
  await expect(form.getByRole('list', { name: 'Người dự' })).toContainText('Lê Kim Duyên')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  expect(office.complaints).toEqual([])
})
