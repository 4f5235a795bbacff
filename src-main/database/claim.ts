import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/** A program that is ending gets this long to let go of its folder, in milliseconds. */
const PATIENCE = 2_000

/**
 * True for the one program that may work on a data folder, until its process ends, however that ends. Chromium's own lock tells a second
 * start to show the first one's window, but it is a link and a socket made one after the other: of a hundred pairs of starts at once some
 * both get it. This one is a lock of the operating system, taken through SQLite on an empty file in the `window` folder.
 */
export function claimFolder(window: string, nativeBinding: string | undefined) {
  try {
    held = new SqliteDatabase(join(window, 'claim.db'), { timeout: PATIENCE, ...(nativeBinding ? { nativeBinding } : {}) })
    held.exec('begin exclusive')
    return true
  } catch (error) {
    // On a full or read-only disk there is nothing to claim, and a window says so.
    return !isBusy(error)
  }
}

/** As long as somebody holds it, it is not collected, and not closed. */
let held: SqliteDatabase.Database | undefined

function isBusy(error: unknown) {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
