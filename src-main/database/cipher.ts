import type { Database } from 'better-sqlite3'
import { type DataKey, databaseKeyOf } from '#main/kit/dataKey.ts'

/** Authenticated, so that no bit on the disk changes unnoticed, and by the processor's AES about as fast as no encryption. */
const CIPHER = 'aegis'

/** The first thing to be said over every connection: by what it encrypts, and with which key if it does. */
export function unlockSqlite(sqlite: Database, key: DataKey | undefined) {
  sqlite.pragma(`cipher = '${CIPHER}'`)
  if (key) sqlite.pragma(`key = "${rawKeyOf(key)}"`)
}

/** As SQLite takes it in `pragma key` and in `attach … key`. */
export function rawKeyOf(key: DataKey) {
  return `raw:${databaseKeyOf(key)}`
}
