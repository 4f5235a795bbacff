import { expect, type Page, test } from '@playwright/test'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// What Outlook does at the row under the pointer: flag, categorise, delete, whatever else is chosen. And Shift+Delete, past the bin.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1440, height: 900 })
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

const grid = () => page.getByRole('treegrid', { name: 'Khách hàng' })
const row = (nth: number) => grid().getByRole('row').nth(nth)
const nameOf = async (nth: number) => (await row(nth).locator('[data-column="name"]').innerText()).trim()

test('whoever rests on a row flags it there, and the row that is chosen stays chosen', async () => {
  await row(1).click()
  const name = await nameOf(3)
  await row(3).hover({ position: { x: 40, y: 10 } })

  await page.locator('[data-row-actions]').getByTitle('Đặt cờ theo dõi').click()

  await expect(page.getByText(`${name}: Hôm nay`).last()).toBeVisible()
  await expect(row(1)).toHaveAttribute('aria-selected', 'true')
  await expect(row(3)).toHaveAttribute('aria-selected', 'false')
})

test('it goes into the bin from there, and comes back', async () => {
  const name = await nameOf(3)
  await row(3).hover({ position: { x: 40, y: 10 } })

  await page.locator('[data-row-actions]').getByTitle('Xoá').click()

  await expect(page.getByText('Đã xoá 1 khách hàng').last()).toBeVisible()
  await expect(row(3)).not.toContainText(name)
  await page.keyboard.press('Control+z')
  await expect(row(3)).toContainText(name)
})

test('a key takes the buttons away: it is about the chosen row', async () => {
  await row(4).hover({ position: { x: 40, y: 10 } })
  await expect(page.locator('[data-row-actions]')).toBeVisible()
  await grid().press('ArrowDown')

  await expect(page.locator('[data-row-actions]')).toHaveCount(0)
})

test('Shift+Delete asks, and what goes is in no bin', async () => {
  await row(2).click()
  const name = await nameOf(2)
  await page.keyboard.press('Shift+Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Huỷ' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(row(2)).toContainText(name)

  await page.keyboard.press('Shift+Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xoá vĩnh viễn' }).click()

  await expect(page.getByText('Đã xoá vĩnh viễn 1 mục').last()).toBeVisible()
  await expect(row(2)).not.toContainText(name)
  await page.getByRole('button', { name: /^Thùng rác/ }).click()
  await expect(page.getByText('Thùng rác trống')).toBeVisible()
})
