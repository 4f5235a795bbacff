import { count, desc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import type { BinKind, Binned, Erasure } from '#shared/features/bin/schema.ts'
import type { ErasureId } from '#shared/kit/id.ts'
import { erasures } from './table.ts'

export type ErasureValues = typeof erasures.$inferInsert

const tables: Record<BinKind, string> = {
  customer: 'customers',
  contact: 'contacts',
  contract: 'contracts',
  'contract-file': 'contract_files',
  call: 'calls',
  task: 'tasks',
  appointment: 'appointments',
  'important-date': 'important_dates',
  gift: 'gifts',
  opportunity: 'opportunities',
  competitor: 'competitors',
  'customer-competitor': 'customer_competitors',
  product: 'products',
  purchase: 'purchases',
  'contact-group': 'contact_groups',
  'appointment-file': 'appointment_files',
  note: 'notes',
  attachment: 'attachments',
}

/** A row that can be told from one that later bears the same id, as may happen after an older backup was restored. */
export interface Born {
  recordId: number
  bornAt: number
}

export function findBorn(db: ReadDb, { record, recordId }: Binned) {
  return db.get<Born | undefined>(sql`select ${bornOf(record)} where id = ${recordId}`)
}

/** Every row of a kind, in the bin or not. */
export function listBorn(db: ReadDb, record: BinKind) {
  return db.all<Born>(sql`select ${bornOf(record)}`)
}

function bornOf(record: BinKind) {
  const isFile = record === 'contract-file' || record === 'appointment-file'
  return sql.raw(`id as recordId, ${isFile ? 'added_at' : 'created_at'} as bornAt from ${tables[record]}`)
}

/** How many things of each kind go with one; its people who also work elsewhere do not. */
export function countBelow(db: ReadDb, { record, recordId }: Binned): Partial<Record<BinKind, number>> {
  if (record === 'contract')
    return countsOf(db, sql`select 'contract-file' as kind from contract_files where contract_id = ${recordId}`)
  if (record === 'appointment')
    return countsOf(db, sql`select 'appointment-file' as kind from appointment_files where appointment_id = ${recordId}`)
  if (record === 'competitor')
    return countsOf(db, sql`select 'customer-competitor' as kind from customer_competitors where competitor_id = ${recordId}`)
  if (record === 'product') return countsOf(db, sql`select 'purchase' as kind from purchases where product_id = ${recordId}`)
  if (record !== 'customer') return {}
  return countsOf(
    db,
    sql`select 'contact' as kind from contacts t where customer_id = ${recordId}
        and not (deleted_at is null and exists (select 1 from employments where contact_id = t.id))
      union all select 'call' from calls where customer_id = ${recordId}
      union all select 'task' from tasks where customer_id = ${recordId}
      union all select 'appointment' from appointments where customer_id = ${recordId}
      union all select 'important-date' from important_dates where customer_id = ${recordId}
      union all select 'gift' from gifts where customer_id = ${recordId}
      union all select 'opportunity' from opportunities where customer_id = ${recordId}
      union all select 'purchase' from purchases where customer_id = ${recordId}
      union all select 'customer-competitor' from customer_competitors where customer_id = ${recordId}
      union all select 'appointment-file' from appointment_files f join appointments a on a.id = f.appointment_id where a.customer_id = ${recordId}
      union all select 'note' from notes where customer_id = ${recordId}
      union all select 'attachment' from attachments where customer_id = ${recordId}
      union all select 'contract' from contracts where customer_id = ${recordId}
      union all select 'contract-file' from contract_files f join contracts c on c.id = f.contract_id where c.customer_id = ${recordId}`,
  )
}

function countsOf(db: ReadDb, kinds: ReturnType<typeof sql>) {
  const rows = db.all<{ kind: BinKind; count: number }>(sql`select kind, count(*) as count from (${kinds}) group by kind`)
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]))
}

export function insertErasure(db: Db, values: ErasureValues) {
  db.insert(erasures).values(values).onConflictDoNothing().run()
}

/** An older backup had brought it back, and it was erased once more. */
export function markAgain(db: Db, digest: string, againAt: number) {
  db.update(erasures).set({ againAt }).where(eq(erasures.digest, digest)).run()
}

export function listLedger(db: ReadDb) {
  return db.select().from(erasures).orderBy(erasures.id).all()
}

/** What was erased, the last first. */
export function listErasures(db: ReadDb, { offset, limit }: { offset: number; limit: number }): Erasure[] {
  return withNames(db).orderBy(desc(erasures.at), desc(erasures.id)).limit(limit).offset(offset).all().map(told)
}

export function findErasure(db: ReadDb, id: ErasureId): Erasure | undefined {
  const row = withNames(db).where(eq(erasures.id, id)).get()
  return row && told(row)
}

export function countErasures(db: ReadDb) {
  return db.select({ count: count() }).from(erasures).get()?.count ?? 0
}

function withNames(db: ReadDb) {
  return db
    .select({
      id: erasures.id,
      at: erasures.at,
      record: erasures.record,
      staffName: staff.name,
      counts: erasures.counts,
      againAt: erasures.againAt,
      digest: erasures.digest,
    })
    .from(erasures)
    .leftJoin(staff, eq(staff.id, erasures.staffId))
    .$dynamic()
}

function told({ counts, ...row }: Omit<Erasure, 'counts'> & { counts: string }): Erasure {
  return { ...row, counts: JSON.parse(counts) as Erasure['counts'] }
}
