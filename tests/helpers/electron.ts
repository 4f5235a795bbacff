import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type * as Electron from 'electron'
import { launchOptions } from '#tests/helpers/runtime.ts'

/** The real program in its real window, on a data folder of its own. */
export interface RunningApp {
  app: ElectronApplication
  page: Page
  dataFolder: string
  /** What the window wrote to its console as an error, such as a breach of the content security policy. */
  complaints: string[]
  close: () => Promise<void>
}

/** A fresh data folder; the caller removes it. */
export function freshFolder() {
  return mkdtempSync(join(tmpdir(), 'khach-quen-e2e-'))
}

export function removeFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true })
}

interface StartOptions {
  /** The window of reminders comes up when something is due. */
  reminders?: boolean
  environment?: Record<string, string>
}

/** Starts the program on a data folder and waits until its window stands. No reminders come up beside it unless they are what it is about. */
export async function startApp(
  dataFolder: string,
  size = { width: 1440, height: 900 },
  { reminders = false, environment = {} }: StartOptions = {},
): Promise<RunningApp> {
  wishReminders(dataFolder, reminders)
  const { env, ...options } = await launchOptions('--data-dir', dataFolder)
  const app = await _electron.launch({ ...options, env: { ...env, ...environment }, timeout: 60_000 })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await inMain(
    app,
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await waitUntilReady(page)
  return { app, page, dataFolder, complaints, close: () => app.close() }
}

function wishReminders(dataFolder: string, isWished: boolean) {
  const file = join(dataFolder, 'window', 'computer.json')
  if (!isWished && existsSync(file)) return
  mkdirSync(join(dataFolder, 'window'), { recursive: true })
  writeFileSync(file, JSON.stringify({ reminderWindow: isWished }))
}

/**
 * Runs something in the main process that may run twice. Playwright awaits its answer by a promise V8 holds only weakly, and where the
 * process collects garbage at that moment, as at a start, the answer is lost.
 */
export async function inMain<Argument, Result>(
  app: ElectronApplication,
  action: (electron: typeof Electron, argument: Argument) => Result,
  argument: Argument,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await app.evaluate(action as never, argument as never)) as Result
    } catch (error) {
      if (attempt === 5 || !String(error).includes('garbage collected')) throw error
    }
  }
}

/** The window says so when what it shows has come. */
export async function waitUntilReady(page: Page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
}

/** Opens a second window beside the first, by the menu. */
export async function openAnotherWindow(app: ElectronApplication) {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Cửa sổ mới')?.click()
  })
  const page = await opened
  await waitUntilReady(page)
  return page
}

/** Founds a firm in the welcome window. */
export async function foundFirm(page: Page, { sample }: { sample: boolean }) {
  if (sample) await page.getByRole('radio', { name: /Công ty mẫu/ }).click()
  else await page.getByLabel('Tên công ty').fill('Điện lạnh ATQ')
  await page.getByLabel('Họ tên của bạn').fill('Nguyễn Thị Hường')
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.getByRole('link', { name: /Khách hàng/ }).waitFor()
}

/** Answers the next file dialogs of the computer as the user would. */
export async function answerFileDialogs(app: ElectronApplication, answers: { open?: string; save?: string }) {
  await inMain(
    app,
    ({ dialog }, { open, save }: { open?: string; save?: string }) => {
      if (open) dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] })
      if (save) dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save })
    },
    answers,
  )
}
