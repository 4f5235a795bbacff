import { eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { contactPoints, customers, stageChanges } from '#main/features/customers/table.ts'
import type { ContactPoint, Stage } from '#shared/features/customers/schema.ts'
import type { CustomerId, MergeId, StaffId } from '#shared/kit/id.ts'
import { merges } from './table.ts'

export type CustomerRow = typeof customers.$inferSelect

/** Two customers of whom one becomes part of the other. */
export interface Two {
  survivorId: CustomerId
  mergedId: CustomerId
}

export function findCustomerRow(db: ReadDb, id: CustomerId) {
  return db.select().from(customers).where(eq(customers.id, id)).get()
}

/** Writes these values, the version too, and nothing else. */
export function setCustomer(db: Db, id: CustomerId, values: Partial<CustomerRow>) {
  if (Object.keys(values).length > 0) db.update(customers).set(values).where(eq(customers.id, id)).run()
}

export function insertMerge(db: Db, { survivorId, mergedId }: Two, { staffId, at }: { staffId: StaffId; at: number }) {
  return db.insert(merges).values({ survivorId, mergedId, staffId, at }).returning({ id: merges.id }).get().id
}

export function keepBefore(db: Db, id: MergeId, before: string) {
  db.update(merges).set({ before }).where(eq(merges.id, id)).run()
}

export function findMerge(db: ReadDb, id: MergeId) {
  return db.select().from(merges).where(eq(merges.id, id)).get()
}

/** By which merge a customer became part of another, if nobody took it back. */
export function findMergeOf(db: ReadDb, mergedId: CustomerId) {
  return db.get<{ id: MergeId } | undefined>(
    sql`select id from merges where merged_id = ${mergedId} and undone_at is null order by id desc limit 1`,
  )?.id
}

export function markMergeUndone(db: Db, id: MergeId, undoneAt: number) {
  db.update(merges).set({ before: null, undoneAt }).where(eq(merges.id, id)).run()
}

/** What the survivor can be reached at besides; answers the new rows. */
export function addPoints(db: Db, { survivorId, mergedId }: Two): number[] {
  const rows = db.all<Omit<ContactPoint, 'hasZalo'> & { hasZalo: 0 | 1; position: number }>(sql`
    select kind, typed, normal, label, has_zalo as hasZalo, position from contact_points p
    where customer_id = ${mergedId} and contact_id is null and not exists (select 1 from contact_points o
      where o.customer_id = ${survivorId} and o.contact_id is null and o.kind = p.kind
        and iif(p.normal = '', o.typed = p.typed, o.normal = p.normal))
    order by kind, position`)
  const last = db.get<{ position: number }>(
    sql`select coalesce(max(position), -1) as position from contact_points where customer_id = ${survivorId} and contact_id is null`,
  ).position
  return rows.map(
    (row, place) =>
      db
        .insert(contactPoints)
        .values({ ...row, hasZalo: row.hasZalo === 1, customerId: survivorId, contactId: null, position: last + 1 + place })
        .returning({ id: contactPoints.id })
        .get().id,
  )
}

export function removePoints(db: Db, ids: readonly number[]) {
  db.run(sql`delete from contact_points where id in (select value from json_each(${JSON.stringify(ids)}))`)
}

/** Marks the survivor's numbers by which the merged one was reached by Zalo; answers which. */
export function addZalo(db: Db, { survivorId, mergedId }: Two): number[] {
  return db
    .all<{ id: number }>(sql`
      update contact_points set has_zalo = 1 where customer_id = ${survivorId} and contact_id is null and has_zalo = 0 and normal <> ''
        and normal in (select normal from contact_points where customer_id = ${mergedId} and contact_id is null and has_zalo = 1)
      returning id`)
    .map(({ id }) => id)
}

export function removeZalo(db: Db, ids: readonly number[]) {
  db.run(sql`update contact_points set has_zalo = 0 where id in (select value from json_each(${JSON.stringify(ids)}))`)
}

/** Where the merged one is found besides and the survivor not yet; answers the new rows. */
export function addAddresses(db: Db, { survivorId, mergedId }: Two): number[] {
  const isSame = sql`fold(o.address || ' ' || o.province) = fold(a.address || ' ' || a.province)`
  return db
    .all<{ id: number }>(sql`
      insert into customer_addresses (customer_id, label, address, province, position)
      select ${survivorId}, a.label, a.address, a.province, a.position + (
        select coalesce(max(position), -1) + 1 from customer_addresses where customer_id = ${survivorId})
      from customer_addresses a where a.customer_id = ${mergedId}
        and not exists (select 1 from customer_addresses o where o.customer_id = ${survivorId} and ${isSame})
        and not exists (select 1 from customers o where o.id = ${survivorId} and ${isSame})
      returning id`)
    .map(({ id }) => id)
}

export function removeAddresses(db: Db, ids: readonly number[]) {
  db.run(sql`delete from customer_addresses where id in (select value from json_each(${JSON.stringify(ids)}))`)
}

export function addStageChange(
  db: Db,
  change: { customerId: CustomerId; fromStage: Stage; toStage: Stage; changedAt: number; staffId: StaffId },
) {
  return db.insert(stageChanges).values(change).returning({ id: stageChanges.id }).get().id
}

export function removeStageChange(db: Db, id: number) {
  db.delete(stageChanges).where(eq(stageChanges.id, id)).run()
}
