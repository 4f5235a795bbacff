import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Hường's weekly meeting: made by keyboard, one time moved, one taken out, the rest changed, and all of it gone.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+Alt+4')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeChecked()
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Chọn ngày').first().fill('1/2/2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const calendar = () => page.getByRole('region', { name: 'Lịch' })
const boxes = () => calendar().locator('[data-entry^="appointment"]')
const form = (name: string) => page.getByRole('dialog', { name })
/** Puts the focus on a box, as a click does that only looks. */
async function focus(index: number) {
  await boxes().nth(index).click()
  await expect(page.getByRole('dialog', { name: 'Họp giao ban' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator(':focus').locator('[data-entry^="appointment"]')).toHaveCount(1)
}

/** `01/02 09:00 Họp giao ban` of all that stands in the month. */
async function shown() {
  return (await boxes().evaluateAll((all) => all.map((box) => box.getAttribute('title') ?? '')))
    .map((title) => title.split('\n'))
    .map(([, headline, times]) => `${(times ?? '').replace('/2027', '').slice(0, 11)} ${headline}`)
    .toSorted()
}

test('a meeting every Monday is made by keyboard, and stands on each of them', async () => {
  await page.keyboard.press('Control+n')
  const dialog = form('Thêm lịch hẹn')
  await expect(dialog.getByLabel('Tiêu đề')).toBeFocused()
  await page.keyboard.type('Họp giao ban')
  const pattern = dialog.getByRole('combobox', { name: 'Lặp lại', exact: true })
  await pattern.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Hằng tuần', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'T2', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Control+s')

  await expect(dialog).toHaveCount(0)
  await expect(boxes()).toHaveCount(4)
  expect(await shown()).toEqual(['01/02 09:00', '08/02 09:00', '15/02 09:00', '22/02 09:00'].map((at) => `${at} Họp giao ban`))
})

test('one of its times is moved by itself, and comes back', async () => {
  await focus(1)
  await page.keyboard.press('F2')
  const question = form('Sửa lịch hẹn lặp lại')
  await expect(question.getByRole('radio', { name: /^Chỉ lần này/ })).toBeFocused()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Enter')
  const dialog = form('Sửa một lần')
  await expect(dialog.getByLabel('Tiêu đề')).toBeFocused()
  await expect(dialog.getByRole('combobox', { name: 'Lặp lại', exact: true })).toHaveCount(0)
  await dialog.getByLabel('Tiêu đề').fill('Họp dời sang chiều')
  await page.keyboard.press('Control+s')

  await expect(dialog).toHaveCount(0)
  await expect.poll(shown).toContain('08/02 09:00 Họp dời sang chiều')
  await page.keyboard.press('Control+z')
  await expect.poll(shown).toEqual(['01/02 09:00', '08/02 09:00', '15/02 09:00', '22/02 09:00'].map((at) => `${at} Họp giao ban`))
})

test('one that is dragged to another day leaves the others where they are', async () => {
  const from = await boxes().nth(1).boundingBox()
  if (!from) throw new Error('the box is not on screen')
  await page.mouse.move(from.x + 20, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width + 30, from.y + 20, { steps: 5 })
  await page.mouse.move(from.x + from.width * 1.5, from.y + 20, { steps: 5 })
  await page.mouse.up()

  await expect.poll(shown).toEqual(['01/02 09:00', '09/02 09:00', '15/02 09:00', '22/02 09:00'].map((at) => `${at} Họp giao ban`))
  await expect(boxes().nth(1)).toContainText('Đã tách khỏi chuỗi')
  await expect(page.getByText('Đã dời Họp giao ban sang 09/02/2027').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(shown).toContain('08/02 09:00 Họp giao ban')
})

test('one is taken out; from another one on they are on another day', async () => {
  await focus(1)
  await page.keyboard.press('Delete')
  await expect(form('Xoá lịch hẹn lặp lại').getByRole('radio', { name: /^Chỉ lần này/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(boxes()).toHaveCount(3)

  await focus(1)
  await page.keyboard.press('F2')
  await expect(form('Sửa lịch hẹn lặp lại').getByRole('radio', { name: /^Chỉ lần này/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = form('Sửa từ lần này trở đi')
  await expect(dialog.getByLabel('Tiêu đề')).toBeFocused()
  await dialog.getByRole('combobox', { name: 'Bắt đầu', exact: true }).fill('16/02/2027')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'T3', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+s')

  await expect(dialog).toHaveCount(0)
  await expect.poll(shown).toEqual(['01/02 09:00', '16/02 09:00', '23/02 09:00'].map((at) => `${at} Họp giao ban`))
})

test('the whole of the rest goes at once, and comes back at once', async () => {
  await focus(1)
  await page.keyboard.press('Delete')
  const question = form('Xoá lịch hẹn lặp lại')
  await question.getByRole('radio', { name: 'Cả chuỗi' }).check()
  await page.keyboard.press('Enter')

  await expect(boxes()).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(boxes()).toHaveCount(3)
  expect(office.complaints).toEqual([])
})
