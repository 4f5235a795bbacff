import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import type { GiftId, StaffId } from '#shared/kit/id.ts'
import { gifts } from './table.ts'

export type GiftValues = typeof gifts.$inferInsert

/** The gifts of these ids in their order, each with what the same person got for the same occasion the year before. */
export function giftsOf(db: ReadDb, ids: readonly GiftId[]): Gift[] {
  if (ids.length === 0) return []
  return db.all<Gift>(sql`
    select g.id, g.customer_id as customerId, c.name as customerName, g.contact_id as contactId, k.full_name as contactName, g.occasion,
      g.occasion_name as occasionName, g.due_on as dueOn, g.what, g.budget, g.cost, g.giver_id as giverId, s.name as giverName, g.status,
      g.given_on as givenOn, g.reason, g.card_text as cardText, g.note, l.what as lastWhat, l.cost as lastCost, g.version
    from json_each(${JSON.stringify(ids)}) page join gifts g on g.id = page.value join customers c on c.id = g.customer_id
    join staff s on s.id = g.giver_id left join contacts k on k.id = g.contact_id
    left join gifts l on l.id = (
      select b.id from gifts b where b.customer_id = g.customer_id and b.occasion = g.occasion
        and b.due_on >= (substr(g.due_on, 1, 4) - 1) || '-01-01' and b.due_on < substr(g.due_on, 1, 4) || '-01-01'
        and b.occasion_name = g.occasion_name and b.contact_id is g.contact_id and b.status = 'given' and b.deleted_at is null
      order by b.due_on desc, b.id desc limit 1)
    order by page.key`)
}

/** The row alone, also when it lies in the bin. */
export function findGiftRow(db: ReadDb, id: GiftId) {
  return db.select().from(gifts).where(eq(gifts.id, id)).get()
}

export function insertGift(db: Db, values: GiftValues) {
  return db.insert(gifts).values(values).returning({ id: gifts.id }).get().id
}

/** Writes the values when the row still has the version that was read; false when somebody was faster. */
export function updateGift(db: Db, row: { id: GiftId; version: number }, values: Partial<GiftValues>) {
  const { changes } = db
    .update(gifts)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(gifts.id, row.id), eq(gifts.version, row.version), isNull(gifts.deletedAt)))
    .run()
  return changes === 1
}

/** Puts gifts into the bin at a moment, or takes them out (`null`); what is there already stays as it is. */
export function markGifts(db: Db, ids: readonly GiftId[], deletedAt: number | null) {
  db.update(gifts)
    .set({ deletedAt, version: sql`${gifts.version} + 1` })
    .where(
      and(
        inArray(gifts.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        deletedAt === null ? sql`${gifts.deletedAt} is not null` : isNull(gifts.deletedAt),
      ),
    )
    .run()
}

/** What one person has still to give is another's. */
export function giveGifts(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(gifts)
    .set({ giverId: to, updatedAt: now, version: sql`${gifts.version} + 1` })
    .where(and(eq(gifts.giverId, from), eq(gifts.status, 'planned'), isNull(gifts.deletedAt)))
    .run().changes
}

export function deleteGift(db: Db, id: GiftId) {
  db.delete(gifts).where(eq(gifts.id, id)).run()
}
