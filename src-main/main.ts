import { app, Menu, session } from 'electron'
import type { Wish } from '#shared/desktop.ts'
import { nativeBinding } from './app/binding.ts'
import { keepSettings } from './app/computerSettings.ts'
import { dataFolderOf } from './app/dataFolder.ts'
import { startDataThread } from './app/dataThread.ts'
import { createFiles } from './app/files.ts'
import { STARTED_BY_SYSTEM } from './app/loginItem.ts'
import { setMenu } from './app/menu.ts'
import { keepMessages } from './app/messages.ts'
import { rememberFolder } from './app/rememberedFolders.ts'
import { createReminders } from './app/reminders.ts'
import { claimScheme, prepareAnswers, serveApp } from './app/scheme.ts'
import { secureApp, secureSession } from './app/security.ts'
import { keepTray } from './app/tray.ts'
import { handOutPorts, lockWithComputer, openWindow, wakeWithComputer } from './app/window.ts'
import { findWorkspace, showWorkspace } from './app/workspaces.ts'
import { claimFolder } from './database/claim.ts'
import { createWishes } from './kit/wishes.ts'

const dataFolder = dataFolderOf(process.argv, process.env)
app.setPath('userData', dataFolder.window)
app.setPath('sessionData', dataFolder.window)
secureApp()
claimScheme()

if (app.requestSingleInstanceLock() && claimFolder(dataFolder.window, nativeBinding())) start()
else app.quit()

function start() {
  const files = createFiles()
  const settings = keepSettings(dataFolder)
  const reminders = createReminders(settings)
  const onOpened = () => rememberFolder(dataFolder.path)
  const data = startDataThread({ dataFolder, files, settings, onOpened, onReminders: reminders.tell })
  prepareAnswers()
  settings.onChange(({ dismissPast }) => data.dismissPast(dismissPast))
  const messages = keepMessages(dataFolder, files)
  const surroundings = { data, files, dataFolder, settings, messages, reminders, wishes: createWishes<Wish>() }
  // Electron would build one of its own before the first window; ours comes behind it.
  Menu.setApplicationMenu(null)
  // Wanted again while it still closes, it starts again as soon as it has.
  app.on('second-instance', () => (data.isClosing() ? app.relaunch() : showWorkspace()))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', data.closeBeforeQuit)
  // Chromium writes down seconds later what a window remembers, a column that was just moved: not whatever happens to the ending.
  app.on('before-quit', () => app.isReady() && session.defaultSession.flushStorageData())
  void app.whenReady().then(() => {
    secureSession()
    serveApp(files, settings)
    handOutPorts(surroundings)
    lockWithComputer(data)
    wakeWithComputer(data)
    const tray = keepTray({ settings, reminders, isClosing: data.isClosing })
    const waits = settings.now().tray && process.argv.includes(STARTED_BY_SYSTEM)
    tray.guard(openWindow(surroundings, { isShown: !waits }))
    const openAnother = () => tray.guard(openWindow(surroundings))
    setMenu(openAnother)
    app.on('activate', () => (findWorkspace() ? showWorkspace() : openAnother()))
  })
}
