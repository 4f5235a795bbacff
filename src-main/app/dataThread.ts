import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { app, dialog, MessageChannelMain, type MessagePortMain } from 'electron'
import type { DataThreadStart, DataToMain, MainToData } from '#main/data.ts'
import type { Told } from '#main/features/reminders/clockwork.ts'
import { systemClock } from '#main/kit/clock.ts'
import { folderAt } from '#main/kit/folder.ts'
import { createLog } from '#main/kit/log.ts'
import { answerQuestions } from './answers.ts'
import { nativeBinding } from './binding.ts'
import type { SettingsKeeper } from './computerSettings.ts'
import type { DataFolder } from './dataFolder.ts'
import type { Files } from './files.ts'

export interface DataThread {
  /** A new line to the data thread, as a port a page can be given; it acts for whoever is signed in at that window. */
  connect: (window: number) => MessagePortMain
  /** Forgets who was signed in at a window that has gone. */
  forget: (window: number) => void
  /** Has the reminders looked at now. */
  wake: () => void
  /** Whether appointments that are over remind no longer. */
  dismissPast: (isWished: boolean) => void
  /** Signs everybody out at every window. */
  lock: () => void
  /** Holds the quitting back until the database is closed in good order. */
  closeBeforeQuit: (event: { preventDefault: () => void }) => void
  /** True from the first wish to quit on. */
  isClosing: () => boolean
}

export interface DataThreadOptions {
  dataFolder: DataFolder
  files: Files
  settings: SettingsKeeper
  /** A firm's data has been opened. */
  onOpened: () => void
  /** Of the reminders at one window something has changed. */
  onReminders: (told: Told) => void
}

/** The one thread that owns the database. */
export function startDataThread({ dataFolder, files, settings, onOpened, onReminders }: DataThreadOptions): DataThread {
  const worker = new Worker(fileURLToPath(new URL('./data.js', import.meta.url)), {
    workerData: {
      dataFolder: dataFolder.path,
      wasOpened: dataFolder.wasOpened,
      migrations: join(app.getAppPath(), 'drizzle'),
      nativeBinding: nativeBinding(),
      program: app.getVersion(),
      dismissPast: settings.now().dismissPast,
    } satisfies DataThreadStart,
  })
  let isClosing = false
  let isClosed = false
  let cause: Error | undefined
  worker.on('error', (error: Error) => {
    cause = error
  })
  worker.on('exit', () => {
    if (isClosed) return
    isClosed = true
    createLog(folderAt(dataFolder.path).logs, systemClock.now).error(cause ?? new Error('the data thread ended'))
    void app.whenReady().then(offerRestart)
  })
  worker.on('message', (message: DataToMain) => {
    if ('opened' in message) onOpened()
    if ('reminders' in message) onReminders(message.reminders)
  })
  answerQuestions(worker, files)

  return {
    connect(window) {
      const ours = new MessageChannel()
      worker.postMessage({ port: ours.port1, window } satisfies MainToData, [ours.port1])
      return relay(ours.port2)
    },
    forget: (window) => worker.postMessage({ gone: window } satisfies MainToData),
    wake: () => worker.postMessage({ wake: true } satisfies MainToData),
    dismissPast: (isWished) => worker.postMessage({ dismissPast: isWished } satisfies MainToData),
    lock: () => worker.postMessage({ lock: true } satisfies MainToData),
    closeBeforeQuit(event) {
      if (isClosed) return
      event.preventDefault()
      if (isClosing) return
      isClosing = true
      worker.on('message', (message: DataToMain) => {
        if (!('closed' in message)) return
        isClosed = true
        app.quit()
      })
      worker.postMessage({ close: true } satisfies MainToData)
    },
    isClosing: () => isClosing,
  }
}

/** Without its data thread or its page the program can do nothing; the database itself is as whole as after a power cut. */
export function offerRestart() {
  const choice = dialog.showMessageBoxSync({
    type: 'error',
    title: 'Khách Quen',
    message: 'Khách Quen gặp lỗi và phải dừng lại.',
    detail: 'Những gì đã lưu vẫn còn nguyên. Hãy khởi động lại để làm tiếp.',
    buttons: ['Khởi động lại', 'Thoát'],
    defaultId: 0,
    cancelId: 1,
  })
  if (choice === 0) app.relaunch()
  app.exit(1)
}

/** Electron's ports and Node's are of two kinds; main passes each message on as it is. */
function relay(toData: import('node:worker_threads').MessagePort) {
  const { port1: toWindow, port2: windowsEnd } = new MessageChannelMain()
  toData.on('message', (message) => toWindow.postMessage(message))
  toWindow.on('message', ({ data }) => toData.postMessage(data))
  toWindow.on('close', () => toData.close())
  toWindow.start()
  return windowsEnd
}
