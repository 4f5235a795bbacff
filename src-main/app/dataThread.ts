import { app, MessageChannelMain, type MessagePortMain } from 'electron'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { DataThreadStart, DataToMain, MainToData } from '#main/data.ts'
import { answerQuestions } from './answers.ts'
import type { Files } from './files.ts'

export interface DataThread {
  /** A new line to the data thread, as a port the window can be given. */
  connect: () => MessagePortMain
  /** Holds the quitting back until the database is closed in good order. */
  closeBeforeQuit: (event: { preventDefault: () => void }) => void
}

/** The one thread that owns the database. */
export function startDataThread({ dataFolder, files }: { dataFolder: string; files: Files }): DataThread {
  const worker = new Worker(fileURLToPath(new URL('./data.js', import.meta.url)), {
    workerData: {
      dataFolder,
      migrations: join(app.getAppPath(), 'drizzle'),
      nativeBinding: app.isPackaged ? undefined : process.env['KHACH_QUEN_SQLITE_BINDING'],
    } satisfies DataThreadStart,
  })
  let isClosed = false
  worker.on('error', (error) => {
    isClosed = true
    throw error
  })
  answerQuestions(worker, files)

  return {
    connect() {
      const ours = new MessageChannel()
      worker.postMessage({ window: ours.port1 } satisfies MainToData, [ours.port1])
      return relay(ours.port2)
    },
    closeBeforeQuit(event) {
      if (isClosed) return
      event.preventDefault()
      worker.on('message', (message: DataToMain) => {
        if (!('closed' in message)) return
        isClosed = true
        app.quit()
      })
      worker.postMessage({ close: true } satisfies MainToData)
    },
  }
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
