import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
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

/** Starts the program on a data folder and waits until its window stands. */
export async function startApp(dataFolder: string, size = { width: 1440, height: 900 }): Promise<RunningApp> {
  const app = await _electron.launch({ ...(await launchOptions('--data-dir', dataFolder)), timeout: 60_000 })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await waitUntilReady(page)
  return { app, page, dataFolder, complaints, close: () => app.close() }
}

/** The window says so when what it shows has come. */
export async function waitUntilReady(page: Page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
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
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open) dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] })
    if (save) dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save })
  }, answers)
}
