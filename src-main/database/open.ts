import SqliteDatabase from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { DataKey } from '#main/kit/dataKey.ts'
import { type Birth, solarDayOf } from '#shared/kit/birth.ts'
import { fold } from '#shared/kit/fold.ts'
import { phoneDigits } from '#shared/kit/phoneText.ts'
import { rawKeyOf, unlockSqlite } from './cipher.ts'
import * as schema from './schema.ts'

export type Sqlite = SqliteDatabase.Database

/** A connection that may write, always inside a transaction that `writing.ts` began. */
export type Db = ReturnType<typeof drizzleOver>

/** The reading side: a write through it does not compile. */
export type ReadDb = Pick<Db, 'select' | 'selectDistinct' | 'all' | 'get' | 'values' | '$count' | 'with'>

export interface OpenOptions {
  /** Path of better-sqlite3's native part, where the usual one does not fit the runtime. */
  nativeBinding?: string | undefined
  /** Of an encrypted database. */
  key?: DataKey | undefined
  readonly?: boolean
  mustExist?: boolean
}

/** Opens SQLite with every setting this program relies on, and makes sure that each one took. */
export function openSqlite(file: string, options: OpenOptions = {}): Sqlite {
  const sqlite = new SqliteDatabase(file, {
    timeout: 250,
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    ...(options.nativeBinding ? { nativeBinding: options.nativeBinding } : {}),
  })
  try {
    unlockSqlite(sqlite, options.key)
    if (!options.readonly) sqlite.pragma('journal_mode = WAL')
    for (const [name, value] of Object.entries(settings)) sqlite.pragma(`${name} = ${value}`)
    sqlite.prepare('select count(*) from sqlite_master').get()
    // better-sqlite3 falls back to synchronous=NORMAL with the first statement in WAL mode and then loses acknowledged rows at a power cut.
    for (const [name, value] of Object.entries(settings)) sqlite.pragma(`${name} = ${value}`)
    assertSettings(sqlite)
    sqlite.function('fold', { deterministic: true }, (text) => fold(String(text ?? '')))
    sqlite.function('phone_digits', { deterministic: true }, (e164) => phoneDigits(String(e164)))
    sqlite.function('solar_day', { deterministic: true }, (birth) => solarDayOf(birth as Birth) ?? null)
    keepStatements(sqlite)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Encrypts a database that nobody else has open with another key, or with none. */
export function changeKey(file: string, { from, to, nativeBinding }: Record<'from' | 'to', DataKey | undefined> & OpenOptions) {
  const sqlite = openSqlite(file, { key: from, nativeBinding, mustExist: true })
  try {
    // SQLite cannot do it in WAL mode. Broken off, the file is worth nothing: it is never the only one.
    sqlite.pragma('journal_mode = delete')
    sqlite.pragma(`rekey = "${to ? rawKeyOf(to) : ''}"`)
  } finally {
    sqlite.close()
  }
}

export function drizzleOver(sqlite: Sqlite) {
  return drizzle({ client: sqlite, schema })
}

const MOST_STATEMENTS = 500

/** Prepares each SQL text once. drizzle prepares anew at every call, which costs more than most of our statements take to run. */
function keepStatements(sqlite: Sqlite) {
  const kept = new Map<string, ReturnType<Sqlite['prepare']>>()
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => {
    const known = kept.get(text)
    // One caller wants rows as arrays, another as objects: the statement remembers the last one.
    if (known) return known.reader ? known.pluck(false).raw(false) : known
    if (kept.size >= MOST_STATEMENTS) kept.clear()
    const statement = prepare(text)
    kept.set(text, statement)
    return statement
  }) as typeof sqlite.prepare
}

const settings = {
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  temp_store: 2,
  cache_size: -16_000,
} as const

function assertSettings(sqlite: Sqlite) {
  for (const [name, value] of Object.entries(settings)) {
    const actual = sqlite.pragma(name, { simple: true })
    if (actual !== value) throw new Error(`SQLite kept ${name} = ${String(actual)} instead of ${value}`)
  }
}
