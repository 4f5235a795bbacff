import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { DataKey } from '#main/kit/dataKey.ts'
import { syncFolder } from '#main/kit/durable.ts'
import type { Folder } from '#main/kit/folder.ts'
import { readKeyring } from '#main/kit/keyring.ts'
import { backUp } from './backup.ts'
import { settleContacts } from './contacted.ts'
import { fillEmptySearch } from './found.ts'
import { migrate, NewerDatabase, readMigrations } from './migrate.ts'
import { type OpenOptions, openSqlite, type Sqlite } from './open.ts'
import { fillSortKeys } from './sorted.ts'

export interface Opening {
  folder: Folder
  /** Folder of the migration files. */
  migrations: string
  nativeBinding: string | undefined
  now: number
  /** Those that may be the key of an encrypted database. */
  keys?: readonly DataKey[]
}

/** Why it would be wrong to go on with what lies in the data folder; `new` when nothing does, `sealed` when a key is wanted. */
export type Obstacle = 'new' | 'sealed' | 'absent' | 'missing' | 'unreadable' | 'corrupt' | 'newer' | 'locked' | 'no-space'
export type Found = { state: 'ready'; sqlite: Sqlite; key: DataKey | undefined } | { state: Obstacle; detail: string }

/**
 * Opens the database of a data folder, or says why not. Never makes a database: that is `foundDatabase`.
 * What cannot be opened is left as it is, byte for byte. `wasOpened`: the program remembers a database there, even if the folder does not.
 */
export function openDatabase(opening: Opening, wasOpened: boolean): Found {
  const { folder } = opening
  try {
    if (!isThere(folder.database)) return nothingThere(folder, wasOpened)
    assertAccess(folder)
    const looked = isEncrypted(folder.database) ? lookWithKeys(opening) : lookAtHeader(opening)
    return 'state' in looked ? looked : { state: 'ready', sqlite: openAndCheck(opening, looked.key), key: looked.key }
  } catch (error) {
    return obstacleAfter(error)
  }
}

function nothingThere(folder: Folder, wasOpened: boolean): Found {
  if (wasUsed(folder)) return { state: 'missing', detail: folder.database }
  return wasOpened ? { state: 'absent', detail: folder.path } : { state: 'new', detail: '' }
}

/** What a failure on the way in means for whoever wants to open the data folder. */
export function obstacleAfter(error: unknown): Found {
  return { state: obstacleOf(error), detail: error instanceof Error ? error.message : String(error) }
}

/** Makes the database of a new firm: under another name until it is whole, so that a kill leaves none. Throws where there is or was one. */
export function foundDatabase(opening: Opening, fill: (sqlite: Sqlite) => void, key?: DataKey): Sqlite {
  const { folder } = opening
  if (existsSync(folder.database) || wasUsed(folder)) throw new Error('this data folder belongs to a firm already')
  const unfinished = `${folder.database}.unfinished`
  removeDatabase(unfinished)
  try {
    makeDatabase(openSqlite(unfinished, { nativeBinding: opening.nativeBinding, key }), opening, fill)
    renameSync(unfinished, folder.database)
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
  syncFolder(folder.path)
  return openAndCheck(opening, key)
}

/**
 * Ends the work with a database; a transaction that is still running has not happened. Throws when the disk does not let it end in good
 * order: nothing is lost by that, and the next start looks more closely.
 */
export function closeDatabase(sqlite: Sqlite, folder: Folder) {
  try {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    sqlite.pragma('optimize')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    sqlite.close()
  }
  rmSync(folder.running, { force: true })
}

function makeDatabase(sqlite: Sqlite, { migrations, now }: Opening, fill: (sqlite: Sqlite) => void) {
  try {
    migrate(sqlite, readMigrations(migrations), { now, backUp: () => undefined })
    fill(sqlite)
    settleContacts(sqlite, { now, isAll: true })
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    sqlite.close()
  }
}

function removeDatabase(file: string) {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(file + end, { force: true })
}

function openAndCheck({ folder, migrations, nativeBinding, now }: Opening, key: DataKey | undefined) {
  const wasKilled = existsSync(folder.running) || isLogLeft(folder)
  const sqlite = openSqlite(folder.database, { nativeBinding, key, mustExist: true })
  try {
    sqlite.exec('begin immediate; commit')
    if (wasKilled) assertSound(sqlite)
    const release = sqlite.pragma('user_version', { simple: true })
    migrate(sqlite, readMigrations(migrations), {
      now,
      backUp: (version) => backUp(sqlite, folder, { name: `before-migration-${version}`, nativeBinding, key }),
    })
    fillEmptySearch(sqlite)
    fillSortKeys(sqlite)
    settleContacts(sqlite, { now, isAll: release !== sqlite.pragma('user_version', { simple: true }) })
    sqlite.prepare('select count(*) from office').get()
    if (!existsSync(folder.mark)) writeFileSync(folder.mark, `${JSON.stringify({ program: 'Khách Quen' })}\n`, { flush: true })
    writeFileSync(folder.running, '')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

type Looked = { key: DataKey | undefined } | { state: Obstacle; detail: string }

/**
 * Reads the first page without SQLite, so that a newer or foreign file is not even opened. Beside a log that page says little: a kill in
 * the middle of moving the log into the file leaves a new header before the pages it counts, and all of them in the log.
 */
function lookAtHeader({ folder, migrations, nativeBinding }: Opening): Looked {
  if (isLogLeft(folder)) return newerThan(migrations, versionIn(folder.database, { nativeBinding })) ?? { key: undefined }
  const header = readHeader(folder.database)
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (statSync(folder.database).size < header.readUInt32BE(28) * pageSize)
    return { state: 'corrupt', detail: 'the file is shorter than its header says' }
  return newerThan(migrations, header.readUInt32BE(60)) ?? { key: undefined }
}

/** Whoever ends in good order leaves nothing in the write-ahead log. */
function isLogLeft({ database }: Folder) {
  return (statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Nothing in an encrypted file can be told without its key, not even that it is one. */
function lookWithKeys({ folder, migrations, nativeBinding, keys = [] }: Opening): Looked {
  // To SQLite an empty file is a new database.
  if (statSync(folder.database).size === 0) return { state: 'corrupt', detail: 'the file is empty' }
  for (const key of keys) {
    try {
      return newerThan(migrations, versionIn(folder.database, { nativeBinding, key })) ?? { key }
    } catch (error) {
      if (obstacleOf(error) !== 'corrupt') throw error
    }
  }
  if (keys.length === 0 && readKeyring(folder)) return { state: 'sealed', detail: '' }
  return { state: 'corrupt', detail: keys.length === 0 ? 'not an SQLite file' : 'no key opens it' }
}

function newerThan(migrations: string, version: number): Looked | undefined {
  const known = readMigrations(migrations).length
  return version > known ? { state: 'newer', detail: `${version} > ${known}` } : undefined
}

/** True for anything that does not begin as a plain database does. */
export function isEncrypted(database: string) {
  return readHeader(database).toString('latin1', 0, 16) !== 'SQLite format 3\0'
}

/** A read-only look, which counts what is still in the write-ahead log and changes neither. */
function versionIn(database: string, how: Pick<OpenOptions, 'nativeBinding' | 'key'>) {
  const sqlite = openSqlite(database, { ...how, readonly: true, mustExist: true })
  try {
    return sqlite.pragma('user_version', { simple: true }) as number
  } finally {
    sqlite.close()
  }
}

function readHeader(file: string) {
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, 100, 0)
  } finally {
    closeSync(descriptor)
  }
  return header
}

function assertSound(sqlite: Sqlite) {
  const findings = sqlite.pragma('quick_check(5)') as { quick_check: string }[]
  if (findings[0]?.quick_check !== 'ok')
    throw Object.assign(new Error(findings.map((row) => row.quick_check).join('; ')), { code: 'SQLITE_CORRUPT' })
}

/** Everything that will be read and written, asked before anything is. */
function assertAccess(folder: Folder) {
  accessSync(folder.database, constants.R_OK | constants.W_OK)
  const places = [folder.path, folder.documents, folder.temporary].filter((path) => existsSync(path))
  for (const path of places) accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
}

/** Throws where one may not even look: that is not the same as nothing being there. */
function isThere(path: string) {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function wasUsed(folder: Folder) {
  return (
    isThere(folder.mark) || [folder.documents, folder.backups].some((path) => existsSync(path) && readdirSync(path).length > 0)
  )
}

function obstacleOf(error: unknown): Obstacle {
  if (error instanceof NewerDatabase) return 'newer'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) return 'locked'
  // The index beside a write-ahead log cannot grow for one reason only.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC'].includes(code)) return 'no-space'
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'corrupt'
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR'))
    return 'unreadable'
  if (['EACCES', 'EPERM', 'EROFS', 'EIO'].includes(code)) return 'unreadable'
  return 'corrupt'
}
