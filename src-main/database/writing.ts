import type { StaffId } from '#shared/kit/id.ts'
import { noteChanges } from './changes.ts'
import { followContacts } from './contacted.ts'
import type { Change } from './noted.ts'
import { type Db, drizzleOver, type Sqlite } from './open.ts'

/** Who does something, and by which procedure; null: the program itself. */
export interface By {
  staffId: StaffId | null
  action: string
}

export interface Writing {
  write: <Result>(action: (db: Db) => Result, by: By, how?: ShortWork) => Promise<Result>
  writeLong: <Result>(steps: (db: Db) => Generator<void, Result>, by: By, how?: LongWork) => Promise<Result>
  /** Keeps in the log what changes no row. */
  note: (change: Change, by: By) => Promise<void>
  /** Moves everything into the database file and empties its log, so that nothing that was erased is left there. */
  emptyWriteAheadLog: () => void
}

export interface ShortWork {
  /** False for what no window shows: then nobody is told to look anew. */
  isTold?: boolean
}

export interface LongWork {
  /** What it does to customers is too much to be told row by row; a row of its own tells it. */
  toldAsOne?: boolean
  /** What cannot be done in a transaction: it comes behind this one, before anybody else writes. */
  afterwards?: (db: Db) => void
}

export interface WritingOptions {
  /** Called after each COMMIT. */
  committed: () => void
  now: () => number
  /** Keeps what a transaction changed, in the same transaction, right before its COMMIT. */
  keep: (db: Db, changes: readonly Change[], by: By) => void
}

/**
 * One user action, one transaction, one after the other. A promise resolves only after COMMIT returned;
 * `committed` is called then. While a long one runs, others may read on the other connection but wait to write.
 */
export function writeOver(sqlite: Sqlite, { committed, now, keep }: WritingOptions): Writing {
  const db = drizzleOver(sqlite)
  const notes = noteChanges(sqlite)
  const contacts = followContacts(sqlite)
  let longOne: Promise<unknown> | undefined
  const begin = sqlite.prepare('begin immediate')
  const commit = sqlite.prepare('commit')
  const rollback = sqlite.prepare('rollback')

  function keepNotes(by: By) {
    contacts.settle(now())
    const changes = notes.take()
    if (changes.length > 0) keep(db, changes, by)
  }

  async function write<Result>(action: (db: Db) => Result, by: By, { isTold = true }: ShortWork = {}) {
    while (longOne) await longOne
    const transaction = sqlite.transaction(() => {
      const result = action(db)
      keepNotes(by)
      return result
    })
    const result = transaction.immediate()
    if (isTold) committed()
    return result
  }

  async function runSteps<Result>(steps: (db: Db) => Generator<void, Result>, by: By) {
    begin.run()
    try {
      const generator = steps(db)
      let step = generator.next()
      while (!step.done) {
        await new Promise((resolve) => setImmediate(resolve))
        step = generator.next()
      }
      keepNotes(by)
      commit.run()
      return step.value
    } catch (error) {
      if (sqlite.inTransaction) rollback.run()
      throw error
    }
  }

  async function writeLong<Result>(steps: (db: Db) => Generator<void, Result>, by: By, how: LongWork = {}) {
    while (longOne) await longOne
    const goOn = how.toldAsOne ? notes.pause() : () => undefined
    const running = runSteps(steps, by).finally(() => {
      goOn()
      how.afterwards?.(db)
    })
    longOne = running.catch(() => undefined)
    try {
      return await running
    } finally {
      longOne = undefined
      committed()
    }
  }
  return {
    write,
    writeLong,
    note: (change, by) => write(() => keep(db, [change], by), by),
    emptyWriteAheadLog: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),
  }
}
