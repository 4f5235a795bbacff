import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// A meeting with others: who is invited, whose time is taken, what is private, and what is kept for the next one.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: true })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Chương trình' })).toBeVisible()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const form = () => page.getByRole('dialog', { name: 'Thêm lịch hẹn' })
const boxOf = (title: string) =>
  page.getByRole('region', { name: 'Lịch', exact: true }).locator('[data-entry]').filter({ hasText: title }).first()

async function begin(title: string) {
  await page.keyboard.press('Control+n')
  await expect(form().getByLabel('Tiêu đề')).toBeFocused()
  await page.keyboard.type(title)
}

async function invite(name: string) {
  await form().getByRole('combobox', { name: 'Người dự' }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).click()
  await expect(form().getByRole('list', { name: 'Người dự' })).toContainText(name)
}

async function save() {
  await page.keyboard.press('Control+s')
  await expect(form()).toBeHidden()
}

test('a colleague is invited, and the day of both stands in the form', async () => {
  await begin('Chốt giá với kho')
  await invite('Lê Anh Tú')
  const strip = form().getByRole('region', { name: 'Lịch của người dự' })
  await expect(strip).toContainText('Nguyễn Thị Hường')
  await expect(strip).toContainText('Lê Anh Tú')
  expect(await whatHinders(page)).toEqual([])
  await form().getByLabel('Riêng tư').check()
  await save()

  const box = boxOf('Chốt giá với kho')
  await expect(box).toContainText('Riêng tư')
  await box.click()
  await expect(page.getByRole('list', { name: 'Người dự' })).toContainText('Lê Anh Tú')
  await page.keyboard.press('Escape')
})

test('whoever takes people off by keyboard goes on to the next one, and at last to the field', async () => {
  await begin('Kiểm kho')
  await invite('Lê Anh Tú')
  await invite('Phạm Đức Dũng')
  await form().getByRole('button', { name: 'Bỏ Lê Anh Tú' }).focus()
  await page.keyboard.press('Enter')
  await expect(form().getByRole('button', { name: 'Bỏ Phạm Đức Dũng' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form().getByRole('list', { name: 'Người dự' })).toHaveCount(0)
  await expect(form().getByRole('combobox', { name: 'Người dự' })).toBeFocused()
  await form().getByLabel('Cả ngày').check()
  await save()
})

test('it stands in the day of both of them', async () => {
  await page.getByRole('button', { name: 'Mọi người' }).click()
  await page.keyboard.press('Control+Alt+6')
  for (const name of ['Nguyễn Thị Hường', 'Lê Anh Tú'])
    await expect(page.getByRole('region', { name, exact: true })).toContainText('Chốt giá với kho')
  await page.keyboard.press('Control+Alt+3')
  await page.getByRole('button', { name: 'Lịch của tôi' }).click()
})

test('what collides is said and not refused; the next free time collides with nothing', async () => {
  await begin('Gọi nhà cung cấp')
  const warning = form().getByText(/Trùng giờ với/u)
  await expect(warning).toBeVisible()
  await invite('Lê Anh Tú')
  await form().getByRole('button', { name: 'Giờ trống kế tiếp' }).click()
  await expect(warning).toBeHidden()
})

test('a click on a free place of the day of all begins it there as long as it was, and so do the arrows', async () => {
  const strip = form().getByRole('region', { name: 'Lịch của người dự' })
  const time = strip.getByRole('slider', { name: 'Giờ họp' })
  const times = async () => {
    const [from, to] = await Promise.all(['Bắt đầu', 'Kết thúc'].map((name) => form().getByLabel(name).last().inputValue()))
    return `${from} – ${to}`
  }
  // From seven to seven in twelve parts: well after the office has closed.
  const row = await strip.getByRole('list').first().locator('..').boundingBox()
  if (!row) throw new Error('the strip is not on screen')
  await page.mouse.click(row.x + (row.width * 10.6) / 12, row.y + row.height / 2)
  await expect(time).toHaveAttribute('aria-valuetext', '17:30 – 18:30')
  expect(await times()).toBe('17:30 – 18:30')
  await time.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(time).toHaveAttribute('aria-valuetext', '18:15 – 19:15')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(time).toHaveAttribute('aria-valuetext', '17:45 – 18:45')
})

test('what it has in common with others is kept as a template and made into a new one', async () => {
  await form().getByLabel('Địa điểm').fill('Phòng họp 2')
  await form().getByRole('combobox', { name: 'Nhắc trước' }).click()
  await page.getByRole('option', { name: '2 giờ trước', exact: true }).click()
  await form().getByRole('button', { name: 'Lưu thành mẫu…' }).click()
  const naming = page.getByRole('dialog', { name: 'Lưu thành mẫu' })
  await expect(naming.getByLabel('Tên mẫu')).toHaveValue('Gọi nhà cung cấp')
  await page.keyboard.press('Control+s')
  await expect(naming).toBeHidden()
  await expect(form().getByRole('button', { name: 'Lưu thành mẫu…' })).toBeFocused()
  await save()

  await page.getByRole('button', { name: 'Từ mẫu…' }).click()
  await page.getByRole('button', { name: 'Gọi nhà cung cấp 60 phút · Phòng họp 2' }).click()
  await expect(form().getByLabel('Tiêu đề')).toHaveValue('Gọi nhà cung cấp')
  await expect(form().getByLabel('Địa điểm')).toHaveValue('Phòng họp 2')
  await expect(form().getByRole('combobox', { name: 'Nhắc trước' })).toHaveText('2 giờ trước')
})

test('a name that one has a template of already is refused at its field, in words', async () => {
  await form().getByRole('button', { name: 'Lưu thành mẫu…' }).click()
  const naming = page.getByRole('dialog', { name: 'Lưu thành mẫu' })
  await expect(naming.getByLabel('Tên mẫu')).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(naming).toContainText('Bạn đã có mẫu tên này. Hãy chọn tên khác.')
  await page.keyboard.press('Escape')
  await expect(naming).toBeHidden()
})
