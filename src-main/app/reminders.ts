import { app, BrowserWindow, screen, shell } from 'electron'
import type { Told } from '#main/features/reminders/clockwork.ts'
import type { SettingsKeeper } from './computerSettings.ts'
import { createNotifying } from './notifying.ts'
import { ORIGIN } from './scheme.ts'
import { webPreferences } from './security.ts'
import { wordsIn } from './words.ts'
import { actFor, findWorkspace } from './workspaces.ts'

/** The windows with reminders, each beside the workspace of whoever is reminded. */
export interface Reminders {
  tell: (told: Told) => void
  /** Opens the window of a workspace because somebody asked for it: then it takes the keyboard. */
  show: (workspace: number) => void
  hide: (workspace: number) => void
}

const SIZE = { width: 540, height: 400 }
const MARGIN = 16

export function createReminders(settings: SettingsKeeper): Reminders {
  const windows = new Map<number, BrowserWindow>()
  const { notify: notifyOf, clear } = createNotifying()

  function windowFor(workspace: number, show: (window: BrowserWindow) => void) {
    const known = windows.get(workspace)
    if (known) return show(known)
    const window = openReminderWindow(workspace, settings)
    windows.set(workspace, window)
    window.once('ready-to-show', () => show(window))
    window.once('closed', () => windows.delete(workspace))
    findWorkspace(workspace)?.once('closed', () => window.isDestroyed() || window.destroy())
  }

  // One that only goes out of sight would hold up the end of the program.
  app.on('before-quit', () => {
    for (const window of windows.values()) window.destroy()
  })
  settings.onChange(({ onTop }) => {
    for (const window of windows.values()) window.setAlwaysOnTop(onTop)
  })

  return {
    tell({ window, count, rung, hasEntered }) {
      // What was shown to one person must not lie behind the window of the next.
      if (count === 0 || hasEntered) clear(window)
      if (count === 0) return windows.get(window)?.destroy()
      if (rung.length === 0 && !hasEntered) return
      const { reminderWindow, notify, sound } = settings.now()
      if (reminderWindow) windowFor(window, (own) => appear(own))
      if (rung.length > 0 && sound) shell.beep()
      if (rung.length > 0 && notify) notifyOf({ window, rung }, settings.now(), () => windowFor(window, (own) => own.show()))
    },
    show: (workspace) => windowFor(workspace, (own) => own.show()),
    hide: (workspace) => windows.get(workspace)?.hide(),
  }
}

/** Over the other windows, but whoever types goes on typing where they were. */
function appear(window: BrowserWindow) {
  if (window.isDestroyed()) return
  window.showInactive()
  window.moveTop()
}

function openReminderWindow(workspace: number, settings: SettingsKeeper) {
  const window = new BrowserWindow({
    ...SIZE,
    ...placeBeside(findWorkspace(workspace)),
    minWidth: 460,
    minHeight: 280,
    show: false,
    title: wordsIn(settings.now()).reminders,
    alwaysOnTop: settings.now().onTop,
    fullscreenable: false,
    maximizable: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: { ...webPreferences },
  })
  actFor(window, workspace)
  window.on('close', (event) => {
    event.preventDefault()
    window.hide()
  })
  void window.loadURL(`${ORIGIN}/index.html#/reminders`)
  return window
}

/** The lower right corner of the screen on which somebody works. */
function placeBeside(workspace: BrowserWindow | undefined) {
  const display = workspace ? screen.getDisplayMatching(workspace.getBounds()) : screen.getPrimaryDisplay()
  const { x, y, width, height } = display.workArea
  return { x: x + width - SIZE.width - MARGIN, y: y + height - SIZE.height - MARGIN }
}
