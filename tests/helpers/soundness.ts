import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { unlockSqlite } from '#main/database/cipher.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import { folderAt } from '#main/kit/folder.ts'
import type { Acknowledged } from '#tests/helpers/acknowledged.ts'

type Reading = SqliteDatabase.Database

/** Everything that may be wrong with a data folder; `sound` is what it should be. */
export interface Findings {
  /** What SQLite's integrity_check says, the full-text indexes included, and how many rows lack their parent. */
  integrity: string
  orphanRows: number
  /** Things that came only in part: a customer without its history or its search words, an import that counts other rows than it holds. */
  halves: string[]
  /** Documents by row whose file is not there or is not what was filed. */
  missingFiles: string[]
  changedFiles: string[]
}

export const sound: Findings = { integrity: 'ok', orphanRows: 0, halves: [], missingFiles: [], changedFiles: [] }

/** Looks at a data folder from outside, also while the program has it open; changes nothing. */
export function findingsIn(path: string): Findings {
  return reading(path, (sqlite) => ({
    integrity: (sqlite.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).join('; '),
    orphanRows: (sqlite.pragma('foreign_key_check') as unknown[]).length,
    halves: halves.flatMap(({ what, sql }) => {
      const count = sqlite.prepare(sql).pluck().get() as number
      return count > 0 ? [`${count} ${what}`] : []
    }),
    ...filesOf(sqlite, path),
  }))
}

/** Which of the things the program said it had saved are not there. */
export function lostFrom(path: string, told: Acknowledged[]): Acknowledged[] {
  return reading(path, (sqlite) => {
    const questions = Object.fromEntries(Object.entries(whereKept).map(([kind, sql]) => [kind, sqlite.prepare(sql).pluck()]))
    return told.filter(({ kind, id, mark }) => questions[kind]?.get(id) !== mark)
  })
}

/** Files of the store that no row knows. */
export function orphanFiles(path: string): string[] {
  const known = reading(path, hashesOf)
  return storedFiles(path).filter((file) => !known.has(basename(file)))
}

/** One hash over every row of every table: two folders, or two moments of one, hold the same if it is equal. */
export function rowHash(path: string, key?: DataKey): string {
  return createHash('sha256')
    .update(JSON.stringify(rowsOfEveryTable(path, key)))
    .digest('hex')
}

/** For each table a hash over its rows. */
export function rowsOfEveryTable(path: string, key?: DataKey): Record<string, string> {
  const hashesIn = (sqlite: Reading) => {
    const hashes: Record<string, string> = {}
    for (const table of tablesOf(sqlite)) {
      const hash = createHash('sha256')
      for (const row of sqlite
        .prepare(`select ${columnsOf(sqlite, table)} from "${table}"`)
        .raw()
        .iterate())
        hash.update(`${JSON.stringify(row)}\n`)
      hashes[table] = hash.digest('hex')
    }
    return hashes
  }
  return reading(path, hashesIn, key)
}

export function countRows(path: string, table: string): number {
  return reading(path, (sqlite) => sqlite.prepare(`select count(*) from "${table}"`).pluck().get() as number)
}

const whereKept: Record<Acknowledged['kind'], string> = {
  customer: 'select name from customers where id = ?',
  call: 'select note from calls where id = ?',
  file: 'select name from contract_files where id = ?',
  import: 'select file_name from imports where id = ?',
}

const halves = [
  {
    what: 'customers without a history',
    sql: `select count(*) from customers where id not in (select customer_id from stage_changes)
      and id not in (select merged_id from merges where undone_at is null)`,
  },
  {
    what: 'customers that cannot be found',
    sql: 'select count(*) from customers where deleted_at is null and id not in (select rowid from customer_search)',
  },
  {
    what: 'search words of nobody',
    sql: 'select count(*) from customer_search where rowid not in (select id from customers where deleted_at is null)',
  },
  {
    what: 'customers found by beginnings and not inside words, or the other way round',
    sql: `select count(*) from (select rowid from customer_search_parts union all select rowid from customer_search)
      where (rowid in (select rowid from customer_search)) <> (rowid in (select rowid from customer_search_parts))`,
  },
  {
    what: 'imports that counted other rows than they hold',
    sql: `select count(*) from imports where undone_at is null and added <> (
      select count(*) from imported_rows where import_id = imports.id and noun not in ('group', 'category') and before is null)`,
  },
  {
    what: 'customers of a list without its import',
    sql: `select count(*) from customers where source like 'Danh sách %' and id not in (select row_id from imported_rows where noun = 'customer')`,
  },
  {
    what: 'documents nothing refers to',
    sql: `select count(*) from documents where id not in (select document_id from contract_files)
      and id not in (select document_id from attachments)
      and id not in (select document_id from appointment_files)
      and id not in (select photo_id from customers where photo_id is not null)
      and id not in (select photo_id from contacts where photo_id is not null)
      and id not in (select document_id from consents where document_id is not null)
      and id not in (select logo_id from office where logo_id is not null)`,
  },
]

function filesOf(sqlite: Reading, path: string) {
  const { documents } = folderAt(path)
  const placeOf = (sha256: string) => join(documents, sha256.slice(0, 2), sha256)
  const hashes = [...hashesOf(sqlite)]
  const missingFiles = hashes.filter((sha256) => !existsSync(placeOf(sha256)))
  const changedFiles = hashes.filter(
    (sha256) =>
      existsSync(placeOf(sha256)) &&
      createHash('sha256')
        .update(readFileSync(placeOf(sha256)))
        .digest('hex') !== sha256,
  )
  return { missingFiles, changedFiles }
}

function hashesOf(sqlite: Reading) {
  return new Set(sqlite.prepare('select sha256 from documents').pluck().all() as string[])
}

function storedFiles(path: string) {
  const { documents } = folderAt(path)
  const entries = existsSync(documents) ? readdirSync(documents, { recursive: true, withFileTypes: true }) : []
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** All that was written: the last contact follows from it, and moves with the hour, whenever a meeting is over. */
function columnsOf(sqlite: Reading, table: string) {
  const names = sqlite.prepare('select name from pragma_table_xinfo(?)').pluck().all(table) as string[]
  return names
    .filter((name) => !(table === 'customers' && name === 'last_contact_at'))
    .map((name) => `"${name}"`)
    .join(', ')
}

function tablesOf(sqlite: Reading) {
  const all = sqlite
    .prepare("select name from sqlite_master where type = 'table' and sql not like 'CREATE VIRTUAL%' order by name")
    .pluck()
    .all() as string[]
  // The statistics of the planner are no data, and closing a database refreshes them.
  return all.filter((name) => !name.startsWith('sqlite_stat'))
}

function reading<Result>(path: string, look: (sqlite: Reading) => Result, key?: DataKey): Result {
  const sqlite = new SqliteDatabase(folderAt(path).database, { readonly: true, fileMustExist: true })
  try {
    unlockSqlite(sqlite, key)
    return look(sqlite)
  } finally {
    sqlite.close()
  }
}
