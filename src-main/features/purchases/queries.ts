import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Access } from '#main/kit/access.ts'
import { warrantyUntil } from '#shared/features/purchases/rules.ts'
import type { Purchase, PurchaseTotals } from '#shared/features/purchases/schema.ts'
import { addMonths, type Day } from '#shared/kit/day.ts'
import type { CustomerId, ProductId, PurchaseId } from '#shared/kit/id.ts'
import { purchases } from './table.ts'

export type PurchaseValues = typeof purchases.$inferInsert

type Row = Omit<Purchase, 'warrantyUntil' | 'isAsked'> & { isAsked: number; warrantyMonths: number | null }

/** Of a customer, the newest day first. The number of a contract is told to whoever may see the contract. */
export function listPurchases(
  db: ReadDb,
  access: Access,
  { customerId, offset, limit }: { customerId: CustomerId; offset: number; limit: number },
) {
  return read(
    db,
    access,
    sql`where p.customer_id = ${customerId} and p.deleted_at is null order by p.bought_on desc, p.id desc limit ${limit} offset ${offset}`,
  )
}

/** Those of these ids in their order, but for those of the bin. */
export function purchasesOf(db: ReadDb, access: Access, ids: readonly PurchaseId[]): Purchase[] {
  return read(
    db,
    access,
    sql`join json_each(${JSON.stringify(ids)}) page on page.value = p.id where p.deleted_at is null order by page.key`,
  )
}

function read(db: ReadDb, access: Access, which: SQL): Purchase[] {
  const contract = allOf([
    sql`k.id = p.contract_id and k.deleted_at is null`,
    ownedWithin(sql`k.owner_id`, access.reach('contracts.see')),
  ])
  const rows = db.all<Row>(sql`
    select p.id, p.customer_id as customerId, c.name as customerName, p.product_id as productId, o.code as productCode, o.name as productName,
      o.unit, p.bought_on as boughtOn, p.quantity, p.unit_price as unitPrice, p.amount, p.contract_id as contractId,
      k.number as contractNumber, p.seller_id as sellerId, s.name as sellerName, p.serial, p.ask_on as askOn, p.is_asked as isAsked,
      p.due_on as dueOn, p.due_reason as dueReason, p.note, p.version, o.warranty_months as warrantyMonths
    from purchases p join customers c on c.id = p.customer_id join products o on o.id = p.product_id
    left join contracts k on ${contract} left join staff s on s.id = p.seller_id ${which}`)
  return rows.map(({ warrantyMonths, ...row }) => ({
    ...row,
    isAsked: row.isAsked === 1,
    warrantyUntil: warrantyUntil(row.boughtOn, warrantyMonths),
  }))
}

export function sumPurchases(db: ReadDb, customerId: CustomerId, today: Day) {
  return db.get<PurchaseTotals>(sql`
    select count(*) as count, coalesce(sum(amount), 0) as amount,
      coalesce(sum(amount) filter (where bought_on > ${addMonths(today, -12)} and bought_on <= ${today}), 0) as lastYear,
      min(bought_on) as firstOn, max(bought_on) as lastOn
    from purchases where customer_id = ${customerId} and deleted_at is null`)
}

/** The row alone, also when it lies in the bin. */
export function findPurchaseRow(db: ReadDb, id: PurchaseId) {
  return db.select().from(purchases).where(eq(purchases.id, id)).get()
}

export function insertPurchase(db: Db, values: PurchaseValues) {
  return db.insert(purchases).values(values).returning({ id: purchases.id }).get().id
}

/** Writes the values when the row still has the version that was read; false when somebody was faster. */
export function updatePurchase(db: Db, row: { id: PurchaseId; version: number }, values: Partial<PurchaseValues>) {
  const { changes } = db
    .update(purchases)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(purchases.id, row.id), eq(purchases.version, row.version), isNull(purchases.deletedAt)))
    .run()
  return changes === 1
}

/** Puts purchases into the bin at a moment, or takes them out (`null`); what is there already stays as it is. */
export function markPurchases(db: Db, ids: readonly PurchaseId[], deletedAt: number | null) {
  db.update(purchases)
    .set({ deletedAt, version: sql`${purchases.version} + 1` })
    .where(
      and(
        inArray(purchases.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        deletedAt === null ? sql`${purchases.deletedAt} is not null` : isNull(purchases.deletedAt),
      ),
    )
    .run()
}

/** Whether purchases are asked about again; those of the bin, and those of which it is so already, stay as they are. */
export function markAsked(db: Db, ids: readonly PurchaseId[], isAsked: boolean) {
  db.update(purchases)
    .set({ isAsked, version: sql`${purchases.version} + 1` })
    .where(
      and(
        inArray(purchases.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        eq(purchases.isAsked, !isAsked),
        isNull(purchases.deletedAt),
      ),
    )
    .run()
}

/** What customer and product these are about, in the bin or not; one pair each. */
export function listPairs(db: ReadDb, ids: readonly PurchaseId[]) {
  return db.all<{ customerId: CustomerId; productId: ProductId }>(sql`
    select distinct customer_id as customerId, product_id as productId from purchases where id in (select value from json_each(${JSON.stringify(ids)}))`)
}

export function deletePurchase(db: Db, id: PurchaseId) {
  db.delete(purchases).where(eq(purchases.id, id)).run()
}
