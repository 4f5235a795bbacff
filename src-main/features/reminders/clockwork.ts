import { setImmediate } from 'node:timers/promises'
import type { ReadDb } from '#main/database/open.ts'
import { type EarlyContext, inNameOf, type OpenedContext } from '#main/kit/procedures.ts'
import type { Session } from '#main/kit/session.ts'
import type { Reminder } from '#shared/features/reminders/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { dismissPast, dueReminders, hasPast, LOOK_AHEAD, reckonSeries, ringReminders, standingReminders } from './service.ts'

/** What one window has to know of the reminders of whoever sits at it. */
export interface Told {
  window: number
  /** How many stand in its window now. */
  count: number
  /** What has just come; at the window that was there first, where one person sits at two. */
  rung: Reminder[]
  /** This person was not at this window before. */
  hasEntered: boolean
}

export interface Clockwork {
  /** Looks at once, as after the computer slept or somebody came in; resolves when what was due has come. */
  look: () => Promise<void>
  stop: () => void
}

/** The steady clock of the computer may stand still while it sleeps, and the other may jump: nobody trusts either for longer. */
const LONGEST_SLEEP = LOOK_AHEAD / 4
/** What changes in one stroke is looked at in one. */
const AFTER_CHANGE = 150
/** Series are reckoned for a day ahead. */
const RECKONED_FOR = 23 * 3_600_000
/** Nobody who asks something meanwhile waits longer; milliseconds. */
const SLICE = 6

export interface ClockworkOptions {
  context: EarlyContext
  /** Who sits at which window. */
  sessions: ReadonlyMap<number, Session>
  tell: (told: Told) => void
  /** Whether appointments that are over remind no longer. */
  dismissesPast: () => boolean
}

/** Lets the reminders of those who are signed in come when they are due, each once, whatever the clock of the computer does meanwhile. */
export function startClockwork({ context, sessions, tell, dismissesPast }: ClockworkOptions): Clockwork {
  const stopper = new AbortController()
  const before = new Map<number, { staffId: StaffId | undefined; count: number }>()
  const reckonedAt = new Map<StaffId, { db: ReadDb; at: number }>()
  let timer: NodeJS.Timeout | undefined
  let wakesAt = Number.POSITIVE_INFINITY
  let looking: Promise<void> = Promise.resolve()

  /** Whatever asks for it, it is not put off. */
  function wakeIn(milliseconds: number) {
    const at = performance.now() + milliseconds
    if (stopper.signal.aborted || at >= wakesAt) return
    clearTimeout(timer)
    wakesAt = at
    timer = setTimeout(() => void look(), milliseconds)
  }

  function look() {
    looking = looking.then(lookOnce)
    return looking
  }

  async function lookOnce() {
    let sleep = LONGEST_SLEEP
    clearTimeout(timer)
    wakesAt = Number.POSITIVE_INFINITY
    try {
      const rung = new Map<StaffId, Reminder[]>()
      const { open } = context
      for (const staffId of open ? peopleAt(sessions) : []) {
        if (open) sleep = Math.min(sleep, await ringFor(open, staffId, rung))
      }
      for (const [window, session] of sessions) tellAt(window, session.access()?.staffId, rung)
    } catch (error) {
      context.log.error(error)
    }
    wakeIn(sleep)
  }

  /** Answers in how many milliseconds the next one of this person comes. */
  async function ringFor(open: OpenedContext, staffId: StaffId, rung: Map<StaffId, Reminder[]>) {
    await reckonAhead(open.db, staffId)
    const now = context.clock.now()
    const due = dueReminders(open.db, staffId, now)
    if (due.now.length > 0 || (dismissesPast() && hasPast(open.db, staffId, now))) {
      const { write } = inNameOf(open, { staffId, action: 'reminders.ring' })
      const keys = await write((db) => {
        const rung = ringReminders(db, staffId, { keys: due.now, now })
        if (dismissesPast()) dismissPast(db, staffId, now)
        return rung
      })
      const came = new Set(keys.map(({ kind, recordId, occursAt }) => `${kind} ${recordId} ${occursAt}`))
      const isNew = ({ kind, recordId, occursAt }: Reminder) => came.has(`${kind} ${recordId} ${occursAt}`)
      rung.set(staffId, standingReminders(open.db, staffId).filter(isNew))
    }
    return due.nextAt === undefined ? LONGEST_SLEEP : due.nextAt - now
  }

  /** Before it must be, and in slices. */
  async function reckonAhead(db: ReadDb, staffId: StaffId) {
    const now = context.clock.now()
    const last = reckonedAt.get(staffId)
    if (last?.db === db && Math.abs(now - last.at) < RECKONED_FOR) return
    let end = performance.now() + SLICE
    for (const _series of reckonSeries(db, staffId, now)) {
      if (performance.now() < end) continue
      await setImmediate()
      end = performance.now() + SLICE
    }
    reckonedAt.set(staffId, { db, at: now })
  }

  function tellAt(window: number, staffId: StaffId | undefined, rung: Map<StaffId, Reminder[]>) {
    const { open } = context
    const known = before.get(window)
    const count = open && staffId !== undefined ? standingReminders(open.db, staffId).length : 0
    const came = (staffId !== undefined && rung.get(staffId)) || []
    const hasEntered = staffId !== undefined && known?.staffId !== staffId
    before.set(window, { staffId, count })
    if (staffId !== undefined) rung.delete(staffId)
    if (came.length > 0 || hasEntered || known?.count !== count) tell({ window, count, rung: came, hasEntered })
  }

  async function follow() {
    for await (const _change of context.revisions.listen(stopper.signal)) wakeIn(AFTER_CHANGE)
  }

  follow().catch((error: unknown) => stopper.signal.aborted || context.log.error(error))
  void look()
  return {
    look,
    stop() {
      stopper.abort()
      clearTimeout(timer)
    },
  }
}

function peopleAt(sessions: ReadonlyMap<number, Session>): Set<StaffId> {
  return new Set([...sessions.values()].flatMap((session) => session.access()?.staffId ?? []))
}
