import { expect, type Page, test } from '@playwright/test'
import { whatHinders } from '#tests/helpers/axe.ts'
import { foundFirm, freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { createWorldIn } from '#tests/helpers/world.ts'

// What reminds comes up beside the work, in a small window of its own, and never takes the keyboard away.
test.describe.configure({ mode: 'serial' })

const MINUTE = 60_000
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1024, height: 700 }, { reminders: true })
  page = office.page
  await foundFirm(page, { sample: false })
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

function reminderWindow() {
  return office.app.windows().find((one) => one.url().endsWith('#/reminders'))
}

async function openedReminders() {
  const window = reminderWindow() ?? (await office.app.waitForEvent('window'))
  await expect(window.getByRole('listbox', { name: 'Những việc đến giờ nhắc' })).toBeVisible()
  return window
}

/** The lines of the window, all or those that say something. */
function due(window: Page, saying: { name?: RegExp } = {}) {
  return window.getByRole('listbox', { name: 'Những việc đến giờ nhắc' }).getByRole('option', saying)
}

/** Of every window whether it can be seen, lies over all others, and has the keyboard. */
function windows() {
  return inMain(
    office.app,
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => ({
        isReminders: one.webContents.getURL().endsWith('#/reminders'),
        isVisible: one.isVisible(),
        isOnTop: one.isAlwaysOnTop(),
        isFocused: one.isFocused(),
      })),
    undefined,
  )
}

/** What the office writes down while the program is closed, some hours ago. */
async function before(folder: string, write: (world: ReturnType<typeof createWorldIn>) => Promise<unknown>) {
  const world = createWorldIn(folder)
  world.clock.set(Date.now() - 3 * 60 * MINUTE)
  await write(world)
  await world.shut()
}

async function aMeeting(title: string) {
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('radio', { name: 'Tháng' })).toBeVisible()
  await page.keyboard.press('Control+N')
  await page.getByLabel('Tiêu đề').fill(title)
  await page.getByRole('combobox', { name: 'Nhắc trước' }).click()
  await page.getByRole('option', { name: '1 giờ trước', exact: true }).click()
}

test('a meeting that begins within the hour reminds at once, over the other windows, while somebody types on', async () => {
  await aMeeting('Họp giao ban')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+N')
  const title = page.getByLabel('Tiêu đề')
  await title.pressSequentially('Khảo sát kho Tương Mai, ', { delay: 60 })
  const reminders = await openedReminders()
  await title.pressSequentially('mang thước đo', { delay: 20 })

  await expect(title).toHaveValue('Khảo sát kho Tương Mai, mang thước đo')
  await expect(due(reminders, { name: /Họp giao ban/ })).toBeVisible()
  await expect(reminders).toHaveTitle('Nhắc nhở · 1')
  expect((await windows()).find(({ isReminders }) => isReminders)).toEqual({
    ...{ isReminders: true, isVisible: true, isOnTop: true, isFocused: false },
  })
  expect(await whatHinders(reminders)).toEqual([])
  expect(await reminders.evaluate(() => ['require', 'process', 'ipcRenderer'].filter((name) => name in window))).toEqual([])
  expect(await reminders.evaluate(() => window.open('https://example.com/'))).toBeNull()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Nhắc nhở: 1' })).toBeVisible()
})

test('put off it goes, and the window with it; the bell opens it again', async () => {
  const reminders = await openedReminders()
  await reminders.getByLabel('Nhắc lại sau bao lâu').selectOption('2 giờ')
  await reminders.getByRole('button', { name: 'Nhắc lại sau', exact: true }).click()

  await expect.poll(reminderWindow).toBeUndefined()
  await page.getByRole('button', { name: 'Nhắc nhở: 0' }).click()
  const again = reminderWindow() ?? (await office.app.waitForEvent('window'))
  await expect(again.getByText('Không có gì cần nhắc.')).toBeVisible()
  const isShown = async () => (await windows()).some(({ isReminders, isVisible }) => isReminders && isVisible)
  await expect.poll(isShown).toBe(true)
  await again.keyboard.press('Escape')
  await expect.poll(isShown).toBe(false)
})

test('what came while the program was closed is shown at the next start, and a call is finished from there', async () => {
  await office.close()
  await before(office.dataFolder, async ({ client }) => {
    const { id } = await client.customers.create({ kind: 'organisation', name: 'Khách sạn Đông Đô', phones: [] })
    await client.calls.plan({ customerId: id, plannedAt: Date.now() - 130 * MINUTE, reason: 'Báo giá VRV' })
    await client.tasks.create({ title: 'Gửi mẫu', remindAt: Date.now() - 20 * MINUTE })
    await client.tasks.create({ title: 'Nộp tờ khai', remindAt: Date.now() - 10 * MINUTE })
  })

  office = await startApp(office.dataFolder, { width: 1024, height: 700 }, { reminders: true })
  page = office.page
  const reminders = await openedReminders()

  await expect(due(reminders)).toHaveText([/Báo giá VRV.*quá hạn 2 giờ/, /Gửi mẫu.*quá hạn 20 phút/, /Nộp tờ khai/])
  await due(reminders, { name: /Báo giá VRV/ }).click()
  await reminders.getByRole('button', { name: 'Đã gọi' }).click()
  const result = page.getByRole('dialog', { name: 'Ghi kết quả' })
  await expect(result).toContainText('Khách sạn Đông Đô')
  await result.getByRole('radio', { name: 'Đã gọi' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(result).toBeHidden()
  await expect(due(reminders)).toHaveCount(2)
})

test('all are dismissed by the keyboard alone, and none comes back at the next start', async () => {
  const reminders = await openedReminders()
  await reminders.getByRole('listbox').focus()
  await reminders.keyboard.press('Control+a')
  await expect(reminders.getByText('Chọn 2 / 2')).toBeVisible()
  await reminders.keyboard.press('Delete')

  await expect.poll(reminderWindow).toBeUndefined()
  await office.close()
  office = await startApp(office.dataFolder, { width: 1024, height: 700 }, { reminders: true })
  page = office.page
  await expect(page.getByRole('button', { name: 'Nhắc nhở: 0' })).toBeVisible()
  expect(reminderWindow()).toBeUndefined()
})

test('a task reminds when its flag’s menu says so', async () => {
  await page.keyboard.press('Control+4')
  await page
    .getByRole('button', { name: /^Của tôi/ })
    .first()
    .click()
  const line = page.getByLabel('Nhập việc mới')
  await line.fill('Gửi hồ sơ thầu')
  await line.press('Enter')
  await page.getByRole('row', { name: /Gửi hồ sơ thầu/ }).click()
  await page.getByRole('button', { name: 'Hạn làm', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Thêm nhắc nhở…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhắc nhở' })
  await dialog.getByLabel('Nhắc ngày').fill('30/11/2030')
  await dialog.getByLabel('Lúc').fill('9h15')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  await expect(page.getByRole('article')).toContainText('30/11/2030 09:15')
})

test('closed into the tray the program goes on, and ends when it is told to', async () => {
  await page.keyboard.press('Control+,')
  await page.getByRole('switch', { name: /khay hệ thống/ }).click()
  await expect(page.getByRole('switch', { name: /khay hệ thống/ })).toBeChecked()
  const isShown = async () => (await windows()).some(({ isVisible }) => isVisible)

  await inMain(office.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined)
  await expect.poll(isShown).toBe(false)
  await inMain(office.app, ({ app }) => app.emit('activate'), undefined)
  await expect.poll(isShown).toBe(true)
  await page.getByRole('switch', { name: /khay hệ thống/ }).click()
})

test('what was due while the computer slept comes when it wakes', async () => {
  await office.close()
  const remindAt = Date.now() + 12_000
  await before(office.dataFolder, ({ client }) => client.tasks.create({ title: 'Đón khách', remindAt }))
  office = await startApp(office.dataFolder, { width: 1024, height: 700 }, { reminders: true })
  page = office.page
  expect(reminderWindow()).toBeUndefined()

  const { pid = 0 } = office.app.process()
  process.kill(pid, 'SIGSTOP')
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, remindAt - Date.now()) + 1_500))
  process.kill(pid, 'SIGCONT')
  await inMain(office.app, ({ powerMonitor }) => powerMonitor.emit('resume'), undefined)

  const reminders = await openedReminders()
  await expect(due(reminders)).toHaveText([/Đón khách/])
  await reminders.getByRole('button', { name: 'Bỏ qua tất cả' }).click()
  await expect.poll(reminderWindow).toBeUndefined()
})

test('locked, the program reminds nobody, and shows again what waits when somebody comes back', async () => {
  await office.close()
  await before(office.dataFolder, async ({ client }) => {
    await client.tasks.create({ title: 'Gửi mẫu', remindAt: Date.now() - 20 * MINUTE })
    await client.session.changePassword({ current: '', next: 'mật khẩu của chủ' })
  })
  office = await startApp(office.dataFolder, { width: 1024, height: 700 }, { reminders: true })
  page = office.page
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeVisible()
  expect(reminderWindow()).toBeUndefined()

  await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu của chủ')
  await page.keyboard.press('Enter')
  const reminders = await openedReminders()
  await expect(due(reminders)).toHaveText([/Gửi mẫu/])
  await page.keyboard.press('Control+l')
  await expect.poll(reminderWindow).toBeUndefined()
})
