import { type Column, columnsOf, emptyTables, setCounters, tablesOf, takeIndexes, writerOf } from '#main/database/everything.ts'
import type { Sqlite } from '#main/database/open.ts'
import type { PackedTable } from './format.ts'
import type { OpenPackage } from './openPackage.ts'

type Value = string | number | Buffer | null

/** A row as its line of JSON says. */
export type PackedRow = Record<string, unknown>

export interface Filling {
  /** A table whose rows are changed before they are written. */
  rewritten: { table: string; row: (row: PackedRow) => PackedRow }
  progress: (rows: number) => void
}

/**
 * Puts every row of a package into a new database that is as old as the one it came from. Parents may come behind their children: whether
 * each has one is asked at the end. Throws where anything is not exactly as such a database can hold it.
 */
export async function fillTables(sqlite: Sqlite, opened: OpenPackage, filling: Filling) {
  const { tables, counters } = opened.manifest
  const wanted = tablesOf(sqlite)
  assertSame(
    tables.map(({ name }) => name),
    wanted,
  )
  const usual = sqlite.pragma('cache_size', { simple: true }) as number
  sqlite.pragma('foreign_keys = OFF')
  // Room for every page of the tables that grow at the same time.
  sqlite.pragma('cache_size = -98304')
  const makeIndexes = takeIndexes(sqlite)
  emptyTables(sqlite, wanted)
  for (const table of tables) await fillTable(sqlite, { opened, table }, filling)
  if (counters.some(([table]) => !wanted.includes(table))) throw new Error('a counter of no table')
  setCounters(sqlite, counters)
  makeIndexes()
  sqlite.pragma(`cache_size = ${usual}`)
  sqlite.pragma('foreign_keys = ON')
  const orphans = (sqlite.pragma('foreign_key_check') as unknown[]).length
  if (orphans > 0) throw new Error(`${orphans} rows without their parent`)
}

async function fillTable(
  sqlite: Sqlite,
  { opened, table }: { opened: OpenPackage; table: PackedTable },
  { rewritten, progress }: Filling,
) {
  const columns = columnsOf(sqlite, table.name)
  assertSame(table.columns.map(told), columns.map(told))
  const write = writerOf(sqlite, table.name, columns)
  const rewrite = rewritten.table === table.name ? rewritten.row : (row: PackedRow) => row
  const writeSome = sqlite.transaction((lines: readonly string[]) => {
    for (const line of lines) {
      const row = rewrite(asRow(JSON.parse(line), columns))
      write(columns.map(({ name, type }) => storedValue(row[name], type)))
    }
  })
  let rows = 0
  for await (const lines of opened.lines(table.part, table)) {
    writeSome(lines)
    rows += lines.length
    progress(lines.length)
  }
  if (rows !== table.rows) throw new Error(`${rows} rows of ${table.name} in place of ${table.rows}`)
}

function told({ name, type }: Column) {
  return `${name} ${type}`
}

function assertSame(found: readonly string[], wanted: readonly string[]) {
  const [one, other] = [found, wanted].map((names) => names.toSorted().join(', '))
  if (one !== other) throw new Error(`${one} in place of ${other}`)
}

/** An object with these columns and no others. */
function asRow(row: unknown, columns: readonly Column[]): PackedRow {
  const isWhole = typeof row === 'object' && row !== null && Object.keys(row).length === columns.length
  if (!isWhole || !columns.every(({ name }) => Object.hasOwn(row, name))) throw new Error('a row of other columns')
  return row as PackedRow
}

function storedValue(value: unknown, type: Column['type']): Value {
  if (value === null) return null
  if (type === 'INTEGER' && Number.isSafeInteger(value)) return value as number
  if (type === 'REAL' && Number.isFinite(value)) return value as number
  if (type === 'TEXT' && typeof value === 'string') return value
  if (type === 'BLOB' && typeof value === 'string' && /^(?:[0-9a-f]{2})*$/.test(value)) return Buffer.from(value, 'hex')
  throw new Error(`${JSON.stringify(value)} is no ${type}`)
}
