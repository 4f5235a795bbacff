import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ChangeKind, RecordKind } from '#shared/features/audit/schema.ts'
import { always, none, own, trigger, triggersOfParts } from './changeTriggers.ts'
import { type Change, changesOf, type Noted, type Row } from './noted.ts'
import type { Sqlite } from './open.ts'
import * as schema from './schema.ts'

interface Watched {
  record: RecordKind
  table: SQLiteTable
  /** SQL for the customer a row hangs on; `row` is `old` or `new`. */
  customerOf: (row: string) => string
  /** SQL for the id, where it is not called so. */
  idOf?: (row: string) => string
  /** Columns that follow from others and say nothing themselves. */
  derived?: readonly string[]
  /** SQL for which rows are told at all. */
  only?: (row: string) => string
  /** Fields of which the log says only that they changed, where the row is private; nor does it say then which customer it hangs on. */
  veiled?: readonly string[]
  /** SQL for whether a row is private, where no column of its own says so. */
  isPrivate?: (row: string) => string
  /** What the coming of a row is told as, where it is not its own. */
  comesAs?: (row: Row) => ChangeKind
}

/** The tables whose rows people change. That none is forgotten here is a test. */
const watched: readonly Watched[] = [
  {
    record: 'customer',
    table: schema.customers,
    customerOf: (row) => `${row}.id`,
    derived: ['sortKey', 'foldedName', 'lastContactAt', 'givenAt'],
  },
  { record: 'contact', table: schema.contacts, customerOf: own, derived: ['sortKey'] },
  { record: 'employment', table: schema.employments, customerOf: own, derived: ['customerId'] },
  { record: 'important-date', table: schema.importantDates, customerOf: own },
  { record: 'gift', table: schema.gifts, customerOf: own },
  { record: 'opportunity', table: schema.opportunities, customerOf: own, derived: ['sortKey'] },
  { record: 'competitor', table: schema.competitors, customerOf: none, derived: ['foldedName'] },
  { record: 'opinion', table: schema.opinions, customerOf: own },
  { record: 'customer-competitor', table: schema.customerCompetitors, customerOf: own },
  { record: 'product', table: schema.products, customerOf: none, derived: ['sortKey', 'foldedText'] },
  { record: 'purchase', table: schema.purchases, customerOf: own, derived: ['dueOn', 'dueReason'] },
  { record: 'contact-group', table: schema.contactGroups, customerOf: none, derived: ['foldedName'] },
  { record: 'note', table: schema.notes, customerOf: own },
  { record: 'attachment', table: schema.attachments, customerOf: own },
  { record: 'call', table: schema.calls, customerOf: own, derived: ['attempts', 'rollovers'] },
  { record: 'task', table: schema.tasks, customerOf: own, derived: ['previousId', 'isFlag'] },
  {
    record: 'appointment',
    table: schema.appointments,
    customerOf: (row) => `iif(${row}.is_private, null, ${row}.customer_id)`,
    veiled: ['title', 'customerId', 'location', 'note'],
    derived: ['recursUntil', 'seriesId', 'occursAt', 'uid'],
  },
  {
    record: 'appointment-file',
    table: schema.appointmentFiles,
    customerOf: (row) => `(select iif(is_private, null, customer_id) from appointments where id = ${row}.appointment_id)`,
    veiled: ['name'],
    isPrivate: (row) => `(select is_private from appointments where id = ${row}.appointment_id)`,
    derived: ['addedAt', 'documentId'],
  },
  { record: 'contract', table: schema.contracts, customerOf: own, derived: ['sortKey'] },
  {
    record: 'contract-file',
    table: schema.contractFiles,
    customerOf: (row) => `(select customer_id from contracts where id = ${row}.contract_id)`,
    derived: ['addedAt'],
  },
  { record: 'group', table: schema.customerGroups, customerOf: none },
  { record: 'category', table: schema.categories, customerOf: none, derived: ['position'] },
  { record: 'custom-field', table: schema.customFields, customerOf: none, derived: ['position', 'record', 'kind'] },
  { record: 'custom-choice', table: schema.customChoices, customerOf: none, derived: ['position'] },
  { record: 'import', table: schema.imports, customerOf: none },
  {
    record: 'bulk',
    table: schema.bulkChanges,
    customerOf: none,
    derived: ['record', 'chosen', 'at', 'staffId'],
    // One record alone tells it itself.
    only: (row) => `${row}.chosen > 1`,
    comesAs: ({ deed }) => (deed === 'remove' ? 'removed' : deed === 'restore' ? 'restored' : 'changed'),
  },
  { record: 'staff', table: schema.staff, customerOf: none },
  { record: 'office', table: schema.office, customerOf: none },
  { record: 'office', table: schema.provinceLists, customerOf: none, derived: ['file', 'communes'] },
  { record: 'office', table: schema.workingTime, customerOf: none, derived: ['holidayFile'] },
  { record: 'occasion', table: schema.occasions, customerOf: none, derived: ['key'] },
  { record: 'role', table: schema.roles, customerOf: none },
  { record: 'department', table: schema.departments, customerOf: none },
  { record: 'password', table: schema.passwords, customerOf: none, idOf: (row) => `${row}.staff_id`, derived: ['changedAt'] },
  { record: 'template', table: schema.appointmentTemplates, customerOf: none },
  { record: 'message-template', table: schema.messageTemplates, customerOf: none },
  { record: 'view', table: schema.savedViews, customerOf: none, derived: ['list', 'content'] },
  { record: 'consent', table: schema.consents, customerOf: own, derived: ['recordedAt'] },
  { record: 'data-request', table: schema.dataRequests, customerOf: own },
  { record: 'share', table: schema.customerShares, customerOf: own, idOf: own, derived: ['sharedAt', 'customerId'] },
  { record: 'merge', table: schema.merges, customerOf: (row) => `${row}.survivor_id`, derived: ['at', 'staffId', 'before'] },
  {
    record: 'distinction',
    table: schema.distinctCustomers,
    customerOf: (row) => `${row}.first_id`,
    derived: ['at', 'staffId'],
  },
]

/** Tables nobody changes by themselves: what is in them follows from a watched row or is told by one. */
export const unwatched: readonly SQLiteTable[] = [
  schema.contactPoints,
  schema.customerAddresses,
  schema.stageChanges,
  schema.attendees,
  schema.contactGroupMembers,
  schema.opportunityStageChanges,
  schema.opportunityShares,
  schema.productLinks,
  schema.documents,
  schema.importedRows,
  schema.categoryLinks,
  schema.customValues,
  schema.bulkRows,
  schema.auditLog,
  schema.auditKey,
  schema.backupSettings,
  schema.erasures,
  schema.drafts,
  schema.reminders,
]

/** Of what a note tells, and what its coming is told as. */
function tableAt(place: number) {
  return watched[place]
}

export const watchedTables: readonly SQLiteTable[] = watched.map(({ table }) => table)

const never = new Set(['id', 'version', 'createdAt', 'updatedAt'])
/** Of these the log says that they changed, never what they are. */
const secret = /password|secret|token|key$|hash|salt/i
const HIDDEN = '•'

export interface ChangeNotes {
  /** What the running transaction has changed so far; forgets it. */
  take: () => Change[]
  /** For work on a hundred thousand rows that is told as one: notes nothing of customers and what hangs on them, until the answer is called. */
  pause: () => () => void
}

/**
 * Lets the database itself note what is changed through this connection, by triggers of its own: nobody who writes can forget it.
 * The notes lie in memory and go with a transaction that is taken back.
 */
export function noteChanges(sqlite: Sqlite): ChangeNotes {
  sqlite.exec(
    'create temp table noted (place integer not null, id integer not null, customer_id integer, before text, after text)',
  )
  for (const one of triggers) sqlite.exec(one.create)
  const read = sqlite.prepare<[], Noted>(
    'select place, id, customer_id as customerId, before, after from temp.noted order by rowid',
  )
  const clear = sqlite.prepare('delete from temp.noted')
  return {
    take() {
      const notes = read.all()
      if (notes.length === 0) return []
      clear.run()
      return changesOf(notes, tableAt)
    },
    pause() {
      for (const one of triggers) if (one.isMany) sqlite.exec(`drop trigger if exists temp.${one.name}`)
      return () => {
        for (const one of triggers) if (one.isMany) sqlite.exec(one.create)
      }
    },
  }
}

const bulk = new Set<RecordKind>(['customer', 'contact', 'employment', 'important-date', 'group', 'category'])

const triggers = [...watched.flatMap((one, place) => triggersOf(one, place)), ...triggersOfParts]

function triggersOf(watched: Watched, place: number) {
  const { table, customerOf, derived = [], record, only, idOf = (row: string) => `${row}.id` } = watched
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => !never.has(field) && !derived.includes(field))
  const name = getTableName(table)
  return always.map((event) => ({
    name: `note_${event}_${name}`,
    isMany: bulk.has(record),
    create: trigger(event, name, {
      place,
      id: idOf,
      customerOf,
      json: (row) =>
        `json_object(${columns.map(([field, column]) => `'${field}', ${valueIn(watched)(field, column, { row, event })}`).join(', ')})`,
      when:
        event === 'update'
          ? columns.map(([, { name: column }]) => `old."${column}" is not new."${column}"`).join(' or ')
          : undefined,
      only,
    }),
  }))
}

function valueIn({ veiled = [], isPrivate = (row: string) => `${row}.is_private` }: Watched) {
  return (field: string, column: SQLiteColumn, at: { row: string; event: string }) =>
    veiled.includes(field) ? veiledValue(column, isPrivate, at) : storedValue(field, column, at)
}

function storedValue(field: string, { name }: SQLiteColumn, { row, event }: { row: string; event: string }) {
  const value = `${row}."${name}"`
  if (!secret.test(field)) return value
  if (event !== 'update') return `iif(${value} is null, null, '${HIDDEN}')`
  return row === 'old' ? 'null' : `iif(old."${name}" is new."${name}", null, '${HIDDEN}')`
}

/** Of two values that are both private it is told whether they differ, of one that becomes so or ceases to be, what is not private of the two. */
function veiledValue({ name }: SQLiteColumn, isPrivate: (row: string) => string, { row, event }: { row: string; event: string }) {
  const value = `${row}."${name}"`
  if (event !== 'update') return `iif(${isPrivate(row)}, '${HIDDEN}', ${value})`
  const other = row === 'old' ? 'new' : 'old'
  const isSame = `old."${name}" is new."${name}"`
  const both = row === 'old' ? 'null' : `iif(${isSame}, null, '${HIDDEN}')`
  return `iif(not ${isPrivate(row)}, ${value}, iif(${isPrivate(other)}, ${both}, iif(${isSame}, ${value}, '${HIDDEN}')))`
}
