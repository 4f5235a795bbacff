import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { startSchedule } from './features/backups/schedule.ts'
import { backUpBeforeQuitting } from './features/backups/service.ts'
import { startContactClock } from './features/customers/contactClock.ts'
import { startSearchClock } from './features/customers/searchClock.ts'
import { openDoor } from './features/office/door.ts'
import { startClockwork, type Told } from './features/reminders/clockwork.ts'
import { systemClock } from './kit/clock.ts'
import { folderAt } from './kit/folder.ts'
import { createLog } from './kit/log.ts'
import { askOver } from './kit/outside.ts'
import { createQuiet } from './kit/quiet.ts'
import { createRevisions } from './kit/revisions.ts'
import { servePort } from './kit/serve.ts'
import type { Session } from './kit/session.ts'
import { router } from './router.ts'

/** What main tells this thread when it starts it. */
export interface DataThreadStart {
  dataFolder: string
  /** A firm's data was opened there before. */
  wasOpened: boolean
  migrations: string
  nativeBinding: string | undefined
  /** The version of the program. */
  program: string
  /** What the person at this computer wishes of reminders. */
  dismissPast: boolean
}

/** A port of a window, by the number of the window whose session it shares; or that a window has gone. */
export type MainToData =
  | { port: MessagePort; window: number }
  | { gone: number }
  | { lock: true }
  | { wake: true }
  | { dismissPast: boolean }
  | { close: true }
export type DataToMain = { opened: true } | { reminders: Told } | { closed: true }

if (isMainThread || !parentPort) throw new Error('data.ts runs in a thread of its own')
const main = parentPort
const start = workerData as DataThreadStart

const A_MOMENT = 2_000
const clock = systemClock
const folder = folderAt(start.dataFolder)
const log = createLog(folder.logs, clock.now)
const revisions = createRevisions()
const quiet = createQuiet()
const door = openDoor({
  ...start,
  folder,
  clock,
  revisions,
  log,
  onOpened() {
    main.postMessage({ opened: true } satisfies DataToMain)
    soon(() => contactClock.look())
  },
})
const outside = askOver(main)
const sessions = new Map<number, Session>()
const context = door.contextFor({ clock, folder, revisions, quiet, outside, log, session: door.createSession() })
const schedule = startSchedule(context)
const contactClock = startContactClock(context)
const searchClock = startSearchClock(context)
let { dismissPast } = start
const clockwork = startClockwork({
  context,
  sessions,
  dismissesPast: () => dismissPast,
  tell: (reminders) => main.postMessage({ reminders } satisfies DataToMain),
})
/** Nobody waits longer for the program to end; what is not backed up then will be after the next start. */
const LONGEST_LAST_BACKUP = 20_000

main.on('message', (message: MainToData) => {
  if ('port' in message) {
    const session = sessionOf(message.window)
    servePort(router, message.port, door.contextFor({ clock, folder, revisions, quiet, outside, log, session }))
  }
  if ('gone' in message) sessions.delete(message.gone)
  if ('lock' in message) lock()
  if ('wake' in message) void Promise.all([clockwork.look(), contactClock.look()])
  if ('dismissPast' in message) {
    dismissPast = message.dismissPast
    void clockwork.look()
  }
  if ('close' in message) void close()
})

// A message that is no question (a page gone wrong, or a hostile one) fails where nobody waits for it, and must not end this thread.
process.on('unhandledRejection', (error) => log.error(error))

function sessionOf(window: number) {
  const known = sessions.get(window)
  if (known) return known
  const { access, enter, leave } = door.createSession()
  const session: Session = {
    access,
    enter(staffId) {
      enter(staffId)
      soon(clockwork.look)
    },
    leave() {
      leave()
      void clockwork.look()
    },
  }
  sessions.set(window, session)
  soon(clockwork.look)
  return session
}

/** Behind the first rows of whoever just came: they would wait for it, and for the window of reminders that opens. */
function soon(look: () => Promise<void>) {
  setTimeout(() => void look(), A_MOMENT).unref()
}

/** Nobody is signed in any more at any window; each is told to look. */
function lock() {
  for (const session of sessions.values()) session.leave()
  revisions.announce()
}

async function close() {
  schedule.stop()
  contactClock.stop()
  searchClock.stop()
  clockwork.stop()
  await backUpBeforeQuitting(context, LONGEST_LAST_BACKUP)
  try {
    door.close()
  } catch (error) {
    // The program ends all the same; what was saved is safe, and the next start looks more closely.
    log.error(error)
  }
  main.postMessage({ closed: true } satisfies DataToMain)
}
