import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Tú puts her customers in order by colour, and changes several of them at once.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: true })
  await page
    .getByRole('link', { name: /Khách hàng/ })
    .first()
    .click()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

/** Chooses the first rows of the list. */
async function chooseRows(count: number) {
  const grid = page.getByRole('treegrid', { name: 'Khách hàng' })
  await expect(grid.getByRole('gridcell').first()).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Home')
  for (let row = 1; row < count; row += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('contentinfo')).toContainText(`đã chọn ${count}`)
}

test('a new category is typed, put on four customers with the keyboard, and shown with its word', async () => {
  await chooseRows(4)
  await page.getByRole('button', { name: 'Phân loại', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Phân loại 4 khách hàng' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Hội nghị 2026')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('checkbox', { name: 'Hội nghị 2026' })).toBeChecked()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Enter')

  await expect(page.getByText('Đã phân loại 4 khách hàng', { exact: true }).last()).toBeVisible()
  await expect(page.getByRole('gridcell').filter({ hasText: 'Hội nghị 2026' })).toHaveCount(4)
})

test('a category that only some bear says so, and left alone stays so', async () => {
  await chooseRows(6)
  await page.getByRole('button', { name: 'Phân loại', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Phân loại 6 khách hàng' })
  const mark = dialog.getByRole('checkbox', { name: 'Hội nghị 2026' })
  expect(await mark.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true)
  await expect(dialog.getByRole('button', { name: 'Áp dụng' })).toBeDisabled()
  await mark.click()
  await expect(mark).toBeChecked()
  await mark.click()
  await expect(mark).not.toBeChecked()
  // The notice of the deed before says the same words; what Ctrl+Z takes back changes with the notice.
  await page.evaluate(() => document.querySelector('.fui-ToastContainer')?.setAttribute('data-former', ''))
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()

  await expect(page.locator('[data-former]')).toHaveCount(0)
  await expect(page.getByText('Đã phân loại 4 khách hàng')).toBeVisible()
  await expect(page.getByRole('gridcell').filter({ hasText: 'Hội nghị 2026' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell').filter({ hasText: 'Hội nghị 2026' })).toHaveCount(4)
})

test('two fields are changed in five customers, after it was said how many that is', async () => {
  await chooseRows(5)
  await page.getByRole('button', { name: 'Sửa 5 khách…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa 5 khách hàng' })
  await dialog.getByRole('combobox', { name: 'Giai đoạn', exact: true }).click()
  await page.getByRole('option', { name: 'Ngừng theo dõi' }).click()
  await dialog.getByLabel('Lý do đổi giai đoạn').fill('Chuyển sang đối tác')
  await dialog.getByRole('button', { name: 'Thêm ô cần sửa' }).click()
  await expect(dialog.getByText('Chọn giá trị mới, hoặc đánh dấu “Để trống”.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Để trống' }).check()

  await expect(dialog.getByText('Sẽ sửa 5 khách hàng.')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Sửa 5 khách' }).click()

  await expect(page.getByText('Đã sửa 5 khách hàng', { exact: true }).last()).toBeVisible()
  const paused = page.getByRole('gridcell', { name: 'Ngừng theo dõi' })
  await expect.poll(() => paused.count()).toBeGreaterThanOrEqual(5)
})

test('what was done is in the list of such deeds, and is taken back there', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Các lần sửa hàng loạt')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Các lần sửa hàng loạt' })
  const first = dialog.getByRole('listitem').first()
  await expect(first).toContainText('Đã sửa 5 khách hàng: Giai đoạn, Phụ trách')
  await first.getByRole('button', { name: 'Hoàn tác' }).click()

  await expect(page.getByText('Đã hoàn tác 5 khách hàng', { exact: true }).last()).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('several are deleted and come back as one step', async () => {
  const all = page.getByRole('contentinfo')
  await chooseRows(3)
  await page.keyboard.press('Delete')
  await expect(page.getByText('Đã xoá 3 khách hàng', { exact: true }).last()).toBeVisible()
  await expect(all).toContainText('197')

  await page.keyboard.press('Control+z')

  await expect(all).toContainText('200')
})

test('the chosen ones alone go into a file', async () => {
  const file = join(office.dataFolder, 'chon.xlsx')
  await answerFileDialogs(office.app, { save: file })
  await chooseRows(2)
  await page.getByRole('button', { name: 'Xuất 2 khách đã chọn' }).click()

  await expect(page.getByText('Đã xuất 2 khách hàng', { exact: true }).last()).toBeVisible()
  expect(existsSync(file)).toBe(true)
})

test('the settings keep the categories: another name, another colour, another place, away and back', async () => {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  const section = page.getByRole('region', { name: 'Phân loại' })
  await section.scrollIntoViewIfNeeded()
  await section.getByRole('button', { name: 'Sửa VIP' }).click()
  await section.getByLabel('Tên phân loại').fill('Khách VIP')
  await section
    .getByRole('button', { name: /^Màu: / })
    .first()
    .click()
  await page.getByRole('menuitemradio', { name: 'Xanh dương', exact: true }).click()
  await section.getByRole('button', { name: 'Lưu' }).click()
  const items = section.getByRole('listitem')
  await expect(items.first()).toContainText('Khách VIP')
  await expect(items.first()).toContainText('Xanh dương')

  await section.getByRole('button', { name: 'Đưa Khách VIP xuống' }).click()
  await expect(items.nth(1)).toContainText('Khách VIP')
  await section.getByRole('button', { name: 'Xoá Khách VIP' }).click()
  await expect(section.getByText('Khách VIP')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(items.nth(1)).toContainText('Khách VIP')
  expect(await whatHinders(page)).toEqual([])
})
