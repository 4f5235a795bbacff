import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { carriedNames } from '#main/database/everything.ts'
import { folderAt } from '#main/kit/folder.ts'
import type { World } from '#tests/helpers/world.ts'

/** A folder for a package, on the stick somebody leaves with. */
export function freshPackage(name = 'Gói mang đi.zip') {
  return join(mkdtempSync(join(tmpdir(), 'khach-quen-goi-')), name)
}

/** Takes everything away; answers where the package lies, and what was said of it. */
export async function takenAway(world: Pick<World, 'client' | 'chosen'>, path = freshPackage()) {
  return { path, told: await world.client.takeaway.save({ file: world.chosen(path) }) }
}

/** Every row of the tables that are carried, one line each, as anybody would read them who knows nothing of packages. */
export function carriedRows(path: string): Map<string, string[]> {
  const sqlite = new SqliteDatabase(folderAt(path).database, { readonly: true, fileMustExist: true })
  try {
    return new Map([...carriedNames, 'sqlite_sequence'].map((table) => [table, rowsOf(sqlite, table)]))
  } finally {
    sqlite.close()
  }
}

/** The seal of a line follows from a key that stays behind; what it seals is compared. The log has gone on meanwhile, and so has its counter. */
function rowsOf(sqlite: SqliteDatabase.Database, table: string) {
  const rows = sqlite.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]
  return rows
    .filter((row) => !(table === 'sqlite_sequence' && row.name === 'audit_log'))
    .map(({ hash: _hash, ...row }) => JSON.stringify(row, (_key, value: unknown) => value))
}

/** The words by which something is found, and in how many rows each of them stands. */
export function searchWords(path: string): string[] {
  const sqlite = new SqliteDatabase(folderAt(path).database)
  try {
    return ['customer_search', 'contract_search'].flatMap((index) => {
      sqlite.exec(`create virtual table temp.words_of_${index} using fts5vocab(main, ${index}, row)`)
      const words = sqlite.prepare(`select term, doc from temp.words_of_${index} order by term`).raw().all()
      return words.map((word) => `${index} ${JSON.stringify(word)}`)
    })
  } finally {
    sqlite.close()
  }
}
