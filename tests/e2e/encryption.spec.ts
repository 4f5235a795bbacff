import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { folderAt } from '#main/kit/folder.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { answerFileDialogs, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { readPdf } from '#tests/helpers/pdf.ts'

// Hường founds her firm, forgets her password, thinks better of encryption, thinks better of that, and moves to a new PC.
test.describe.configure({ mode: 'serial' })

const owner = 'Nguyễn Thị Hường'
const customer = 'Khách quen đầu tiên'
const firm = 'Công ty TNHH Điện lạnh Hòa Phát'
const password = 'hoa sen trong dam'
const nextPassword = 'hoa cuc vang ruc ro'
/** After one wrong password, in milliseconds, and a moment. */
const WAIT_AFTER_ONE = 1_500
const folders: string[] = []
let office: RunningApp
let page: Page
/** On the paper of the founding, and on the one after it. */
let firstKey = ''
let secondKey = ''

test.beforeAll(async () => {
  await start(newFolder())
})

test.afterAll(async () => {
  await office.close()
  for (const folder of folders) removeFolder(folder)
})

test('with a password a firm begins encrypted, and only once its recovery key was typed back from paper', async () => {
  await page.getByLabel('Tên công ty').fill(firm)
  await page.getByLabel('Họ tên của bạn').fill(owner)
  await page.getByLabel('Mật khẩu (có thể để trống)').fill(password)
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await expect(page.getByRole('switch', { name: 'Mã hoá dữ liệu' })).toBeChecked()
  firstKey = await shownKey()
  expect(await printedPaper()).toContain(numbered(firstKey))
  expect(await whatHinders(page), 'the key').toEqual([])
  await page.getByRole('button', { name: 'Tiếp' }).click()

  expect(await page.content()).not.toContain(firstKey.slice(0, 4))
  const typed = page.getByLabel('Mã khôi phục trên giấy')
  await expect(typed).toBeFocused()
  await page.keyboard.type(withWrongGroup(firstKey, 4))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nhóm 4 không giống mã đã in')).toBeVisible()
  expect(await whatHinders(page), 'the key typed wrong').toEqual([])
  await typed.fill(firstKey.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: /Khách hàng/ }).waitFor()
  await (await openLine(page)).ask('customers.create', aCustomer({ name: customer }))
  expect(startsPlain()).toBe(false)
  expect(readableFiles()).toEqual([])
})

test('the next start shows the sign-in and nothing else, and a wrong password opens nothing', async () => {
  await office.close()
  await start(dataFolder())
  // What was shown before one could look: the page once more, with somebody watching from its first moment.
  await page.addInitScript(noteHeadings)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
  expect(await page.evaluate(() => (globalThis as unknown as { headings: string[] }).headings)).toEqual(['Đăng nhập'])
  expect(await whatHinders(page), 'the sign-in').toEqual([])

  await page.getByLabel('Mật khẩu', { exact: true }).fill('khong phai')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Mật khẩu không đúng. Hãy gõ lại.')).toBeVisible()
  expect(readableFiles()).toEqual([])
})

test('who forgot the password takes the paper, and chooses another one', async () => {
  await page.getByRole('button', { name: 'Quên mật khẩu?' }).click()
  await page.keyboard.type(firstKey.slice(0, 20))
  await page.getByLabel(/^Mật khẩu mới/).fill(nextPassword)
  await page.getByLabel('Gõ lại mật khẩu mới').fill(`${nextPassword}!`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Hai lần gõ không giống nhau.')).toBeVisible()
  await page.getByLabel('Gõ lại mật khẩu mới').fill(nextPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/mã có 9 nhóm, mỗi nhóm 4 chữ hoặc số/)).toBeVisible()
  expect(await whatHinders(page), 'the recovery').toEqual([])

  await page.getByLabel('Mã khôi phục trên giấy').fill(firstKey.replaceAll('-', ''))
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: /Khách hàng/ }).waitFor()
  await page.keyboard.press('Control+l')
  await signIn(nextPassword)
})

test('turned off, the disk can be read by whoever has it, and the status bar says so', async () => {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await expect(page.getByRole('row', { name: /Tự bấm .*đã mã hoá/ })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Đang bật: không có mật khẩu hay mã khôi phục')).toBeVisible()
  await page.getByRole('button', { name: 'Tắt mã hoá…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Tắt mã hoá?' })
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Mật khẩu không đúng/)).toBeVisible()
  expect(await whatHinders(page), 'turning off').toEqual([])
  await sleep(WAIT_AFTER_ONE)
  await dialog.getByLabel('Mật khẩu của bạn').fill(nextPassword)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden({ timeout: 30_000 })

  await expect(page.getByRole('contentinfo').getByRole('button', { name: 'Chưa mã hoá' })).toBeVisible()
  expect(startsPlain()).toBe(true)
  expect(readableFiles()).toContain('khach-quen.db')
})

test('turned on again: why, another key on paper, typed back, and done in the same place', async () => {
  await page.getByRole('contentinfo').getByRole('button', { name: 'Chưa mã hoá' }).click()
  await page.getByRole('button', { name: 'Bật mã hoá…' }).click()
  const wizard = page.getByRole('alertdialog', { name: /Bật mã hoá/ })
  await expect(wizard).toContainText('không ai mở được dữ liệu nữa, kể cả người làm ra chương trình')
  await expect(wizard.getByRole('button', { name: 'Tiếp', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  secondKey = await shownKey()
  expect(secondKey).not.toBe(firstKey)
  await page.keyboard.press('Enter')
  await page.keyboard.type(secondKey)
  await wizard.getByLabel('Mật khẩu của bạn').fill(nextPassword)
  await page.keyboard.press('Enter')

  await expect(wizard).toContainText('Dữ liệu và tài liệu gốc đã được khoá kín.')
  expect(await whatHinders(page), 'done').toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đang bật: không có mật khẩu hay mã khôi phục')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chưa mã hoá' })).toHaveCount(0)
  await expect.poll(areOlderBackupsSealed, { timeout: 20_000 }).toBe(true)
  expect(readableFiles()).toEqual([])
})

test('a backup from before asks for the password of then, and who restored it signs in to it', async () => {
  await answerFileDialogs(office.app, { save: carried() })
  await page.getByRole('button', { name: 'Sao lưu ra tệp…' }).click()
  await expect(page.getByText('Đã ghi bản sao lưu ra').last()).toBeVisible({ timeout: 20_000 })
  expect(existsSync(carried())).toBe(true)
  await page
    .getByRole('row', { name: /Tự bấm/ })
    .getByRole('button', { name: /^Khôi phục bản/ })
    .last()
    .click()
  const dialog = page.getByRole('alertdialog', { name: 'Khôi phục từ bản sao lưu' })
  const go = dialog.getByRole('button', { name: 'Khôi phục', exact: true })
  await go.click()
  await expect(dialog.getByText('Bản sao lưu này đã mã hoá. Mở nó bằng gì?')).toBeVisible()
  await expect(go).toBeDisabled()
  await page.keyboard.type(nextPassword)
  expect(await whatHinders(page), 'what opens it').toEqual([])
  await go.click()

  await signIn(nextPassword)
  expect(await (await openLine(page)).ask('customers.count', {})).toEqual({ result: 1 })
})

test('a backup that is carried to a new PC says that it is encrypted, and opens by the paper of its time', async () => {
  await office.close()
  await start(newFolder())
  await answerFileDialogs(office.app, { open: carried() })
  await page.getByRole('button', { name: 'Khôi phục từ tệp…' }).click()
  const sheet = page.getByRole('region', { name: 'Khôi phục từ bản sao lưu' })
  await expect(sheet).toContainText('Mở bằng mật khẩu hoặc mã khôi phục')
  await sheet.getByRole('radio', { name: 'Mã khôi phục trên giấy' }).click()
  await sheet.getByLabel('Mã khôi phục trên giấy', { exact: false }).last().fill(firstKey)
  await sheet.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(sheet.getByText('Mã này không mở được dữ liệu ở đây')).toBeVisible()
  expect(await whatHinders(page), 'the restore').toEqual([])

  await sheet.getByLabel('Mã khôi phục trên giấy', { exact: false }).last().fill(secondKey)
  await sheet.getByRole('button', { name: 'Khôi phục', exact: true }).click()

  await signIn(nextPassword)
  expect(await (await openLine(page)).ask('customers.count', {})).toEqual({ result: 1 })
  expect(readableFiles()).toEqual([])
  expect(office.complaints).toEqual([])
})

async function start(folder: string) {
  office = await startApp(folder, { width: 1024, height: 700 })
  page = office.page
}

function newFolder() {
  const folder = freshFolder()
  folders.push(folder)
  return folder
}

function dataFolder() {
  return folders.at(-1) ?? ''
}

function carried() {
  return join(folders[0] ?? '', 'mang về.kqbackup')
}

async function signIn(typed: string) {
  await page.getByLabel('Mật khẩu', { exact: true }).fill(typed)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /Khách hàng/ }).waitFor()
}

/** As it stands on the screen, in its nine groups. */
async function shownKey() {
  const groups = page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem')
  await expect(groups).toHaveCount(9)
  return (await groups.allInnerTexts()).join('-')
}

/** `1ABCD2EFGH…`, as it stands on paper but for the spaces: between two wide letters a PDF may have one more. */
function numbered(key: string) {
  return key
    .split('-')
    .map((signs, index) => `${index + 1}${signs}`)
    .join('')
}

function withWrongGroup(key: string, group: number) {
  return key
    .split('-')
    .with(group - 1, key.includes('ZZZZ') ? 'YYYY' : 'ZZZZ')
    .join('-')
}

/** What the printer would be given, as text. */
async function printedPaper() {
  await office.app.evaluate(({ app }) => {
    app.once('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => void intoPdf(done)

      async function intoPdf(done?: (success: boolean, reason: string) => void) {
        const pdf = await contents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true })
        Object.assign(globalThis, { printed: pdf.toString('base64') })
        done?.(true, '')
      }
    })
  })
  await page.getByRole('button', { name: 'In mã' }).click()
  const pdf = await expect
    .poll(() => office.app.evaluate(() => (globalThis as { printed?: string }).printed ?? ''))
    .not.toBe('')
    .then(() => office.app.evaluate(() => (globalThis as { printed?: string }).printed ?? ''))
  const file = join(dataFolder(), 'paper.pdf')
  writeFileSync(file, Buffer.from(pdf, 'base64'))
  const { pages } = await readPdf(file)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain(firm)
  return (pages[0] ?? '').replaceAll(/\s+/g, '')
}

/** Runs in the page before anything of it: every main heading that ever stood there. */
function noteHeadings() {
  const headings: string[] = []
  Object.assign(globalThis, { headings })
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('h1'))
      if (textContent && !headings.includes(textContent)) headings.push(textContent)
  }).observe(document, { childList: true, subtree: true })
}

/** Files of the data folder in which the customer's name can be read. */
function readableFiles() {
  const { path, temporary } = folderAt(dataFolder())
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== temporary)
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(customer) || bytes.includes(customer, 0, 'utf16le')
    })
    .map((file) => relative(path, file))
}

/** Backups made before encryption was turned on are sealed behind what the window says; the mark goes when the last one is. */
function areOlderBackupsSealed() {
  return !existsSync(folderAt(dataFolder()).sealing)
}

function startsPlain() {
  return readFileSync(folderAt(dataFolder()).database).toString('latin1').startsWith('SQLite format 3')
}
