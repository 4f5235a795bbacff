import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// Hường types what she remembers of a customer, and sees why each of those on the list stands there.
test.describe.configure({ mode: 'serial' })

const SON_HA = 'Công ty TNHH Thương mại và Dịch vụ Kỹ thuật Cơ điện lạnh Sơn Hạ Long'

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
  await page.getByRole('button', { name: 'Thêm khách hàng' }).first().click()
  await page.getByLabel('Tên khách hàng').fill(SON_HA)
  await page.getByLabel('Mã số thuế').fill('0309871234')
  await page.getByRole('button', { name: 'Lưu & đóng' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const firstRow = () => page.getByRole('treegrid', { name: 'Khách hàng' }).getByRole('row').nth(1)

async function type(text: string) {
  await page.keyboard.press('Control+e')
  await page.keyboard.type(text)
}

test('letters of an idle Telex find a name, and what was found is marked in it', async () => {
  await type('sown haj')

  await expect(firstRow()).toContainText('Sơn Hạ Long')
  await expect(firstRow().locator('mark')).toHaveText(['Sơn', 'Hạ'])
})

test('where the name does not show it, the row says what was found', async () => {
  await type('98712')

  await expect(firstRow()).toContainText(SON_HA)
  await expect(firstRow()).toContainText('MST 0309871234')
  await expect(firstRow().locator('mark')).toHaveText(['98712'])
  expect(await whatHinders(page)).toEqual([])
})

test('a slip of the hand is said, and mended by a click', async () => {
  await type('son hja long')

  const said = page.getByRole('status').filter({ hasText: 'Không thấy đúng “son hja long”, có phải' })
  await expect(said).toBeVisible()
  await expect(firstRow()).toContainText('Sơn Hạ Long')
  expect(await whatHinders(page)).toEqual([])
  await said.getByRole('button', { name: '“son ha long”?' }).click()
  await expect(said).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Tìm', exact: true })).toHaveValue('son ha long')
})

test('a form finds its customer in the same ways', async () => {
  await page
    .getByRole('link', { name: /Bán hàng|Hợp đồng/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Thêm hợp đồng' }).first().click()
  const customer = page.getByRole('combobox', { name: 'Khách hàng' })
  await customer.pressSequentially('98712')

  await expect(page.getByRole('option').first()).toContainText('MST 0309871234')
  await customer.press('Control+a')
  await customer.pressSequentially('son hja long')
  await expect(page.getByRole('listbox')).toContainText('có phải “son ha long”?')
  await customer.press('Control+a')
  await customer.pressSequentially('xyzxyz')
  await expect(page.getByRole('option')).toHaveText(['Không thấy khách hàng nào'])
})

test('what was looked for before comes back under the empty box, by keys alone', async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Huỷ' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page
    .getByRole('link', { name: /Khách hàng/ })
    .first()
    .click()
  const box = page.getByRole('textbox', { name: 'Tìm', exact: true })
  await page.keyboard.press('F3')
  await page.keyboard.type('98712')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treegrid', { name: 'Khách hàng' })).toBeFocused()

  await page.keyboard.press('Control+e')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  const recent = page.getByRole('menu', { name: 'Vừa tìm' })
  await expect(recent.getByRole('menuitem').first()).toHaveText('98712')
  expect(await whatHinders(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(recent.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(box).toBeFocused()
  await expect(box).toHaveValue('98712')
  await expect(recent).toHaveCount(0)
  await expect(firstRow()).toContainText(SON_HA)
})

test('a text that is looked for in one view is looked for everywhere by a click', async () => {
  await page.getByRole('button', { name: 'Đã mất' }).first().click()
  await page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('98712')
  await expect(page.getByText('Không có khách nào khớp')).toBeVisible()

  await page.getByRole('button', { name: 'Tìm mọi nơi' }).click()

  await expect(firstRow()).toContainText(SON_HA)
  await expect(page.getByRole('button', { name: 'Tìm mọi nơi' })).toHaveCount(0)
})
