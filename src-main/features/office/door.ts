import { drizzleOver, openSqlite, type Sqlite } from '#main/database/open.ts'
import { closeDatabase, type Found, foundDatabase, type Opening, obstacleAfter, openDatabase } from '#main/database/opening.ts'
import { writeOver } from '#main/database/writing.ts'
import { keepChanges } from '#main/features/audit/service.ts'
import { purgeBin } from '#main/features/bin/service.ts'
import { sweepDocuments } from '#main/features/documents/service.ts'
import { createSession } from '#main/features/session/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { makeFolder } from '#main/kit/folder.ts'
import { createGuesses } from '#main/kit/guesses.ts'
import type { EarlyContext, OfficeDoor, OpenedContext } from '#main/kit/procedures.ts'
import type { Session } from '#main/kit/session.ts'
import { foundOffice } from './service.ts'

export interface DoorOptions extends Omit<Opening, 'now'>, Pick<EarlyContext, 'clock' | 'revisions' | 'log'> {
  /** This folder is remembered as one in which a firm's data was opened. */
  wasOpened: boolean
  onOpened: () => void
}

export interface Door extends OfficeDoor {
  /** A session for one window; nobody has signed in yet. */
  createSession: () => Session
  /** What procedures are given at one window; `open` follows the state of the door. */
  contextFor: (rest: Omit<EarlyContext, 'office' | 'open' | 'guesses'>) => EarlyContext
  /** Gives the database back for closing and lets nobody in any more. */
  close: () => void
}

const SAMPLE_SIZE = 200

/** Opens the data folder at once and keeps what came of it: an open database, or the reason why there is none. */
export function openDoor(options: DoorOptions): Door {
  const guesses = createGuesses(options.clock)
  let found: Found = { state: 'new', detail: '' }
  let isGivenUp = false
  let opened: (OpenedContext & { sqlite: Sqlite; reading: Sqlite }) | undefined

  /** Makes an open database the one that is asked, or gives it back and says what stood in the way. */
  function entered(sqlite: Sqlite): Found {
    let reading: Sqlite | undefined
    try {
      reading = openSqlite(options.folder.database, { nativeBinding: options.nativeBinding, mustExist: true })
      const db = drizzleOver(reading)
      sweepDocuments(db, options.folder, options.clock.now())
      const writing = writeOver(sqlite, {
        committed: options.revisions.announce,
        keep: (writer, changes, by) => keepChanges(writer, changes, { by, at: options.clock.now() }),
      })
      opened = {
        sqlite,
        reading,
        db,
        ...writing,
        nativeBinding: options.nativeBinding,
      }
      options.onOpened()
      purgeBin(writing, options).catch(options.log.error)
      return { state: 'ready', sqlite }
    } catch (error) {
      reading?.close()
      sqlite.close()
      return obstacleAfter(error)
    }
  }

  function look() {
    found = openDatabase({ ...options, now: options.clock.now() }, options.wasOpened && !isGivenUp)
    if (found.state === 'ready') found = entered(found.sqlite)
    // Where a drive is not plugged in there is no place for a log either.
    if (found.state === 'ready' || found.state === 'new' || found.state === 'absent') return
    options.log.error(new Error(`${found.state}: ${found.detail}`))
  }

  const door: Door = {
    state: () => ({ state: found.state, detail: found.state === 'ready' ? '' : found.detail }),
    async reopen() {
      if (!opened) look()
    },
    async startOver() {
      if (found.state !== 'absent') throw conflict('folder-in-use')
      isGivenUp = true
      look()
    },
    async found(firm) {
      if (found.state !== 'new') throw conflict('folder-in-use')
      makeFolder(options.folder)
      const now = options.clock.now()
      const sample = firm.sample ? await import('#main/database/sample/sample.ts') : undefined
      try {
        const sqlite = foundDatabase({ ...options, now }, (fresh) => {
          foundOffice(drizzleOver(fresh), firm, now)
          sample?.fillWithSample(fresh, { size: SAMPLE_SIZE, now })
        })
        found = entered(sqlite)
      } finally {
        if (!opened) look()
      }
      options.revisions.announce()
    },
    createSession: () => createSession(() => opened, options.revisions),
    contextFor: (rest) => ({
      ...rest,
      office: door,
      guesses,
      get open() {
        return opened
      },
    }),
    close() {
      if (!opened) return
      const { sqlite, reading } = opened
      opened = undefined
      found = { state: 'new', detail: '' }
      try {
        reading.close()
      } finally {
        closeDatabase(sqlite, options.folder)
      }
    },
  }
  look()
  return door
}
