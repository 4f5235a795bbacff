import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { freshFolder, inMain, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { type NotificationServer, notificationServer } from '#tests/helpers/notificationServer.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { countRings, timesRung } from '#tests/helpers/rings.ts'
import { launchOptions } from '#tests/helpers/runtime.ts'
import { createWorldIn } from '#tests/helpers/world.ts'

// What the computer itself is asked to do: notify, ring, and start the program. On a Linux desktop of our own.
test.describe.configure({ mode: 'serial' })

const MINUTE = 60_000
const home = freshFolder()
const dataFolder = join(home, 'Dữ liệu "100%" của $ATQ')
let desktop: NotificationServer
let office: RunningApp

test.beforeAll(async () => {
  desktop = await notificationServer()
  const world = createWorldIn(dataFolder)
  world.clock.set(Date.now() - 60 * MINUTE)
  await world.client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: false })
  await world.client.session.changePassword({ current: '', next: 'mật khẩu của chủ' })
  const { id } = await world.client.customers.create({ kind: 'organisation', name: 'Khách sạn Đông Đô', phones: [] })
  await world.client.calls.plan({ customerId: id, plannedAt: Date.now() - MINUTE, reason: 'Báo giá VRV' })
  for (const title of ['Gửi mẫu', 'Nộp tờ khai', 'Đón khách'])
    await world.client.tasks.create({ title, remindAt: Date.now() - MINUTE })
  await world.shut()
  mkdirSync(join(dataFolder, 'window'), { recursive: true })
  wish({ reminderWindow: false, notify: true, sound: true })
  office = await startApp(dataFolder, undefined, {
    environment: { ...desktop.environment, XDG_CONFIG_HOME: join(home, 'config') },
  })
  await countRings(office.app)
})

test.afterAll(async () => {
  await office.close()
  desktop[Symbol.dispose]()
  removeFolder(home)
})

function wish(wishes: object) {
  writeFileSync(join(dataFolder, 'window', 'computer.json'), JSON.stringify(wishes))
}

async function signIn() {
  await office.page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu của chủ')
  await office.page.keyboard.press('Enter')
  await expect(office.page.getByRole('button', { name: 'Nhắc nhở: 4' })).toBeVisible()
}

function reminderWindow() {
  return office.app.windows().find((one) => one.url().endsWith('#/reminders'))
}

test('locked it says nothing of what is due; signed in, the computer notifies of it and rings, once', async () => {
  await expect(office.page.getByLabel('Mật khẩu', { exact: true })).toBeVisible()
  expect(desktop.shown()).toBe(0)
  await signIn()

  await expect.poll(desktop.shown).toBe(1)
  expect(desktop.heard()).toContain('string "Nhắc nhở"')
  expect(desktop.heard()).toContain('Báo giá VRV · Khách sạn Đông Đô')
  expect(desktop.heard()).toContain('và 1 mục nữa')
  await expect.poll(() => timesRung(office.app)).toBe(1)
  expect(reminderWindow()).toBeUndefined()
})

test('locked again, nothing of it stays on the screen', async () => {
  await office.page.keyboard.press('Control+l')
  await expect(office.page.getByLabel('Mật khẩu', { exact: true })).toBeVisible()

  await expect.poll(desktop.shown).toBe(0)
})

test('a click on it opens the window with what is due; it speaks the language of whoever works there', async () => {
  await signIn()
  await office.page.keyboard.press('Control+,')
  await office.page.getByRole('radio', { name: 'English' }).click()
  await expect(office.page.getByRole('button', { name: 'Reminders: 4' })).toBeVisible()
  await remindNow('Thank the guests')
  await expect.poll(desktop.shown).toBe(1)
  expect(desktop.heard()).toContain('string "Reminders"')
  desktop.click()

  const window = reminderWindow() ?? (await office.app.waitForEvent('window'))
  await expect(window.getByRole('option', { name: /Thank the guests/ })).toBeVisible()
  expect(await timesRung(office.app)).toBe(2)
})

test('switched off, neither is heard or seen', async () => {
  for (const name of ['Also notify through the computer', 'Play a sound']) {
    await office.page.getByRole('switch', { name }).click()
    await expect(office.page.getByRole('switch', { name })).not.toBeChecked()
  }
  const heard = desktop.heard().split('member=Notify').length
  await remindNow('Pay the bill')

  await expect(office.page.getByRole('button', { name: 'Reminders: 6' })).toBeVisible()
  expect(desktop.heard().split('member=Notify').length).toBe(heard)
  expect(await timesRung(office.app)).toBe(2)
})

test('started by the system it waits in the tray, over the same data, until that is no longer wished', async () => {
  const entry = join(home, 'config', 'autostart', 'khach-quen.desktop')
  for (const name of [/when the computer starts/, /in the tray/]) {
    await office.page.getByRole('switch', { name }).click()
    await expect(office.page.getByRole('switch', { name })).toBeChecked()
  }
  await expect.poll(() => existsSync(entry)).toBe(true)
  const words = wordsOf(readFileSync(entry, 'utf8'))
  const { args, env, ...options } = await launchOptions()
  expect(words[0]).toBe(options.executablePath)
  expect(words.at(-1)).toBe(`--data-dir=${dataFolder}`)
  await office.page.getByRole('switch', { name: /when the computer starts/ }).click()
  await expect.poll(() => existsSync(entry)).toBe(false)
  await office.close()
  // What Chromium keeps for a window may be lost; the language is no part of it.
  removeFolder(join(dataFolder, 'window', 'Local Storage'))

  const started = args.filter((word) => word.startsWith('--'))
  const app = await _electron.launch({
    ...options,
    args: [...started, ...words.slice(1)],
    env: { ...env, ...desktop.environment },
  })
  office = { ...office, app, page: await app.firstWindow(), close: () => app.close() }
  await expect(office.page.getByLabel('Password', { exact: true })).toBeAttached()
  const isShown = () =>
    inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().some((one) => one.isVisible()), undefined)
  expect(await isShown()).toBe(false)
  await inMain(app, ({ app: program }) => program.emit('second-instance'), undefined)
  await expect.poll(isShown).toBe(true)
})

/** Somebody writes down a task that reminds a moment later. */
async function remindNow(title: string) {
  const { ask } = await openLine(office.page)
  await ask('tasks.create', { title, remindAt: Date.now() + 1_000 })
}

/** The command of a desktop entry, word by word. */
function wordsOf(entry: string) {
  const [, line = ''] = /^Exec=(.*)$/m.exec(entry) ?? []
  const unescaped = line.replaceAll('\\\\', '\\')
  return [...unescaped.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word = '']) =>
    word.replace(/\\(.)/g, '$1').replaceAll('%%', '%'),
  )
}
