import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Tú copies cells in Excel and pastes them onto her list.
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

async function copied(text: string) {
  await inMain(office.app, ({ clipboard }, block: string) => clipboard.writeText(block), text)
  await page.getByRole('treegrid', { name: 'Khách hàng' }).focus()
  await page.keyboard.press('Control+v')
}

test('a block pasted onto the list goes through the columns and the preview, and can be taken back', async () => {
  await copied('Tên khách hàng\tĐiện thoại\tPhân loại\nDán Một\t912345678\tVIP\nDán Hai\t0903111222\tKhách mới; VIP\n')
  const wizard = page.getByRole('dialog', { name: /Khối dán/ })
  await expect(wizard.getByRole('button', { name: 'Kiểm tra', exact: true })).toBeEnabled()
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(wizard.getByText('Dán Hai').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(wizard.getByText('Tạo mới 1 phân loại: Khách mới')).toBeVisible()
  await wizard.getByRole('button', { name: /^Nhập 2/ }).click()
  await expect(wizard.getByRole('button', { name: 'Đóng' })).toBeVisible()
  await wizard.getByRole('button', { name: 'Đóng' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('202')

  await page.keyboard.press('Control+z')

  await expect(page.getByRole('contentinfo')).toContainText('200')
})

test('a word alone is no block, and is told so', async () => {
  await copied('một chữ')

  await expect(page.getByText('Trong bộ nhớ tạm không có khối ô nào.', { exact: false }).last()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('what a view hides of the pasted rows is said, and shown by a click', async () => {
  await page
    .getByRole('navigation', { name: 'Chế độ xem' })
    .getByRole('button', { name: /^Ưu tiên/ })
    .click()
  await expect(page.getByRole('contentinfo')).toContainText('Đang lọc')
  await copied('Tên khách hàng\tĐiện thoại\nDán Ba\t0903999888\n')
  const wizard = page.getByRole('dialog', { name: /Khối dán/ })
  await expect(wizard.getByRole('button', { name: 'Kiểm tra', exact: true })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(wizard.getByText('Dán Ba').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await wizard.getByRole('button', { name: /^Nhập 1/ }).click()

  const showAll = wizard.getByRole('button', { name: 'Bỏ lọc để hiện 1 khách vừa nhập đang bị ẩn' })
  await showAll.click()

  await expect(showAll).toHaveCount(0)
  await wizard.getByRole('button', { name: 'Đóng' }).click()
  await expect(wizard).toBeHidden()
  await expect(page.getByRole('contentinfo')).toContainText('201')
  await expect(page.getByRole('contentinfo')).not.toContainText('Đang lọc')
})
