import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openDoor } from './features/office/door.ts'
import { systemClock } from './kit/clock.ts'
import { folderAt } from './kit/folder.ts'
import { createLog } from './kit/log.ts'
import { askOver } from './kit/outside.ts'
import { createRevisions } from './kit/revisions.ts'
import { servePort } from './kit/serve.ts'
import type { Session } from './kit/session.ts'
import { router } from './router.ts'

/** What main tells this thread when it starts it. */
export interface DataThreadStart {
  dataFolder: string
  migrations: string
  nativeBinding: string | undefined
}

/** `page` is a number of the window a port belongs to; `asPage` the one it acts for, when it only prints what that one may see. */
export type MainToData = { window: MessagePort; page: number; asPage?: number } | { lock: true } | { close: true }
export type DataToMain = { closed: true }

if (isMainThread || !parentPort) throw new Error('data.ts runs in a thread of its own')
const main = parentPort
const start = workerData as DataThreadStart

const clock = systemClock
const folder = folderAt(start.dataFolder)
const log = createLog(folder.logs, clock.now)
const revisions = createRevisions()
const door = openDoor({ ...start, folder, clock, revisions, log })
const outside = askOver(main)
const sessions = new Map<number, Session>()

main.on('message', (message: MainToData) => {
  if ('window' in message) serve(message)
  if ('lock' in message) lock()
  if ('close' in message) close()
})

// A message that is no question (a page gone wrong, or a hostile one) fails where nobody waits for it, and must not end this thread.
process.on('unhandledRejection', (error) => log.error(error))

/** A page has a session as long as its port is open. What a window prints is shown with the window's own, or with none. */
function serve({ window, page, asPage }: Extract<MainToData, { window: MessagePort }>) {
  const shared = asPage === undefined ? undefined : sessions.get(asPage)
  const context = door.contextFor({ clock, folder, revisions, outside, log }, shared)
  if (asPage === undefined) sessions.set(page, context.session)
  window.on('close', () => sessions.get(page) === context.session && sessions.delete(page))
  servePort(router, window, context)
}

/** Nobody is signed in any more at any window; each is told to look. */
function lock() {
  for (const session of sessions.values()) session.leave()
  revisions.announce()
}

function close() {
  try {
    door.close()
  } catch (error) {
    // The program ends all the same; what was saved is safe, and the next start looks more closely.
    log.error(error)
  }
  main.postMessage({ closed: true } satisfies DataToMain)
}
