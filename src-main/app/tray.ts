import { join } from 'node:path'
import { app, type BrowserWindow, Menu, nativeImage, Tray } from 'electron'
import type { SettingsKeeper } from './computerSettings.ts'
import type { Reminders } from './reminders.ts'
import { wordsIn } from './words.ts'
import { findWorkspace, showWorkspace } from './workspaces.ts'

export interface TrayOptions {
  settings: SettingsKeeper
  reminders: Reminders
  /** The program has been told to end. */
  isClosing: () => boolean
}

/** The picture in the tray, as long as somebody wishes it; then a window that is closed only goes out of sight. */
export function keepTray({ settings, reminders, isClosing }: TrayOptions) {
  let tray: Tray | undefined

  function follow() {
    const { tray: isWanted } = settings.now()
    if (!isWanted) {
      tray?.destroy()
      tray = undefined
      return
    }
    tray ??= makeTray()
    tray.setContextMenu(menu())
  }

  function makeTray() {
    const made = new Tray(nativeImage.createFromPath(join(app.getAppPath(), 'resources', 'icons', '32x32.png')))
    made.setToolTip('Khách Quen')
    made.on('click', () => showWorkspace())
    return made
  }

  function menu() {
    const words = wordsIn(settings.now())
    const remind = () => {
      const workspace = findWorkspace()
      if (workspace) reminders.show(workspace.webContents.id)
    }
    return Menu.buildFromTemplate([
      { label: words.open, click: () => showWorkspace() },
      { label: words.reminders, click: remind },
      { type: 'separator' },
      { label: words.quit, click: () => app.quit() },
    ])
  }

  follow()
  settings.onChange(follow)
  return {
    /** For each workspace: closed, it stays in the tray. */
    guard(window: BrowserWindow) {
      window.on('close', (event) => {
        if (!tray || isClosing()) return
        event.preventDefault()
        window.hide()
      })
    },
  }
}
