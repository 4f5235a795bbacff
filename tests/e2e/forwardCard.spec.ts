import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import PostalMime from 'postal-mime'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import {
  answerFileDialogs,
  foundFirm,
  freshFolder,
  inMain,
  type RunningApp,
  removeFolder,
  startApp,
} from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Hường sends a colleague of another firm the card of somebody she knows.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1024, height: 700 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Điện lạnh Sao Mai' }))
  await ask('contacts.create', { customerId: result?.id, input: { honorific: 'Chị', fullName: 'Lê Thị Hoa' } })
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Khách hàng' }).click()
  await page.getByRole('row', { name: 'Điện lạnh Sao Mai' }).click()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  removeFolder(office.dataFolder)
})

const card = () => page.getByRole('dialog', { name: 'Danh thiếp' })
const messages = () => join(office.dataFolder, 'window', 'messages')

async function answerMailProgram(failure: string) {
  await inMain(
    office.app,
    ({ shell }, failed) => {
      shell.openPath = (path) => {
        Object.assign(globalThis, { openedMessage: path })
        return Promise.resolve(failed)
      }
    },
    failure,
  )
}

const openedMessage = () => inMain(office.app, () => (globalThis as { openedMessage?: string }).openedMessage ?? '', undefined)

test('the card of a customer goes into a new message of the mail program', async () => {
  await answerMailProgram('')
  await page.getByRole('button', { name: 'Danh thiếp, mã QR' }).click()
  await card().getByRole('button', { name: 'Chuyển tiếp…' }).click()

  await expect(page.getByText('Đã mở thư mới có danh thiếp trong phần mềm thư').last()).toBeVisible()
  const message = await PostalMime.parse(readFileSync(await openedMessage()))
  expect(message.subject).toBe('Danh thiếp: Điện lạnh Sao Mai')
  expect(message.attachments.map(({ filename }) => filename)).toEqual(['Điện lạnh Sao Mai.vcf'])
  await card().getByRole('button', { name: 'Đóng' }).click()
  await expect(card()).toBeHidden()
})

test('the page of a person forwards her own; where there is no mail program the file can be saved', async () => {
  await answerMailProgram('Không có ứng dụng nào')
  const target = join(office.dataFolder, 'hoa.vcf')
  await answerFileDialogs(office.app, { save: target })
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
  await page.getByRole('article').getByRole('link', { name: 'Chị Lê Thị Hoa' }).press('Enter')
  await page.getByRole('article', { name: 'Chị Lê Thị Hoa' }).getByRole('button', { name: 'Danh thiếp, mã QR' }).click()
  await expect(card().getByText('Lê Thị Hoa', { exact: true }).first()).toBeVisible()
  await card().getByRole('button', { name: 'Chuyển tiếp…' }).click()

  await expect(page.getByText('Máy này chưa có phần mềm thư').last()).toBeVisible()
  await card().getByRole('button', { name: 'Lưu .vcf…' }).click()
  await expect.poll(() => existsSync(target)).toBe(true)
  expect(readFileSync(target, 'utf8')).toContain('FN:Lê Thị Hoa')
})

test('nothing of the messages stays when the program ends', async () => {
  expect(readdirSync(messages())).toHaveLength(2)
  await office.close()
  expect(existsSync(messages())).toBe(false)
})
