import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { backupsIn } from '#main/keeper/make.ts'
import { folderAt } from '#main/kit/folder.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Tú makes a backup, takes it with her, goes back to it, thinks better of it, and opens it on the new PC.
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

test('the status bar says when the last checked backup was made, and leads to the settings', async () => {
  await page.getByRole('button', { name: 'Chưa sao lưu' }).click()

  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()

  await expect(page.getByText('Đã sao lưu và kiểm tra xong.').last()).toBeVisible()
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /^Đã sao lưu \d\d:\d\d$/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Tự bấm 200 khách/ })).toBeVisible()
})

test('Tú tries whether it could be restored, and takes one with her', async () => {
  await page.getByRole('button', { name: 'Thử khôi phục ngay' }).click()
  await expect(page.getByText('mở được, đủ dữ liệu và tài liệu gốc')).toBeVisible()

  await answerFileDialogs(office.app, { save: carried() })
  await page.getByRole('button', { name: 'Sao lưu ra tệp…' }).click()

  await expect(page.getByText('Đã ghi bản sao lưu ra').last()).toBeVisible()
  expect(existsSync(carried())).toBe(true)
})

test('a restore shows what is in the backup, brings it back, and can be undone', async () => {
  const { ask } = await openLine(page)
  await ask('customers.create', aCustomer({ name: 'Khách đến sau bản sao lưu' }))
  await page
    .getByRole('button', { name: /^Khôi phục bản/ })
    .first()
    .click()
  const dialog = page.getByRole('alertdialog', { name: 'Khôi phục từ bản sao lưu' })
  await expect(dialog).toContainText('200 khách hàng')
  await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(dialog).toBeHidden()
  expect(await ask('customers.count', {})).toEqual({ result: 200 })

  await page.getByRole('button', { name: 'Hoàn tác khôi phục' }).click()
  await expect(dialog).toContainText('201 khách hàng')
  await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(dialog).toBeHidden()

  expect(await ask('customers.count', {})).toEqual({ result: 201 })
})

test('on the new PC the welcome window opens the firm from the one file', async () => {
  await office.close()
  const [last] = await backupsIn(folderAt(office.dataFolder).backups)
  expect(last?.contents).toMatchObject({ reason: 'quit', counts: { customers: 201 } })
  office = await start()
  page = office.page
  await answerFileDialogs(office.app, { open: carried() })

  await page.getByRole('button', { name: 'Khôi phục từ tệp…' }).click()
  const sheet = page.getByRole('region', { name: 'Khôi phục từ bản sao lưu' })
  await expect(sheet).toContainText('Điện lạnh ATQ')
  await sheet.getByRole('button', { name: 'Khôi phục', exact: true }).click()

  await expect(page.getByRole('link', { name: /Khách hàng/ })).toBeVisible()
  const { ask } = await openLine(page)
  expect(await ask('customers.count', {})).toEqual({ result: 200 })
  expect(office.complaints).toEqual([])
})

async function start() {
  const dataFolder = freshFolder()
  folders.push(dataFolder)
  return startApp(dataFolder)
}

function carried() {
  return join(folders[0] ?? '', 'mang về.kqbackup')
}
