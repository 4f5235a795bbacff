import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Tú puts the list of customers in order: by several columns, in groups, with her own columns, and keeps it so.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Khách hàng' }).click()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.getByRole('treegrid', { name: 'Khách hàng' })
const header = (name: string) => list().getByRole('columnheader', { name })
const status = () => page.getByRole('contentinfo')

test('letters typed on the list lead to the first name under them', async () => {
  await expect(list().getByRole('gridcell').first()).toBeVisible()
  await list().focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('hung')

  const chosen = list().getByRole('row', { selected: true })
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toContainText('Hùng')
  await page.keyboard.press('Home')
})

test('the right button on the header shows which columns there are, and one more is shown', async () => {
  await header('Giai đoạn').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Cột hiển thị' })
  await menu.getByRole('menuitemcheckbox', { name: 'Mã số thuế' }).click()
  await page.keyboard.press('Escape')

  await expect(menu).toBeHidden()
  await expect(header('Mã số thuế')).toBeVisible()
  await header('Mã số thuế').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Cột như ban đầu' }).click()
  await expect(header('Mã số thuế')).toHaveCount(0)
})

test('Shift adds a second column to the order', async () => {
  await header('Giai đoạn').getByRole('button').click()
  await expect(header('Giai đoạn')).toHaveAttribute('aria-sort', 'ascending')
  await header('Liên hệ cuối')
    .getByRole('button')
    .click({ modifiers: ['Shift'] })

  await expect(header('Giai đoạn')).toHaveAttribute('aria-sort', 'ascending')
  await expect(header('Liên hệ cuối')).toHaveAttribute('aria-sort', 'ascending')
  await expect(list().getByRole('row').nth(1)).toContainText('Mục tiêu')
})

test('rows are divided into groups, which the arrows close and open', async () => {
  await page.getByRole('button', { name: 'Gom theo' }).click()
  await page.getByRole('menuitemradio', { name: 'Giai đoạn' }).click()
  const first = list().getByRole('row', { expanded: true }).first()
  await expect(first).toContainText('Mục tiêu')

  await list().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')

  await expect(list().getByRole('row', { expanded: false })).toHaveCount(1)
  await expect(list().getByRole('row').nth(2)).toContainText('Tiềm năng')
  await page.keyboard.press('ArrowRight')
  await expect(list().getByRole('row', { expanded: false })).toHaveCount(0)
})

test('Ctrl+A chooses every row, also those that were never on screen, and the status bar sums them', async () => {
  await list().focus()
  await page.keyboard.press('Control+a')

  await expect(status()).toContainText('đã chọn 200')
  await expect(status()).toContainText('doanh thu')
})

test('pressed among the folders Ctrl+A means the rows as well, and no word of the program is marked as text', async () => {
  await list().getByRole('row').nth(3).click()
  await expect(status()).not.toContainText('đã chọn 200')
  await page.getByRole('button', { name: /^Tất cả khách hàng/ }).focus()
  await page.keyboard.press('Control+a')

  await expect(status()).toContainText('đã chọn 200')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
})

test('the commands stand at the rows too, by mouse and by keyboard', async () => {
  await list().getByRole('row').nth(3).click()
  await list().getByRole('row').nth(3).click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Lệnh cho các dòng đã chọn' })
  await expect(menu.getByRole('menuitem', { name: 'Sửa' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()

  await list().focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Ghi cuộc gọi' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('a column is shown and moved by buttons, and comes back as at first', async () => {
  await page.getByRole('button', { name: 'Cột hiển thị' }).click()
  await page.getByRole('menuitem', { name: 'Sắp xếp cột…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cột hiển thị' })
  await dialog.getByRole('checkbox', { name: 'Tỉnh, thành' }).check()
  await dialog.getByRole('button', { name: 'Đưa cột Phụ trách lên' }).click()
  await dialog.getByRole('button', { name: 'Đóng' }).click()

  await expect(header('Tỉnh, thành')).toBeVisible()
  const titles = await list().getByRole('columnheader').allInnerTexts()
  expect(titles.findIndex((title) => title.startsWith('Phụ trách'))).toBe(3)
})

test('it is kept under a name, with its number, and shown again as it was', async () => {
  const folders = page.getByRole('navigation', { name: 'Chế độ xem' })
  await page.getByRole('button', { name: 'Giai đoạn', exact: true }).first().click()
  await page.getByRole('menuitemcheckbox', { name: 'Thân thiết' }).click()
  await page.keyboard.press('Escape')
  await folders.getByRole('button', { name: 'Lưu chế độ xem…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lưu chế độ xem' })
  await dialog.getByRole('textbox', { name: 'Tên chế độ xem' }).fill('Thân thiết theo tỉnh')
  await dialog.getByRole('checkbox', { name: 'Cho mọi người dùng' }).check()
  await page.keyboard.press('Control+Enter')
  const kept = folders.getByRole('button', { name: /^Thân thiết theo tỉnh/ })
  await expect(kept).toHaveAttribute('aria-current', 'true')

  await folders.getByRole('button', { name: /^Tất cả/ }).click()
  await expect(status()).toContainText('200 dòng')
  await kept.click()

  await expect(list().getByRole('row', { expanded: true })).toHaveCount(1)
  await expect(list().getByRole('columnheader', { name: 'Tỉnh, thành' })).toBeVisible()
  await folders.getByRole('button', { name: 'Lệnh cho chế độ xem Thân thiết theo tỉnh' }).click()
  await page.getByRole('menuitem', { name: 'Xoá chế độ xem' }).click()
  await expect(kept).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(kept).toBeVisible()
})

test('whoever was just written down stands in the list before one’s eyes, and the keys go on from there', async () => {
  await page
    .getByRole('navigation', { name: 'Chế độ xem' })
    .getByRole('button', { name: /^Tất cả/ })
    .click()
  await header('Tên khách hàng').getByRole('button').click()
  await expect(status()).toContainText('200 dòng')
  await page.keyboard.press('Control+n')
  const form = page.getByRole('dialog', { name: 'Thêm khách hàng' })
  await expect(form.getByRole('textbox', { name: 'Tên khách hàng' })).toBeFocused()
  await page.keyboard.type('Công ty TNHH Yến Sào Xuân Yến')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()

  const chosen = list().getByRole('row', { selected: true })
  await expect(chosen).toContainText('Yến Sào Xuân Yến')
  await expect(chosen).toBeInViewport()
  await list().focus()
  await page.keyboard.press('ArrowUp')
  await expect(chosen).not.toContainText('Yến Sào Xuân Yến')
  await expect(chosen).toBeInViewport()
})
