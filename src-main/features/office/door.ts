import { drizzleOver, openSqlite, type Sqlite } from '#main/database/open.ts'
import { closeDatabase, type Found, foundDatabase, type Opening, obstacleAfter, openDatabase } from '#main/database/opening.ts'
import { writeOver } from '#main/database/writing.ts'
import { sweepDocuments } from '#main/features/documents/service.ts'
import { createSession } from '#main/features/session/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { makeFolder } from '#main/kit/folder.ts'
import { createGuesses } from '#main/kit/guesses.ts'
import type { EarlyContext, OfficeDoor, OpenedContext } from '#main/kit/procedures.ts'
import type { Session } from '#main/kit/session.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { changeOffice, foundOffice, preparedFirm } from './service.ts'

export type DoorOptions = Omit<Opening, 'now'> & Pick<EarlyContext, 'clock' | 'revisions' | 'log'>

export interface Door extends OfficeDoor {
  /** What procedures are given at one window, with a session of its own or that of another one; `open` follows the state of the door. */
  contextFor: (rest: Surroundings, session?: Session) => EarlyContext
  /** Gives the database back for closing and lets nobody in any more. */
  close: () => void
}

type Surroundings = Omit<EarlyContext, 'office' | 'open' | 'session' | 'guesses'>

const SAMPLE_SIZE = 200

/** Opens the data folder at once and keeps what came of it: an open database, or the reason why there is none. */
export function openDoor(options: DoorOptions): Door {
  const guesses = createGuesses(options.clock)
  let found: Found = { state: 'new', detail: '' }
  let opened: (OpenedContext & { sqlite: Sqlite; reading: Sqlite }) | undefined

  /** Makes an open database the one that is asked, or gives it back and says what stood in the way. */
  function entered(sqlite: Sqlite): Found {
    let reading: Sqlite | undefined
    try {
      reading = openSqlite(options.folder.database, { nativeBinding: options.nativeBinding, mustExist: true })
      const db = drizzleOver(reading)
      sweepDocuments(db, options.folder, options.clock.now())
      opened = {
        sqlite,
        reading,
        db,
        ...writeOver(sqlite, options.revisions.announce),
        nativeBinding: options.nativeBinding,
      }
      return { state: 'ready', sqlite }
    } catch (error) {
      reading?.close()
      sqlite.close()
      return obstacleAfter(error)
    }
  }

  function look() {
    found = openDatabase({ ...options, now: options.clock.now() })
    if (found.state === 'ready') found = entered(found.sqlite)
    if (found.state !== 'ready' && found.state !== 'new') options.log.error(new Error(`${found.state}: ${found.detail}`))
  }

  const door: Door = {
    state: () => ({ state: found.state, detail: found.state === 'ready' ? '' : found.detail }),
    async reopen() {
      if (!opened) look()
    },
    async found(input, outside) {
      if (found.state !== 'new') throw conflict('folder-in-use')
      const firm = await preparedFirm(input, outside)
      makeFolder(options.folder)
      const now = options.clock.now()
      let owner: StaffId | undefined
      const sample = input.sample ? await import('#main/database/sample/sample.ts') : undefined
      try {
        const sqlite = foundDatabase({ ...options, now }, (fresh) => {
          owner = foundOffice(drizzleOver(fresh), firm, now)
          sample?.fillWithSample(fresh, { size: SAMPLE_SIZE, now })
        })
        found = entered(sqlite)
      } finally {
        if (!opened) look()
      }
      // Into the store only now: a folder with documents and no database would be taken for one whose database has gone.
      if (input.logo !== null && opened) await changeOffice({ ...options, ...opened, outside }, { logo: input.logo })
      if (owner === undefined) throw new Error('a firm without an owner')
      return owner
    },
    contextFor: (rest, session = createSession(() => opened, options.revisions)) => ({
      ...rest,
      office: door,
      guesses,
      session,
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
