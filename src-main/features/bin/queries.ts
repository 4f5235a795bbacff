import { type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { mergeSearchIndex, searchIndexes } from '#main/database/search.ts'
import { type BinEntry, type BinKind, type Binned, binKinds } from '#shared/features/bin/schema.ts'
import type { ContractId, CustomerId, DocumentId } from '#shared/kit/id.ts'

const all = sql.raw(`
  select 'customer' as record, id as recordId, name, null as customerName, deleted_at as deletedAt from customers where deleted_at is not null
  union all
  select 'contact', t.id, t.full_name, c.name, t.deleted_at from contacts t join customers c on c.id = t.customer_id where t.deleted_at is not null
  union all
  select 'contract', t.id, t.number || ' · ' || t.name, c.name, t.deleted_at from contracts t join customers c on c.id = t.customer_id
    where t.deleted_at is not null
  union all
  select 'contract-file', f.id, f.name, c.name, f.deleted_at from contract_files f join contracts t on t.id = f.contract_id
    join customers c on c.id = t.customer_id where f.deleted_at is not null
  union all
  select 'call', t.id, t.reason, c.name, t.deleted_at from calls t join customers c on c.id = t.customer_id where t.deleted_at is not null
  union all
  select 'task', t.id, t.title, c.name, t.deleted_at from tasks t left join customers c on c.id = t.customer_id where t.deleted_at is not null
  union all
  select 'appointment', t.id, iif(t.is_private, '', t.title), iif(t.is_private, null, c.name), t.deleted_at from appointments t left join customers c on c.id = t.customer_id
    where t.deleted_at is not null and not exists (select 1 from appointments w where w.id = t.series_id and w.deleted_at = t.deleted_at)
  union all
  select 'important-date', t.id, t.name, c.name, t.deleted_at from important_dates t join customers c on c.id = t.customer_id
    where t.deleted_at is not null
  union all
  select 'gift', t.id, coalesce(nullif(t.what, ''), t.occasion_name), c.name, t.deleted_at from gifts t join customers c on c.id = t.customer_id
    where t.deleted_at is not null
  union all
  select 'opportunity', t.id, t.name, c.name, t.deleted_at from opportunities t join customers c on c.id = t.customer_id
    where t.deleted_at is not null
  union all
  select 'competitor', id, name, null, deleted_at from competitors where deleted_at is not null
  union all
  select 'customer-competitor', t.id, o.name, c.name, t.deleted_at from customer_competitors t join competitors o on o.id = t.competitor_id
    join customers c on c.id = t.customer_id where t.deleted_at is not null
  union all
  select 'product', id, code || ' · ' || name, null, deleted_at from products where deleted_at is not null
  union all
  select 'purchase', t.id, o.name, c.name, t.deleted_at from purchases t join products o on o.id = t.product_id
    join customers c on c.id = t.customer_id where t.deleted_at is not null
  union all
  select 'contact-group', id, name, null, deleted_at from contact_groups where deleted_at is not null
  union all
  select 'appointment-file', f.id, iif(t.is_private, '', f.name), iif(t.is_private, null, c.name), f.deleted_at from appointment_files f
    join appointments t on t.id = f.appointment_id left join customers c on c.id = t.customer_id where f.deleted_at is not null
  union all
  select 'note', t.id, substr(t.text, 1, 200), c.name, t.deleted_at from notes t join customers c on c.id = t.customer_id where t.deleted_at is not null
  union all
  select 'attachment', t.id, t.name, c.name, t.deleted_at from attachments t join customers c on c.id = t.customer_id
    where t.deleted_at is not null`)

/** Everything in the bin, the last deleted first. */
export function listBin(db: ReadDb, { offset, limit }: { offset: number; limit: number }): BinEntry[] {
  const rows = db.all<Omit<BinEntry, 'id'>>(sql`
    select b.*, coalesce((select s.name from bulk_changes k cross join bulk_rows r on r.bulk_id = k.id and r.row_id = b.recordId join staff s on s.id = k.staff_id
      where k.record = b.record and k.deed = 'remove' and k.at = b.deletedAt), (select s.name from audit_log a join staff s on s.id = a.staff_id
      where a.record = b.record and a.record_id = b.recordId and a.change = 'removed' order by a.seq desc limit 1)) as staffName,
      (select s.name from merges m join customers s on s.id = m.survivor_id
      where b.record = 'customer' and m.merged_id = b.recordId and m.undone_at is null order by m.id desc limit 1) as mergedInto
    from (select * from (${all}) order by deletedAt desc, record, recordId limit ${limit} offset ${offset}) b`)
  return rows.map((row) => ({ ...row, id: row.recordId * binKinds.length + binKinds.indexOf(row.record) }))
}

export function countBin(db: ReadDb) {
  return db.get<{ count: number }>(sql`select count(*) as count from (${all})`).count
}

/** Which of these lie in the bin. */
export function listBinned(db: ReadDb, wanted: readonly Binned[]) {
  return db.all<Binned>(sql`
    select record, recordId from (${all}) where (record, recordId) in
    (select json_extract(value, '$.record'), json_extract(value, '$.recordId') from json_each(${JSON.stringify(wanted)}))`)
}

/** What has lain in the bin since before a moment, the longest first. A customer with a contract that still counts stays. */
export function listOverdue(db: ReadDb, before: number, limit: number) {
  return db.all<Binned>(sql`
    select record, recordId from (${all}) b where deletedAt < ${before}
    and not (record = 'customer' and exists (select 1 from contracts where customer_id = recordId and deleted_at is null))
    order by deletedAt limit ${limit}`)
}

export function listContractsOf(db: ReadDb, customerId: CustomerId) {
  return db.all<{ id: ContractId }>(sql`select id from contracts where customer_id = ${customerId}`).map(({ id }) => id)
}

const documentsOf: Partial<Record<BinKind, (id: number) => SQL>> = {
  customer: (id) => sql`(select photo_id as document_id from customers where id = ${id} and photo_id is not null
    union all select photo_id from contacts where customer_id = ${id} and photo_id is not null
    union all select document_id from attachments where customer_id = ${id}
    union all select f.document_id from appointment_files f join appointments a on a.id = f.appointment_id where a.customer_id = ${id})`,
  contact: (id) => sql`(select photo_id as document_id from contacts where id = ${id} and photo_id is not null)`,
  contract: (id) => sql`contract_files where contract_id = ${id}`,
  'contract-file': (id) => sql`contract_files where id = ${id}`,
  attachment: (id) => sql`attachments where id = ${id}`,
  // What was taken out of a series may go with it.
  appointment: (id) =>
    sql`appointment_files where appointment_id in (select id from appointments where ${id} in (id, series_id))`,
  'appointment-file': (id) => sql`appointment_files where id = ${id}`,
}

/** The documents that are filed with a thing, or are it. */
export function listDocumentsOf(db: ReadDb, { record, recordId }: { record: BinKind; recordId: number }) {
  const where = documentsOf[record]?.(recordId)
  return where ? db.all<{ id: DocumentId }>(sql`select document_id as id from ${where}`).map(({ id }) => id) : []
}

/** What was deleted from the search indexes lies in them until all their parts are merged. Each step is a few of their pages. */
export function* clearSearchIndexes(db: Db): Generator<void> {
  for (const index of searchIndexes) for (let isBegun = false; mergeSearchIndex(db, index, isBegun); isBegun = true) yield
}
