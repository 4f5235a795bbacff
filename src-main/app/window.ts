import { BrowserWindow, ipcMain, MessageChannelMain, type MessagePortMain, powerMonitor } from 'electron'
import type { Wishes } from '#main/kit/wishes.ts'
import type { Wish } from '#shared/desktop.ts'
import type { SettingsKeeper } from './computerSettings.ts'
import type { DataFolder } from './dataFolder.ts'
import { type DataThread, offerRestart } from './dataThread.ts'
import type { DesktopContext } from './desktop.ts'
import type { Files } from './files.ts'
import type { Messages } from './messages.ts'
import { markPageReady, markPageRefused } from './print.ts'
import type { Reminders } from './reminders.ts'
import { ORIGIN } from './scheme.ts'
import { isOurFrame, webPreferences } from './security.ts'
import { keepWindowState, lastWindowState } from './windowState.ts'
import { addWorkspace, workspaceOf } from './workspaces.ts'

export interface Surroundings {
  data: DataThread
  files: Files
  dataFolder: DataFolder
  settings: SettingsKeeper
  messages: Messages
  reminders: Reminders
  wishes: Wishes<Wish>
}

/** Opens a workspace window; out of sight where the program waits in the tray. */
export function openWindow(surroundings: Surroundings, { isShown = true } = {}) {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...lastWindowState(surroundings.dataFolder),
    show: isShown,
    minWidth: 1024,
    minHeight: 700,
    title: 'Khách Quen',
    backgroundColor: '#0f6b63',
    titleBarStyle: process.platform === 'linux' ? 'default' : 'hidden',
    ...(process.platform === 'win32' ? { titleBarOverlay: { color: '#0f6b63', symbolColor: '#ffffff', height: 43 } } : {}),
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences },
  })
  addWorkspace(window)
  keepWindowState(window, surroundings.dataFolder)
  const { id } = window.webContents
  window.on('closed', () => surroundings.data.forget(id))
  window.on('page-title-updated', (event) => event.preventDefault())
  standUpAgain(window)
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}

/** A page that falls twice in so short a time would only fall again. */
const BETWEEN_FALLS = 10_000

/** A page whose process died is shown anew, and what was being typed in it comes back; nobody sits before an empty window. */
function standUpAgain(window: BrowserWindow) {
  let lastFall = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    if (now - lastFall < BETWEEN_FALLS) return offerRestart()
    lastFall = now
    window.reload()
  })
}

/** After a sleep, a lock or a change of the clock what was due meanwhile comes at once. */
export function wakeWithComputer(data: DataThread) {
  powerMonitor.on('resume', data.wake)
  powerMonitor.on('unlock-screen', data.wake)
}

/** When the computer itself is locked or goes to sleep, nobody may sit down at our window either. */
export function lockWithComputer(data: DataThread) {
  powerMonitor.on('lock-screen', data.lock)
  powerMonitor.on('suspend', data.lock)
}

/** Gives a page of ours its two ports when it asks; anybody else gets no answer. */
export function handOutPorts(surroundings: Surroundings) {
  ipcMain.on('ports-please', (event) => {
    const frame = event.senderFrame
    if (!frame || !isOurFrame(frame)) return
    const desktop = connectDesktop({
      ...surroundings,
      contents: event.sender,
      pageReady: () => markPageReady(event.sender),
      pageRefused: () => markPageRefused(event.sender),
    })
    frame.postMessage('ports', null, [surroundings.data.connect(workspaceOf(event.sender)), desktop])
  })
}

/** A port on which one window reaches the desktop. Who answers there is loaded now: before the first window it would only delay that. */
function connectDesktop(context: DesktopContext): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  void import('./port.ts').then(({ serveDesktop }) => serveDesktop(port1, context))
  return port2
}
