import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Ông Đạt gives the program up, or the PC: he takes everything away, and finds the same customers where he opens it.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page
const folders: string[] = []

test.beforeAll(async () => {
  office = await start()
  page = office.page
  await foundFirm(page, { sample: true })
})

test.afterAll(async () => {
  await office.close()
  for (const folder of folders) removeFolder(folder)
})

test('before anything is written the window says that anybody can read it, then it is written and read again', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ name: 'Công ty TNHH Đi Cùng Tôi' }))
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  const section = page.getByRole('region', { name: 'Mang đi dữ liệu' })
  await expect(section.getByText('Gói này đọc được không cần mật khẩu')).toBeVisible()

  await answerFileDialogs(office.app, { save: packagePath() })
  await section.getByRole('button', { name: 'Ghi gói mang đi…' }).click()

  await expect(page.getByText('Đã ghi gói.zip và đọc lại kiểm tra xong.').last()).toBeVisible()
  expect(existsSync(packagePath())).toBe(true)
  await expect(section.getByRole('button', { name: 'Ghi gói mang đi…' })).toBeEnabled()
})

test('a file that is no package is refused in the welcome window, which goes on waiting', async () => {
  await office.close()
  office = await start()
  page = office.page
  await answerFileDialogs(office.app, { open: join(folders[0] ?? '', 'khach-quen.db') })

  await page.getByRole('button', { name: 'Mở gói mang đi…' }).click()

  const sheet = page.getByRole('form', { name: 'Mở gói mang đi' })
  await expect(sheet.getByText('Tệp này không phải gói mang đi của Khách Quen.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await expect(page.getByRole('button', { name: 'Mở gói mang đi…' })).toBeVisible()
})

test('on the new PC the welcome window shows what is in the package and opens the firm from it, with a password of one’s own', async () => {
  await answerFileDialogs(office.app, { open: packagePath() })
  await page.getByRole('button', { name: 'Mở gói mang đi…' }).click()
  const sheet = page.getByRole('form', { name: 'Mở gói mang đi' })
  await expect(sheet).toContainText('Điện lạnh ATQ')
  await expect(sheet).toContainText('201 khách hàng')
  await sheet.getByLabel(/Mật khẩu mới cho Nguyễn Thị Hường/).fill('quạt điện mùa hè')
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: /Khách hàng/ }).click()
  await page
    .getByRole('searchbox', { name: 'Tìm', exact: true })
    .or(page.getByPlaceholder('Tìm khách, số điện thoại, hợp đồng…'))
    .first()
    .fill('đi cùng tôi')
  await expect(page.getByText('Công ty TNHH Đi Cùng Tôi').first()).toBeVisible()
  const { ask } = await openLine(page)
  expect(await ask('customers.count', {})).toEqual({ result: 201 })
  expect(await ask('audit.verify', {})).toMatchObject({ result: { brokenAt: null } })
  expect(office.complaints).toEqual([])
})

async function start() {
  const dataFolder = freshFolder()
  folders.push(dataFolder)
  return startApp(dataFolder)
}

function packagePath() {
  return join(folders[0] ?? '', 'gói.zip')
}
