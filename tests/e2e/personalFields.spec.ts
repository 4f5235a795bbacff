import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Hường notes what everybody calls Chị Hoa and who her husband is, and finds her by it.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ name: 'Công ty Sao Mai', phones: [] }))
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Công ty Sao Mai' }).click()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

const card = () => page.getByRole('article', { name: 'Công ty Sao Mai' })
const form = () => page.getByRole('dialog')
const field = (name: string) => form().getByLabel(name, { exact: true })

test('the everyday form does not ask it; unfolded, it is typed and stands on the card', async () => {
  await card().getByRole('button', { name: 'Thêm người liên hệ' }).click()
  await form().getByLabel('Họ và tên').fill('Lê Thị Hoa')
  await expect(field('Tên thân mật')).toBeHidden()

  await form().getByText('Thông tin thêm').click()
  await field('Tên thân mật').fill('Quẹt')
  await field('Vợ/chồng').fill('Trần Văn Bình')
  await field('Địa chỉ riêng').fill('12 ngõ 5 Láng Hạ')
  expect(await whatHinders(page)).toEqual([])
  await form().getByRole('button', { name: 'Lưu & đóng' }).click()

  await expect(form()).toBeHidden()
  await expect(card()).toContainText('Tên thân mật: Quẹt · Vợ/chồng: Trần Văn Bình · Địa chỉ riêng: 12 ngõ 5 Láng Hạ')
})

test('what is known stands open in the form; emptied, it stays open while one types', async () => {
  await card().getByRole('button', { name: 'Sửa Lê Thị Hoa' }).click()
  await expect(field('Tên thân mật')).toHaveValue('Quẹt')

  for (const name of ['Tên thân mật', 'Vợ/chồng', 'Địa chỉ riêng']) await field(name).fill('')
  await expect(field('Địa chỉ riêng')).toBeVisible()
  await field('Tên thân mật').fill('Chị Sáu Lúa')
  await form().getByRole('button', { name: 'Lưu & đóng' }).click()

  await expect(form()).toBeHidden()
  await expect(card()).toContainText('Tên thân mật: Chị Sáu Lúa')
})

test('her firm is found by what everybody calls her, and the hit says so', async () => {
  await page.keyboard.press('Control+e')
  await page.keyboard.type('sau lua')

  await expect(page.getByRole('row', { name: 'Công ty Sao Mai' })).toContainText('Tên thân mật: Chị Sáu Lúa · Lê Thị Hoa')
})
