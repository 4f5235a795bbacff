import { app } from 'electron'
import { nativeBinding } from './app/binding.ts'
import { dataFolderOf } from './app/dataFolder.ts'
import { startDataThread } from './app/dataThread.ts'
import { createFiles } from './app/files.ts'
import { setMenu } from './app/menu.ts'
import { rememberFolder } from './app/rememberedFolders.ts'
import { claimScheme, serveApp } from './app/scheme.ts'
import { secureApp, secureSession } from './app/security.ts'
import { handOutPorts, lockWithComputer, openWindow, showFirstWindow } from './app/window.ts'
import { claimFolder } from './database/claim.ts'

const dataFolder = dataFolderOf(process.argv, process.env)
app.setPath('userData', dataFolder.window)
app.setPath('sessionData', dataFolder.window)
secureApp()
claimScheme()

if (app.requestSingleInstanceLock() && claimFolder(dataFolder.window, nativeBinding())) start()
else app.quit()

function start() {
  const files = createFiles()
  const data = startDataThread({ dataFolder, files, onOpened: () => rememberFolder(dataFolder.path) })
  const surroundings = { data, files, dataFolder }
  // Wanted again while it still closes, it starts again as soon as it has.
  app.on('second-instance', () => (data.isClosing() ? app.relaunch() : showFirstWindow()))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', data.closeBeforeQuit)
  void app.whenReady().then(() => {
    secureSession()
    serveApp(files)
    setMenu()
    handOutPorts(surroundings)
    lockWithComputer(data)
    openWindow(surroundings)
    app.on('activate', () => openWindow(surroundings))
  })
}
