import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { criteria } from '#shared/features/opinions/choices.ts'
import { builtInRoles } from '#shared/features/roles/schema.ts'
import type { Sqlite } from './open.ts'
import * as schema from './schema.ts'
import { searchIndexes } from './search.ts'

/** The tables that hold what people wrote, parents first: all of it goes along when somebody leaves. That none is forgotten is a test. */
export const carried: readonly SQLiteTable[] = [
  schema.roles,
  schema.departments,
  schema.staff,
  schema.documents,
  schema.office,
  schema.provinceLists,
  schema.workingTime,
  schema.occasions,
  schema.customerGroups,
  schema.categories,
  schema.customFields,
  schema.customChoices,
  schema.customers,
  schema.contacts,
  schema.employments,
  schema.contactGroups,
  schema.contactGroupMembers,
  schema.contactPoints,
  schema.customerAddresses,
  schema.stageChanges,
  schema.customerShares,
  schema.categoryLinks,
  schema.customValues,
  schema.importantDates,
  schema.competitors,
  schema.customerCompetitors,
  schema.opinions,
  schema.gifts,
  schema.opportunities,
  schema.opportunityStageChanges,
  schema.opportunityShares,
  schema.products,
  schema.productLinks,
  schema.notes,
  schema.attachments,
  schema.calls,
  schema.appointments,
  schema.attendees,
  schema.appointmentFiles,
  schema.contracts,
  schema.contractFiles,
  schema.purchases,
  schema.tasks,
  schema.reminders,
  schema.consents,
  schema.dataRequests,
  schema.erasures,
  schema.appointmentTemplates,
  schema.messageTemplates,
  schema.savedViews,
  schema.imports,
  schema.importedRows,
  schema.bulkChanges,
  schema.bulkRows,
  schema.distinctCustomers,
  schema.merges,
  schema.auditLog,
]

/** Tables that stay behind, and why. */
export const leftOut = {
  passwords: 'secret',
  audit_key: 'secret',
  backup_settings: 'of this computer',
  drafts: 'not said yet',
  migrations: 'of the program',
  customer_search: 'made anew',
  customer_search_parts: 'made anew',
  contract_search: 'made anew',
} as const

export const carriedNames: readonly string[] = carried.map((table) => getTableName(table))

export interface Column {
  name: string
  type: 'INTEGER' | 'TEXT' | 'BLOB' | 'REAL'
}
type Value = string | number | Buffer | null
export type Row = Record<string, Value>

/** Every table of a database but those that stay behind, SQLite's own, and what search indexes consist of. */
export function tablesOf(sqlite: Sqlite): string[] {
  const all = sqlite
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid")
    .pluck()
    .all() as string[]
  const behind = Object.keys(leftOut)
  return all.filter((name) => !behind.some((one) => name === one || (one.endsWith('_search') && name.startsWith(`${one}_`))))
}

export function columnsOf(sqlite: Sqlite, table: string): Column[] {
  return sqlite.prepare('select name, type from pragma_table_info(?) order by cid').all(table) as Column[]
}

export function countRows(sqlite: Sqlite, table: string): number {
  return sqlite.prepare(`select count(*) from "${table}"`).pluck().get() as number
}

const STRETCH = 2_000

/** Every row of a table in the order in which rows came, a stretch at a time. */
export function* stretchesOf(sqlite: Sqlite, table: string): Generator<Row[]> {
  const read = sqlite.prepare(
    `select rowid as "rowid of the row", * from "${table}" where rowid > ? order by rowid limit ${STRETCH}`,
  )
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = read.all(after) as Row[]
    const last = rows.at(-1)?.['rowid of the row']
    for (const row of rows) delete row['rowid of the row']
    if (rows.length > 0) yield rows
    if (rows.length < STRETCH) return
    after = last as number
  }
}

/** The ids of a table, a stretch at a time. */
export function* idsOf(sqlite: Sqlite, table: string): Generator<number[]> {
  const read = sqlite.prepare(`select id from "${table}" where id > ? order by id limit ${STRETCH}`)
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const ids = read.pluck().all(after) as number[]
    if (ids.length > 0) yield ids
    if (ids.length < STRETCH) return
    after = ids.at(-1) as number
  }
}

/** The highest id each table ever gave, so that none is given twice. */
export function countersOf(sqlite: Sqlite): [table: string, seq: number][] {
  return sqlite
    .prepare('select name, seq from sqlite_sequence order by rowid')
    .raw()
    .all()
    .filter((row) => carriedNames.includes((row as [string, number])[0])) as [string, number][]
}

export function setCounters(sqlite: Sqlite, counters: readonly [table: string, seq: number][]) {
  sqlite.exec('delete from sqlite_sequence')
  const insert = sqlite.prepare('insert into sqlite_sequence (name, seq) values (?, ?)')
  const highest = (table: string) => (sqlite.prepare(`select max(rowid) from "${table}"`).pluck().get() as number | null) ?? 0
  for (const [table, seq] of counters) insert.run(table, Math.max(seq, highest(table)))
}

/** What writes rows into a table of a new database, in the order of its columns. */
export function writerOf(sqlite: Sqlite, table: string, columns: readonly Column[]) {
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const insert = sqlite.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`)
  return (values: readonly Value[]) => void insert.run(...values)
}

/** A new database has a few rows of its own; those that are brought take their place. */
export function emptyTables(sqlite: Sqlite, tables: readonly string[]) {
  for (const table of tables) if (countRows(sqlite, table) > 0) sqlite.exec(`delete from "${table}"`)
}

/** Rows come by time, indexes want them in their own order: built at the end they take a third of the time. Answers what makes them again. */
export function takeIndexes(sqlite: Sqlite): () => void {
  const made = sqlite
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null order by rowid")
    .all() as {
    name: string
    sql: string
  }[]
  for (const { name } of made) sqlite.exec(`drop index "${name}"`)
  return () => {
    for (const { sql } of made) sqlite.exec(sql)
  }
}

/** Makes one part of the many that come of indexing row by row. */
export function mergeSearchIndexes(sqlite: Sqlite) {
  for (const index of searchIndexes) sqlite.exec(`insert into ${index} (${index}) values ('optimize')`)
}

/** What the rows of a table may hold beyond what the database itself insists on; a sentence for each breach. */
export function breaches(sqlite: Sqlite): string[] {
  const questions = [...carried.flatMap(questionsOf), ...ofTheWhole]
  return questions.flatMap(([what, sql]) => ((sqlite.prepare(sql).pluck().get() as number) > 0 ? [what] : []))
}

const ofTheWhole: [what: string, sql: string][] = [
  ['no firm, or several', 'select (select count(*) from office) <> 1 or (select count(*) from office where id = 1) <> 1'],
  [
    'nobody owns the firm',
    `select not exists (select 1 from staff s join roles r on r.id = s.role_id where r."key" = 'owner' and s.left_at is null)`,
  ],
  ['a built-in role is missing', `select count(*) <> ${builtInRoles.length} from roles where "key" is not null`],
  ['an original without a hash', `select count(*) from documents where length(sha256) <> 64 or sha256 glob '*[^0-9a-f]*'`],
  [
    'somebody employed twice',
    'select count(*) from employments e join contacts k on k.id = e.contact_id where k.customer_id = e.customer_id',
  ],
  ['a member who is nobody', 'select count(*) from contact_group_members where (contact_id is null) = (customer_id is null)'],
  [
    'a score that is none',
    `select count(*) from opinions where ${criteria.map((criterion) => `${criterion} not between 1 and 5`).join(' or ')}`,
  ],
  ['a log that cannot be read', 'select count(*) from audit_log where changes is not null and not json_valid(changes)'],
  ['a deed that cannot be undone', 'select count(*) from bulk_rows where not json_valid(before)'],
  ['a deed that cannot be told', 'select count(*) from bulk_changes where not json_valid(details)'],
  ['a value that is none', 'select count(*) from custom_values where (number is null) = (found is null)'],
  ['an import that cannot be undone', 'select count(*) from imported_rows where before is not null and not json_valid(before)'],
]

function questionsOf(table: SQLiteTable): [what: string, sql: string][] {
  return Object.values(getTableColumns(table)).flatMap(({ name, enumValues, dataType }): [string, string][] => {
    const allowed = enumValues?.map((value: string) => `'${value}'`) ?? (dataType === 'boolean' ? ['0', '1'] : undefined)
    const where = `from "${getTableName(table)}" where "${name}" is not null`
    const what = `${getTableName(table)}.${name}`
    if (dataType === 'json') return [[what, `select count(*) ${where} and not json_valid("${name}")`]]
    return allowed ? [[what, `select count(*) ${where} and "${name}" not in (${allowed.join(', ')})`]] : []
  })
}

/** Runs `read` on the database as it stands at this moment; whoever writes meanwhile is neither stopped nor seen. */
export async function atOneMoment<Result>(sqlite: Sqlite, read: () => Promise<Result>): Promise<Result> {
  sqlite.exec('begin')
  try {
    return await read()
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback')
  }
}
