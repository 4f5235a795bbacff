import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { app, BrowserWindow, dialog, type FileFilter, shell, type WebContents } from 'electron'
import { folderAt } from '#main/kit/folder.ts'
import type { Wishes } from '#main/kit/wishes.ts'
import type { ComputerSettings, Wish } from '#shared/desktop.ts'
import type { FileToken } from '#shared/kit/id.ts'
import type { SettingsKeeper } from './computerSettings.ts'
import type { DataFolder } from './dataFolder.ts'
import type { Files } from './files.ts'
import type { Messages } from './messages.ts'
import type { Reminders } from './reminders.ts'
import { findWorkspace, showWorkspace, workspaceOf } from './workspaces.ts'

export interface DesktopContext {
  files: Files
  settings: SettingsKeeper
  messages: Messages
  reminders: Reminders
  wishes: Wishes<Wish>
  dataFolder: DataFolder
  contents: WebContents
  pageReady: () => void
  pageRefused: () => void
}

const readable: Record<'spreadsheet' | 'pdf' | 'picture' | 'backup' | 'package' | 'json' | 'calendar' | 'any', FileFilter[]> = {
  spreadsheet: [{ name: 'Excel, CSV, vCard', extensions: ['xlsx', 'xls', 'csv', 'txt', 'vcf'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  backup: [{ name: 'Khách Quen', extensions: ['kqbackup'] }],
  package: [{ name: 'ZIP', extensions: ['zip'] }],
  picture: [{ name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] }],
  json: [{ name: 'JSON', extensions: ['json'] }],
  calendar: [{ name: 'iCalendar', extensions: ['ics', 'ical'] }],
  any: [],
}

export async function chooseFile({ files, contents }: DesktopContext, kind: keyof typeof readable) {
  const choice = await dialog.showOpenDialog(windowOf(contents), { properties: ['openFile'], filters: readable[kind] })
  const [path] = choice.filePaths
  return choice.canceled || !path ? null : { ...files.grant(path), bytes: statSync(path).size }
}

export async function chooseSaveFile(
  { files, contents }: DesktopContext,
  { suggestedName, kind }: { suggestedName: string; kind?: string | undefined },
) {
  const name = suggestedName.replace(/[\\/:*?"<>|]/g, '-')
  const extension = kind ?? extname(name).slice(1)
  const choice = await dialog.showSaveDialog(windowOf(contents), {
    defaultPath: name,
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return choice.canceled || !choice.filePath ? null : files.grant(choice.filePath)
}

export async function chooseFolder({ files, contents }: DesktopContext) {
  const choice = await dialog.showOpenDialog(windowOf(contents), { properties: ['openDirectory', 'createDirectory'] })
  const [path] = choice.filePaths
  return choice.canceled || !path ? null : files.grant(path)
}

/** The path behind a token; an invented token is a fault, not a question. */
export function pathOf({ files }: DesktopContext, token: FileToken) {
  const granted = files.granted(token)
  if (!granted) throw new Error('no such file was chosen')
  return granted.path
}

/** Telephone numbers and e-mails open at once; a web address only after the user has seen its host. */
export async function openLink({ contents }: DesktopContext, address: string) {
  const url = new URL(address)
  if (url.protocol === 'tel:' || url.protocol === 'mailto:') return shell.openExternal(url.href)
  if (url.protocol !== 'https:') return
  const { response } = await dialog.showMessageBox(windowOf(contents), {
    type: 'question',
    message: url.host,
    detail: url.href,
    buttons: ['OK', 'Huỷ'],
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url.href)
}

export function showFile(context: DesktopContext, token: FileToken) {
  shell.showItemInFolder(pathOf(context, token))
}

export async function showBackups({ dataFolder }: DesktopContext) {
  await shell.openPath(folderAt(dataFolder.path).backups)
}

export async function showDataFolder({ dataFolder }: DesktopContext) {
  await shell.openPath(dataFolder.path)
}

export function settingsNow({ settings }: DesktopContext) {
  return settings.now()
}

export function changeSettings(
  { settings }: DesktopContext,
  wishes: { [key in keyof ComputerSettings]?: ComputerSettings[key] | undefined },
) {
  settings.change(Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)))
}

export function showReminders({ reminders, contents }: DesktopContext) {
  reminders.show(workspaceOf(contents))
}

export function hideReminders({ reminders, contents }: DesktopContext) {
  reminders.hide(workspaceOf(contents))
}

export function wishOf({ wishes, contents }: DesktopContext, wish: Wish) {
  const workspace = workspaceOf(contents)
  showWorkspace(findWorkspace(workspace))
  wishes.wish(workspace, wish)
}

export function version() {
  return { app: app.getVersion(), electron: process.versions.electron ?? '' }
}

export function quit() {
  app.quit()
}

function windowOf(contents: WebContents) {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('the window has gone')
  return window
}
