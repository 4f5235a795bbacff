import { existsSync } from 'node:fs'
import { drizzleOver, openSqlite, type Sqlite } from '#main/database/open.ts'
import { closeDatabase, type Found, foundDatabase, type Opening, obstacleAfter, openDatabase } from '#main/database/opening.ts'
import {
  beginReplacement,
  finishReplacement,
  type Replacement,
  revertReplacement,
  settleReplacement,
  sweepRestoring,
} from '#main/database/replace.ts'
import { writeOver } from '#main/database/writing.ts'
import { sweepDocuments } from '#main/features/documents/service.ts'
import { ownerOf } from '#main/features/staff/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { makeFolder } from '#main/kit/folder.ts'
import type { EarlyContext, OfficeDoor, OpenedContext } from '#main/kit/procedures.ts'
import { foundOffice } from './service.ts'

export type DoorOptions = Omit<Opening, 'now'> & Pick<EarlyContext, 'clock' | 'revisions' | 'log'> & { program: string }

export interface Door extends OfficeDoor {
  /** What procedures are given; `open` follows the state of the door. */
  contextFor: (rest: Omit<EarlyContext, 'office' | 'open'>) => EarlyContext
  /** Gives the database back for closing and lets nobody in any more. */
  close: () => void
}

const SAMPLE_SIZE = 200

/** What may be over soon, so that a restored database that meets it is not given up. */
function isPassing(state: Found['state']) {
  return state === 'no-space' || state === 'locked' || state === 'unreadable'
}

/** Opens the data folder at once and keeps what came of it: an open database, or the reason why there is none. */
export function openDoor(options: DoorOptions): Door {
  let found: Found = { state: 'new', detail: '' }
  let opened: (OpenedContext & { sqlite: Sqlite; reading: Sqlite }) | undefined
  let isReplacing = false

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
        staff: ownerOf(db),
      }
      return { state: 'ready', sqlite }
    } catch (error) {
      reading?.close()
      sqlite.close()
      return obstacleAfter(error)
    }
  }

  function openFolder(): Found {
    const result = openDatabase({ ...options, now: options.clock.now() })
    return result.state === 'ready' ? entered(result.sqlite) : result
  }

  /** Opens the folder after a restore that was decided has been finished; what it brought and cannot be opened goes back. */
  function openAfterRestore(): Found {
    let restored: Replacement | undefined
    try {
      restored = finishReplacement(options.folder)
      const result = openFolder()
      if (!restored || isPassing(result.state)) return result
      if (result.state === 'ready') settleReplacement(options.folder, restored)
      else revertReplacement(options.folder, restored)
      return result.state === 'ready' ? result : openFolder()
    } catch (error) {
      options.log.error(error)
      return opened ? { state: 'ready', sqlite: opened.sqlite } : obstacleAfter(error)
    }
  }

  function look() {
    found = openAfterRestore()
    if (found.state !== 'ready' && found.state !== 'new') options.log.error(new Error(`${found.state}: ${found.detail}`))
  }

  function leave() {
    if (!opened) return
    const { sqlite, reading } = opened
    opened = undefined
    try {
      reading.close()
    } finally {
      closeDatabase(sqlite, options.folder)
    }
  }

  const door: Door = {
    state: () => ({ state: found.state, detail: found.state === 'ready' ? '' : found.detail }),
    async reopen() {
      if (!opened && !isReplacing) look()
    },
    async replace(prepare) {
      if (isReplacing) throw conflict('backups-busy')
      isReplacing = true
      let restored: Replacement | undefined
      try {
        leave()
        restored = await prepare()
        beginReplacement(options.folder, restored)
      } finally {
        isReplacing = false
        look()
        options.revisions.announce()
      }
      if (found.state !== 'ready' || existsSync(options.folder.replacement)) throw conflict('not-restored')
    },
    tools: { migrations: options.migrations, nativeBinding: options.nativeBinding, program: options.program },
    async found(firm) {
      if (isReplacing || found.state !== 'new') throw conflict('folder-in-use')
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
    contextFor: (rest) => ({
      ...rest,
      office: door,
      get open() {
        return opened
      },
    }),
    close() {
      found = { state: 'new', detail: '' }
      leave()
    },
  }
  sweepRestoring(options.folder)
  look()
  return door
}
