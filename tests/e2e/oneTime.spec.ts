import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { killGroup } from '#tests/helpers/killing.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { countRows } from '#tests/helpers/soundness.ts'
import { momentOf } from '#tests/helpers/world.ts'

// One time of what comes again: what is typed for it outlives the program, and an answer may be for it alone.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  await foundFirm(office.page, { sample: true })
  const { ask } = await openLine(office.page)
  const staff = (await ask<{ id: number; name: string }[]>('staff.list')).result ?? []
  const idOf = (name: string) => staff.find((one) => one.name === name)?.id
  const monday = { startsAt: momentOf('2027-02-01 09:00'), endsAt: momentOf('2027-02-01 10:00'), rule: 'FREQ=WEEKLY' }
  const attendees = [{ kind: 'staff', id: idOf('Nguyễn Thị Hường') }]
  await ask('appointments.create', { title: 'Họp kho', ...monday, staffId: idOf('Lê Anh Tú'), attendees })
  await lookAtFebruary()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

async function lookAtFebruary() {
  page = office.page
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+Alt+4')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeChecked()
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Chọn ngày').first().fill('1/2/2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(boxes()).toHaveCount(4)
}

const dialog = (name: string) => page.getByRole('dialog', { name, exact: true })
const boxes = () =>
  page.getByRole('region', { name: 'Lịch', exact: true }).locator('[data-entry^="appointment"]').filter({ hasText: 'Họp kho' })
const answers = () => boxes().evaluateAll((all) => all.map((box) => box.getAttribute('data-answer')))

async function answer(index: number, word: string) {
  await boxes().nth(index).click()
  const group = page.getByRole('group', { name: 'Trả lời của bạn' })
  await group.getByRole('button', { name: word }).click()
  await expect(dialog('Trả lời lịch hẹn lặp lại').getByRole('radio', { name: /^Chỉ lần này/ })).toBeFocused()
}

test('an invitation to one time is declined by itself, and taken back', async () => {
  await answer(1, 'Từ chối')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog('Trả lời lịch hẹn lặp lại')).toBeHidden()
  await expect.poll(answers).toEqual(['none', 'declined', 'none', 'none'])

  await page.keyboard.press('Control+z')
  await expect.poll(answers).toEqual(['none', 'none', 'none', 'none'])
})

test('the whole is accepted, and one time stays declined', async () => {
  await answer(2, 'Từ chối')
  await page.keyboard.press('Enter')
  await expect.poll(answers).toEqual(['none', 'none', 'declined', 'none'])
  await answer(0, 'Nhận')
  await dialog('Trả lời lịch hẹn lặp lại').getByRole('radio', { name: 'Cả chuỗi' }).click()
  await dialog('Trả lời lịch hẹn lặp lại').getByRole('button', { name: 'Trả lời' }).click()
  await expect.poll(answers).toEqual(['accepted', 'accepted', 'declined', 'accepted'])

  await boxes().nth(2).click()
  await expect(page.getByRole('list', { name: 'Người dự' })).toContainText('Từ chối')
  await page.keyboard.press('Escape')
})

test('what was typed for one time is there after the program was killed, and is saved for that time alone', async () => {
  await boxes().nth(1).click()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await expect(dialog('Sửa lịch hẹn lặp lại').getByRole('radio', { name: /^Chỉ lần này/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog('Sửa một lần').getByLabel('Tiêu đề')).toBeFocused()
  await dialog('Sửa một lần').getByLabel('Địa điểm').fill('Kho Tương Mai')
  await expect.poll(() => countRows(office.dataFolder, 'drafts')).toBe(1)
  await killGroup(office.app.process())

  office = await startApp(office.dataFolder, { width: 1280, height: 800 })
  page = office.page
  await page.getByRole('button', { name: 'Mở bản nháp một lần của lịch hẹn “Họp kho” 08/02/2027' }).click()
  await expect(dialog('Sửa một lần').getByLabel('Địa điểm')).toHaveValue('Kho Tương Mai')
  await dialog('Sửa một lần').getByLabel('Địa điểm').focus()
  await page.keyboard.press('Control+s')
  await expect(dialog('Sửa một lần')).toBeHidden()
  await expect.poll(() => countRows(office.dataFolder, 'drafts')).toBe(0)

  await lookAtFebruary()
  const places = await boxes().evaluateAll((all) => all.map((box) => (box.getAttribute('title') ?? '').includes('Kho Tương Mai')))
  expect(places).toEqual([false, true, false, false])
})
