import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { matchExpression } from '#main/database/search.ts'
import type { AuditFilter, ChangeKind, RecordKind } from '#shared/features/audit/schema.ts'
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

/** The lines of a filter, the newest first by their number: the clock may have been put back, the order of what happened was not. */
export function listLog(db: ReadDb, filter: AuditFilter, { offset, limit }: Stretch) {
  return db.all<LogRow>(
    sql`select ${columns} from audit_log where ${conditionOf(filter)} order by seq desc limit ${limit} offset ${offset}`,
  )
}

export function countLog(db: ReadDb, filter: AuditFilter) {
  return db.get<{ count: number }>(sql`select count(*) as count from audit_log where ${conditionOf(filter)}`).count
}

/** What happened to a record and what is told with it, newest first. */
export function listOfRecord(db: ReadDb, { record, id }: { record: RecordKind; id: number }, { offset, limit }: Stretch) {
  return db.all<LogRow>(sql`
    select ${columns} from audit_log where seq in (
      select seq from audit_log where record = ${record} and record_id = ${id}
      ${record === 'customer' ? sql`union select seq from audit_log where customer_id = ${id}` : sql``}
      ${
        record === 'contract'
          ? sql`union select seq from audit_log where record = 'contract-file' and record_id in (select id from contract_files where contract_id = ${id})
              union select seq from audit_log where record = 'document' and record_id in (select document_id from contract_files where contract_id = ${id})`
          : sql``
      }
      ${record === 'customer' || record === 'contact' ? importsOf(record, id) : sql``}
    ) order by seq desc limit ${limit} offset ${offset}`)
}

/** An import is told in one line for all it touched; which rows those were it remembers itself. */
function importsOf(noun: 'customer' | 'contact', id: number) {
  return sql`union select a.seq from audit_log a join imported_rows r on r.import_id = a.record_id and r.noun = ${noun} and r.row_id = ${id}
    where a.record = 'import'`
}

function conditionOf({ from, to, staffIds, records, changes, text }: AuditFilter): SQL {
  const conditions = [sql`1`]
  if (from || to) conditions.push(ofDays(from ? instantOfDay(from) : 0, to ? instantOfDay(addDays(to, 1)) : undefined))
  if (staffIds.length > 0) conditions.push(sql`staff_id in ${staffIds}`)
  // Of these there is one in every few lines: walking beats collecting and sorting them.
  if (records.length > 0) conditions.push(sql`+record in ${records}`)
  if (changes.length > 0) conditions.push(sql`change in ${changes}`)
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
