import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { matchExpression } from '#main/database/search.ts'
import { type AuditFilter, type ChangeKind, MOST_COUNTED, type RecordKind } from '#shared/features/audit/schema.ts'
import { addDays, instantOfDay } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { AuditSeq, CustomerId, StaffId } from '#shared/kit/id.ts'

export interface LogRow {
  id: AuditSeq
  at: number
  staffId: StaffId | null
  action: string
  record: RecordKind
  recordId: number | null
  customerId: CustomerId | null
  change: ChangeKind
  changes: string | null
}

const columns = sql.raw(
  'seq as id, at, staff_id as staffId, action, record, record_id as recordId, customer_id as customerId, change, changes',
)

interface Stretch {
  offset: number
  limit: number
}

/**
 * The lines of a filter, the newest first by their number: the clock may have been put back, the order of what happened was not.
 * `before`: only lines older than that one.
 */
export function listLog(
  db: ReadDb,
  filter: AuditFilter,
  { before, offset = 0, limit }: Partial<Stretch> & { before?: number; limit: number },
) {
  const older = before === undefined ? sql`` : sql`and seq < ${before}`
  return db.all<LogRow>(
    sql`select ${columns} from audit_log where ${conditionOf(filter)} ${older} order by seq desc limit ${limit} offset ${offset}`,
  )
}

/** How many lines a filter finds; where it has to look at each of them it stops counting at `MOST_COUNTED`. */
export function countLog(db: ReadDb, filter: AuditFilter) {
  const isWalked = filter.records.length + filter.changes.length > 0 || filter.text !== ''
  const counted = isWalked
    ? sql`(select 1 from audit_log where ${conditionOf(filter)} order by seq desc limit ${MOST_COUNTED})`
    : sql`audit_log where ${conditionOf(filter)}`
  return db.get<{ count: number }>(sql`select count(*) as count from ${counted}`).count
}

export function findLastMoment(db: ReadDb) {
  return db.get<{ at: number } | undefined>(sql`select at from audit_log order by seq desc limit 1`)?.at ?? 0
}

export function findLine(db: ReadDb, id: AuditSeq) {
  return db.get<LogRow | undefined>(sql`select ${columns} from audit_log where seq = ${id}`)
}

export function listLines(db: ReadDb, ids: readonly AuditSeq[]) {
  return db.all<LogRow>(sql`select ${columns} from audit_log where seq in ${ids}`)
}

/** `isWhole`: with what hangs on it. */
interface Told {
  record: RecordKind
  id: number
  isWhole: boolean
}

/** What happened to a record, newest first. */
export function listOfRecord(db: ReadDb, { record, id, isWhole }: Told, { offset, limit }: Stretch) {
  return db.all<LogRow>(sql`
    select ${columns} from audit_log where seq in (
      select seq from audit_log where record = ${record} and record_id = ${id}
      ${
        record === 'customer' && isWhole
          ? sql`union select seq from audit_log where customer_id = ${id}
        union select seq from audit_log where record = 'attachment' and record_id in (select id from attachments where customer_id = ${id})`
          : sql``
      }
      ${
        record === 'contract' && isWhole
          ? sql`union select seq from audit_log where record = 'contract-file' and record_id in (select id from contract_files where contract_id = ${id})
              union select seq from audit_log where record = 'document' and record_id in (select document_id from contract_files where contract_id = ${id})`
          : sql``
      }
      ${
        record === 'appointment' && isWhole
          ? sql`union select seq from audit_log where record = 'appointment-file' and record_id in (select id from appointment_files where appointment_id = ${id})`
          : sql``
      }
      ${record === 'customer' || record === 'contact' ? importsOf(record, id) : sql``}
      ${record === 'customer' ? deedsOn(record, id) : sql``}
    ) order by seq desc limit ${limit} offset ${offset}`)
}

/** An import is told in one line for all it touched; which rows those were it remembers itself. */
function importsOf(noun: 'customer' | 'contact', id: number) {
  return sql`union select a.seq from audit_log a join imported_rows r on r.import_id = a.record_id and r.noun = ${noun} and r.row_id = ${id}
    where a.record = 'import'`
}

/** The same of a deed on many at once. */
function deedsOn(record: 'customer', id: number) {
  return sql`union select a.seq from audit_log a join bulk_rows r on r.bulk_id = a.record_id and r.row_id = ${id}
    join bulk_changes k on k.id = r.bulk_id and k.record = ${record} where a.record = 'bulk'`
}

/** What one record was before the deeds that some lines tell of, by the deed: JSON. */
export function beforeDeeds(db: ReadDb, rows: readonly LogRow[], id: number) {
  const deeds = rows.filter(({ record }) => record === 'bulk').map(({ recordId }) => recordId)
  if (deeds.length === 0) return new Map<number, string>()
  const before = db.all<{ bulkId: number; before: string }>(sql`
    select bulk_id as bulkId, before from bulk_rows where row_id = ${id} and bulk_id in (select value from json_each(${JSON.stringify(deeds)}))`)
  return new Map(before.map((row) => [row.bulkId, row.before]))
}

const frequent = new Set<RecordKind>(['customer', 'contact', 'call', 'appointment', 'contract'])

function conditionOf({ from, to, staffIds, records, changes, text }: AuditFilter): SQL {
  const conditions = [sql`1`]
  if (from || to) conditions.push(ofDays(from ? instantOfDay(from) : 0, to ? instantOfDay(addDays(to, 1)) : undefined))
  if (staffIds.length > 0) conditions.push(sql`staff_id in ${staffIds}`)
  // Where there is one in every few lines, walking beats collecting and sorting them.
  if (records.length > 0)
    conditions.push(records.some((one) => frequent.has(one)) ? sql`+record in ${records}` : sql`record in ${records}`)
  if (changes.length > 0) conditions.push(sql`change in ${changes}`)
  // The words of the index that has the rest.
  if (changes.length > 0 && !changes.some((one) => one === 'created' || one === 'changed'))
    conditions.push(sql`change not in ('created', 'changed')`)
  if (text.trim() !== '') conditions.push(aboutWords(text))
  return sql.join(conditions, sql` and `)
}

/** The days by their first and last line, so that SQLite walks from one to the other. */
function ofDays(from: number, before = Number.MAX_SAFE_INTEGER) {
  const during = sql`at >= ${from} and at < ${before}`
  return sql`seq >= (select min(seq) from audit_log where ${during}) and seq <= (select max(seq) from audit_log where ${during}) and +at >= ${from} and +at < ${before}`
}

/** Lines about the customers and contracts that these words find, in the bin too. */
function aboutWords(text: string) {
  const match = matchExpression(text)
  if (!match) return sql`0`
  const folded = `%${fold(text).replaceAll(/[%_\\]/g, '')}%`
  return sql`(customer_id in (select rowid from customer_search where customer_search match ${match})
    or customer_id in (select id from customers where deleted_at is not null and folded_name like ${folded})
    or (record = 'contract' and record_id in (select rowid from contract_search where contract_search match ${match})))`
}
