import { MessageChannel, Worker } from 'node:worker_threads'
import { app, BrowserWindow, ipcMain, MessageChannelMain } from 'electron'

// The least an Electron program can be: one sandboxed window, one thread with SQLite, a relayed port between them. It is the limit
// that the figures of the product are held against.
const folder = import.meta.dirname ?? new URL('.', import.meta.url).pathname
app.setPath('userData', process.env.BARE_USER_DATA)
let worker

ipcMain.on('port-please', (event) => {
  worker ??= new Worker(`${folder}/worker.js`, {
    workerData: { database: process.env.BARE_DATABASE, nativeBinding: process.env.KHACH_QUEN_SQLITE_BINDING },
  }).on('error', (error) => process.stderr.write(`${error.stack}\n`))
  const toWorker = new MessageChannel()
  worker.postMessage(toWorker.port1, [toWorker.port1])
  const { port1, port2 } = new MessageChannelMain()
  toWorker.port2.on('message', (message) => port1.postMessage(message))
  port1.on('message', ({ data }) => toWorker.port2.postMessage(data))
  port1.start()
  event.senderFrame.postMessage('port', null, [port2])
})

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, preload: `${folder}/preload.cjs` },
  })
  void window.loadFile(`${folder}/index.html`)
})
