import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Tú works without a mouse: what was opened gives the keyboard back to where it was.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
  page = office.page
  await foundFirm(page, { sample: true })
  await page.getByRole('link', { name: /Khách hàng/ }).click()
  await page.locator('[data-list="customers"] [aria-rowindex="4"]').click()
  await expect(list()).toBeFocused()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const list = () => page.getByRole('treegrid', { name: 'Khách hàng' })
const palette = () => page.getByRole('combobox', { name: 'Lệnh' })

test('the palette that was closed without a choice', async () => {
  await page.keyboard.press('Control+k')
  await expect(palette()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette()).toBeHidden()
  await expect(list()).toBeFocused()
})

test('a form that a command of the palette opened; it begins in the name', async () => {
  await page.keyboard.press('Control+k')
  await palette().fill('Thêm khách hàng')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Tên khách hàng')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(list()).toBeFocused()
})

test('the order of the columns, which its button opens', async () => {
  const columns = page.getByRole('button', { name: 'Cột hiển thị', exact: true })
  await columns.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Sắp xếp cột…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Cột hiển thị' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Cột hiển thị' })).toBeHidden()
  await expect(list()).toBeFocused()
})
