import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sqlite } from './open.ts'

export interface Migration {
  number: number
  name: string
  sha256: string
  statements: string[]
}

export interface MigrateOptions {
  /** Unix milliseconds, for the history row. */
  now: number
  /** Called before the first change to a database that has rows; throws when no verified backup could be made. */
  backUp: (version: number) => void
}

/** The database was written by a newer program. It has not been touched. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
}

/** A migration file is missing, out of order or was edited after it ran. The database has not been touched. */
export class WrongMigrations extends Error {
  override name = 'WrongMigrations'
}

/** The SQL files of a folder, `0000_start.sql` and up, in their order and without a gap. */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const number = Number(/^(\d{4})_/.exec(file)?.[1])
    if (number !== index) throw new WrongMigrations(`expected migration ${index}, found ${file}`)
    const text = readFileSync(join(folder, file), 'utf8')
    return {
      number,
      name: file.replace(/\.sql$/, ''),
      // Git on Windows may turn line ends; the SQL is the same.
      sha256: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
      statements: text
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter(Boolean),
    }
  })
}

/**
 * Brings the database up to the last migration, each in a transaction of its own: after a failure or a kill it stands
 * exactly before or exactly after a migration. drizzle's own runner cannot be used: its `foreign_keys = OFF` stands inside
 * a transaction, does nothing there, and a table rebuild then deletes the child rows (drizzle-orm issue 5782).
 */
export function migrate(sqlite: Sqlite, migrations: Migration[], options: MigrateOptions) {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) throw new NewerDatabase(`database version ${version}, program knows ${migrations.length}`)
  checkHistory(sqlite, migrations, version)
  if (version === migrations.length) return
  if (version > 0) options.backUp(version)
  sqlite.pragma('foreign_keys = OFF')
  try {
    for (const migration of migrations.slice(version)) apply(sqlite, migration, options.now)
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
  sqlite.pragma('optimize')
}

const history = `create table if not exists migrations (
  number integer primary key, name text not null, sha256 text not null, applied_at integer not null
) strict`

function checkHistory(sqlite: Sqlite, migrations: Migration[], version: number) {
  if (version === 0) return
  const applied = sqlite.prepare('select number, name, sha256 from migrations order by number').all() as Omit<
    Migration,
    'statements'
  >[]
  if (applied.length !== version) throw new WrongMigrations(`version ${version}, but ${applied.length} migrations in the history`)
  for (const [index, row] of applied.entries()) {
    const known = migrations[index]
    if (known?.sha256 !== row.sha256 || known.name !== row.name)
      throw new WrongMigrations(`migration ${row.name} is not the one that ran`)
  }
}

function apply(sqlite: Sqlite, migration: Migration, now: number) {
  sqlite
    .transaction(() => {
      sqlite.exec(history)
      const before = rowCounts(sqlite)
      for (const statement of migration.statements) sqlite.exec(statement)
      assertNothingLost(before, rowCounts(sqlite), migration)
      const orphans = sqlite.pragma('foreign_key_check') as unknown[]
      if (orphans.length > 0)
        throw new Error(`migration ${migration.name} would leave ${orphans.length} rows without their parent`)
      sqlite
        .prepare('insert into migrations (number, name, sha256, applied_at) values (?, ?, ?, ?)')
        .run(migration.number, migration.name, migration.sha256, now)
      sqlite.pragma(`user_version = ${migration.number + 1}`)
    })
    .immediate()
}

function rowCounts(sqlite: Sqlite) {
  const tables = sqlite
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[]
  return new Map(tables.map((table) => [table, sqlite.prepare(`select count(*) from "${table}"`).pluck().get() as number]))
}

/** A migration that means to remove rows or a table says so in a line `-- removes rows of: <table>`. */
function assertNothingLost(before: Map<string, number>, after: Map<string, number>, migration: Migration) {
  const meant = new Set([...migration.statements.join('\n').matchAll(/^-- removes rows of: (\w+)$/gm)].map((match) => match[1]))
  for (const [table, count] of before) {
    if (meant.has(table) || table.includes('_search')) continue
    const left = after.get(table) ?? 0
    if (left < count) throw new Error(`migration ${migration.name} would lose ${count - left} rows of ${table}`)
  }
}
