import { expect, type Page, test } from '@playwright/test'
import { addDays, dayOfInstant, startOfWeek } from '#shared/kit/day.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// The empty hours of the calendar, by keyboard.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const calendar = () => page.getByRole('region', { name: 'Lịch', exact: true })
const mark = () => calendar().locator('[data-slot]')
const form = () => page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
const monday = startOfWeek(dayOfInstant(Date.now()))

for (const [keys, view] of [
  ['Control+Alt+1', 'day'],
  ['Control+Alt+2', 'working week'],
  ['Control+Alt+3', 'week'],
] as const)
  test(`an empty ${view} hinders nobody`, async () => {
    await page.keyboard.press(keys)
    await expect(mark()).toBeAttached()
    expect(await whatHinders(page)).toEqual([])
  })

test('the arrows move the marked half hour along the day, to the next day and over the end of the week', async () => {
  await mark().focus()
  await page.keyboard.press('Home')
  await expect(mark()).toBeFocused()
  await expect(mark()).toHaveAccessibleName(/08:00 – 08:30/)
  for (let day = dayOfInstant(Date.now()); day > monday; day = addDays(day, -1)) await page.keyboard.press('ArrowLeft')
  await expect(mark()).toHaveAccessibleName(/^Thứ Hai.* 08:00/)
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await expect(mark()).toHaveAccessibleName(/^Thứ Ba.* 09:00 – 10:00/)
  await expect(mark()).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(mark()).toHaveAccessibleName(/^Chủ nhật.* 09:00/i)
  await expect(calendar().getByRole('columnheader').first()).toHaveAttribute('data-date', addDays(monday, -7))
  await expect(mark()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(mark()).toHaveAccessibleName(/^Thứ Hai.* 09:00/)
  await expect(mark()).toBeFocused()
})

test('Enter begins an appointment there, and the focus comes back', async () => {
  await page.keyboard.press('Enter')
  await expect(form().getByLabel('Tiêu đề')).toBeFocused()
  await expect(form().getByLabel('Bắt đầu').last()).toHaveValue('09:00')
  await expect(form().getByLabel('Kết thúc').last()).toHaveValue('10:00')
  await page.keyboard.press('Escape')
  await expect(form()).toBeHidden()
  await expect(mark()).toBeFocused()
})

test('what is typed there is its title', async () => {
  await page.keyboard.press('t')
  await expect(form().getByLabel('Tiêu đề')).toBeFocused()
  await page.keyboard.type('hăm kho')
  await expect(form().getByLabel('Tiêu đề')).toHaveValue('thăm kho')
  await page.keyboard.press('Control+s')
  await expect(form()).toBeHidden()
  await expect(calendar().locator('[data-entry]', { hasText: 'thăm kho' })).toBeVisible()
})

test('a click marks the half hour for the keys; Shift+F10 offers what can be done there', async () => {
  const eleven = await calendar().getByText('11:00', { exact: true }).boundingBox()
  const day = await calendar().locator(`[role="columnheader"][data-date="${monday}"]`).boundingBox()
  if (!eleven || !day) throw new Error('the hours are not on screen')
  await page.mouse.click(day.x + day.width / 2, eleven.y + 4)
  await expect(mark()).toBeFocused()
  await expect(mark()).toHaveAccessibleName(/^Thứ Hai.* 11:00 – 11:30/)
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Thêm lịch hẹn cả ngày' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  expect(office.complaints).toEqual([])
})
