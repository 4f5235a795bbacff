import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared, preparedInsert } from '#main/database/prepared.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import type { CallId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { calls } from './table.ts'

export type CallValues = typeof calls.$inferInsert

/** The number that was given; for a call still to make without one, the first of the contact, else of the customer. */
const phone = sql<string>`case when ${calls.phone} <> '' or ${calls.doneAt} is not null then ${calls.phone} else coalesce(
  (select typed from contact_points where customer_id = ${contacts.customerId} and contact_id = ${calls.contactId} and kind = 'phone' order by label = 'fax', position limit 1),
  (select typed from contact_points where customer_id = ${calls.customerId} and contact_id is null and kind = 'phone' order by label = 'fax', position limit 1), '') end`

/** The calls of these ids in their order. */
export function callsOf(db: ReadDb, ids: readonly CallId[]): Call[] {
  if (ids.length === 0) return []
  const rows = callsByIds(db).all({ ids: JSON.stringify(ids) })
  const places = new Map(ids.map((id, place) => [id, place]))
  return rows.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
}

const callsByIds = prepared((db: ReadDb) =>
  db
    .select({
      ...getTableColumns(calls),
      phone,
      customerName: customers.name,
      contactName: contacts.fullName,
      staffName: staff.name,
    })
    .from(calls)
    .innerJoin(customers, eq(customers.id, calls.customerId))
    .innerJoin(staff, eq(staff.id, calls.staffId))
    .leftJoin(contacts, eq(contacts.id, calls.contactId))
    .where(sql`${calls.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

const callRowById = prepared((db: ReadDb) =>
  db
    .select()
    .from(calls)
    .where(eq(calls.id, sql.placeholder('id')))
    .prepare(),
)

/** The row alone, also when it lies in the bin. */
export function findCallRow(db: ReadDb, id: CallId) {
  return callRowById(db).get({ id })
}

/** The newest call that was made with a customer. */
export function findLastCallMade(db: ReadDb, customerId: CustomerId) {
  return db.get<{ outcome: NonNullable<Call['outcome']>; attempts: number } | undefined>(sql`
    select outcome, attempts from calls where customer_id = ${customerId} and done_at is not null and deleted_at is null
    order by coalesce(done_at, planned_at) desc, id desc limit 1`)
}

const callRow = preparedInsert(calls)

export function insertCall(db: Db, values: CallValues) {
  return callRow(db, values) as CallId
}

/** Writes the values when the row still has the version that was read; false when somebody was faster. */
export function updateCall(db: Db, row: { id: CallId; version: number }, values: Partial<CallValues>) {
  const { changes } = db
    .update(calls)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(calls.id, row.id), eq(calls.version, row.version), isNull(calls.deletedAt)))
    .run()
  return changes === 1
}

/** What one person has still to call is called by another. */
export function giveCalls(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(calls)
    .set({ staffId: to, updatedAt: now, version: sql`${calls.version} + 1` })
    .where(and(eq(calls.staffId, from), isNull(calls.doneAt), isNull(calls.deletedAt)))
    .run().changes
}

/** Puts a call into the bin at a moment, or takes it out (`null`). */
export function markCall(db: Db, id: CallId, deletedAt: number | null) {
  db.update(calls)
    .set({ deletedAt, version: sql`${calls.version} + 1` })
    .where(eq(calls.id, id))
    .run()
}

export function deleteCall(db: Db, id: CallId) {
  db.delete(calls).where(eq(calls.id, id)).run()
}
