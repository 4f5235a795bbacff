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
import { keepChanges, lastChangeAt } from '#main/features/audit/service.ts'
import { keepErased, purgeBin } from '#main/features/bin/service.ts'
import { sweepDocuments } from '#main/features/documents/service.ts'
import { createSession } from '#main/features/session/service.ts'
import { type DataKey, keysAmong, newDataKey } from '#main/kit/dataKey.ts'
import { conflict } from '#main/kit/failures.ts'
import { makeFolder } from '#main/kit/folder.ts'
import { createGuesses } from '#main/kit/guesses.ts'
import { emptyKeyring, withHolder, withRecoveryKey, writeKeyring } from '#main/kit/keyring.ts'
import { type EarlyContext, inNameOf, type OfficeDoor, type OpenedContext } from '#main/kit/procedures.ts'
import type { Session } from '#main/kit/session.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { changeOffice, foundOffice, preparedFirm } from './service.ts'

export interface DoorOptions extends Omit<Opening, 'now'>, Pick<EarlyContext, 'clock' | 'revisions' | 'log'> {
  /** This folder is remembered as one in which a firm's data was opened. */
  wasOpened: boolean
  onOpened: () => void
  /** The version of the program. */
  program: string
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

/** What may be over soon, so that a restored database that meets it is not given up. */
function isPassing(state: Found['state']) {
  return state === 'no-space' || state === 'locked' || state === 'unreadable' || state === 'sealed'
}

function isNothingWrong(state: Found['state']) {
  return state === 'ready' || state === 'sealed' || state === 'new' || state === 'absent'
}

/** Opens the data folder at once and keeps what came of it: an open database, or the reason why there is none. */
export function openDoor(options: DoorOptions): Door {
  const guesses = createGuesses(options.clock, options.folder)
  /** Those that open the data, the likeliest first. */
  let keys: DataKey[] = []
  let found: Found = { state: 'new', detail: '' }
  let isGivenUp = false
  let opened: (OpenedContext & { sqlite: Sqlite; reading: Sqlite }) | undefined
  let isReplacing = false

  /** Makes an open database the one that is asked, or gives it back and says what stood in the way. */
  function entered(sqlite: Sqlite, key: DataKey | undefined): Found {
    let reading: Sqlite | undefined
    try {
      reading = openSqlite(options.folder.database, { nativeBinding: options.nativeBinding, key, mustExist: true })
      keys = keysAmong(key)
      const db = drizzleOver(reading)
      const writtenAt = lastChangeAt(db)
      sweepDocuments(db, options.folder, options.clock.now())
      const writing = writeOver(sqlite, {
        committed: options.revisions.announce,
        now: options.clock.now,
        keep: (writer, changes, by) => keepChanges(writer, changes, { by, at: options.clock.now() }),
      })
      opened = {
        sqlite,
        reading,
        db,
        ...writing,
        nativeBinding: options.nativeBinding,
        key,
        writtenAt,
      }
      options.onOpened()
      keepErased(writing, { ...options, db }).catch(options.log.error)
      purgeBin(writing, { ...options, db }).catch(options.log.error)
      return { state: 'ready', sqlite, key }
    } catch (error) {
      reading?.close()
      sqlite.close()
      return obstacleAfter(error)
    }
  }

  function openFolder(): Found {
    const result = openDatabase({ ...options, keys, now: options.clock.now() }, options.wasOpened && !isGivenUp)
    return result.state === 'ready' ? entered(result.sqlite, result.key) : result
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
      return opened ? { state: 'ready', ...opened } : obstacleAfter(error)
    }
  }

  function look() {
    found = openAfterRestore()
    // Where a drive is not plugged in there is no place for a log either.
    if ('detail' in found && !isNothingWrong(found.state)) options.log.error(new Error(`${found.state}: ${found.detail}`))
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
    unlock(key) {
      if (found.state !== 'sealed') return
      keys = [key]
      look()
      if (!opened) keys = []
      options.revisions.announce()
    },
    key: () => keys[0],
    opened: () => opened,
    async startOver() {
      if (found.state !== 'absent') throw conflict('folder-in-use')
      isGivenUp = true
      look()
    },
    async replace(prepare) {
      if (isReplacing) throw conflict('backups-busy')
      isReplacing = true
      try {
        leave()
        const prepared = await prepare()
        beginReplacement(options.folder, prepared.replacement)
        keys = keysAmong(prepared.key, ...keys)
      } finally {
        isReplacing = false
        look()
        options.revisions.announce()
      }
      if (found.state !== 'ready' || existsSync(options.folder.replacement)) throw conflict('not-restored')
    },
    tools: { migrations: options.migrations, nativeBinding: options.nativeBinding, program: options.program },
    async found(input, { outside, recoveryKey }) {
      if (isReplacing || found.state !== 'new') throw conflict('folder-in-use')
      const firm = await preparedFirm(input, outside)
      makeFolder(options.folder)
      const now = options.clock.now()
      const key = recoveryKey === undefined ? undefined : await newDataKey()
      let owner: StaffId | undefined
      const sample = input.sample ? await import('#main/database/sample/sample.ts') : undefined
      try {
        const fill = (fresh: Sqlite) => {
          const staffId = foundOffice(drizzleOver(fresh), firm, now)
          owner = staffId
          if (key && recoveryKey && firm.password) {
            const ring = withHolder(emptyKeyring(), { staffId, name: firm.ownerName, ...firm.password }, key)
            writeKeyring(options.folder, withRecoveryKey(ring, recoveryKey, { key, at: now }))
          }
          sample?.fillWithSample(fresh, { size: SAMPLE_SIZE, now })
        }
        found = entered(foundDatabase({ ...options, now }, fill, key), key)
      } finally {
        if (!opened) look()
      }
      // Into the store only now: a folder with documents and no database would be taken for one whose database has gone.
      if (owner === undefined || !opened) throw new Error('a firm without an owner')
      const by = { staffId: owner, action: 'office.found' }
      if (input.logo !== null) await changeOffice({ ...options, ...inNameOf(opened, by), key, outside }, { logo: input.logo })
      return owner
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
      found = { state: 'new', detail: '' }
      leave()
    },
  }
  sweepRestoring(options.folder)
  look()
  return door
}
