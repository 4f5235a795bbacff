import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Somebody asks the list a question of several parts, reads it in words above the list, and takes it away again.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1024, height: 700 })
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

test('a filter is built with the keyboard alone and stands above the list in words', async () => {
  await page.keyboard.press('Control+Shift+F')
  const dialog = page.getByRole('dialog', { name: 'Lọc' })
  await expect(dialog.getByLabel('Trường')).toBeFocused()
  await page.keyboard.type('Liên hệ cuối')
  await page.keyboard.press('Tab')
  await page.keyboard.type('không có trong')
  await page.keyboard.press('Tab')
  await page.keyboard.type('45')
  await page.keyboard.press('Control+Enter')

  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Liên hệ cuối: không có trong 45 ngày qua' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Đang lọc')
})

test('it opens again with what is in force, refuses a row without a value, and hinders nobody', async () => {
  await page.getByRole('button', { name: 'Lọc…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lọc' })
  await expect(dialog.getByLabel('Giá trị')).toHaveValue('45')
  await dialog.getByRole('button', { name: 'Thêm nhóm' }).click()
  const group = dialog.getByRole('group', { name: 'Thoả một trong các điều kiện' })
  await expect(group.getByLabel('Trường').first()).toBeFocused()
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await expect(dialog.getByText('Chưa có giá trị.')).toHaveCount(2)
  expect(await whatHinders(page)).toEqual([])

  await group.getByLabel('Giá trị').nth(0).fill('an')
  await group.getByLabel('Giá trị').nth(1).fill('binh')
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await expect(page.getByRole('button', { name: 'có chữ “an” hoặc' })).toBeVisible()
})

test('behind a condition that was taken away the keyboard goes on in the dialog', async () => {
  await page.keyboard.press('Control+Shift+F')
  const dialog = page.getByRole('dialog', { name: 'Lọc' })
  const rows = dialog.getByLabel('Trường')
  await expect(rows).toHaveCount(3)
  await dialog.getByRole('group').getByRole('button', { name: 'Bỏ điều kiện' }).first().press('Enter')
  await expect(dialog.getByRole('group').getByRole('button', { name: 'Thêm điều kiện' })).toBeFocused()
  await dialog.getByRole('group').getByRole('button', { name: 'Bỏ điều kiện' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Thêm điều kiện' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Bỏ điều kiện' }).press('Enter')
  await expect(rows).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(rows).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('one click takes one condition away, and a view is opened as the rows it is made of', async () => {
  await page.getByRole('button', { name: 'Liên hệ cuối: không có trong 45 ngày qua' }).click()
  await page.getByRole('button', { name: 'có chữ “an” hoặc' }).click()
  await expect(page.getByRole('contentinfo')).not.toContainText('Đang lọc')

  await page.getByRole('button', { name: /Khách lâu năm/ }).click()
  await page.getByRole('button', { name: 'Lọc…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lọc' })
  await expect(dialog.getByLabel('Trường')).toHaveCount(2)
  await expect(dialog.getByLabel('Giá trị').first()).toHaveValue('1.095')
  await dialog.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect(dialog).toHaveCount(0)
})
