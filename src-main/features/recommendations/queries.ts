import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { ProductLinkKind } from '#shared/features/products/schema.ts'
import type { DueReason } from '#shared/features/purchases/schema.ts'
import type { Recommendation } from '#shared/features/recommendations/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, ProductId, PurchaseId } from '#shared/kit/id.ts'

export type Offered = Omit<Recommendation, 'reason'>

export interface Owned extends Offered {
  purchaseId: PurchaseId
  lastOn: Day
  lastsMonths: number | null
  isSold: number
  dueOn: Day | null
  because: DueReason | null
}

/** The newest purchase of each thing a customer bought, the newest first. */
export function listOwned(db: ReadDb, customerId: CustomerId) {
  return db.all<Owned>(sql`
    select o.id as productId, o.code, o.name, o.unit, o.unit_price as unitPrice, p.id as purchaseId, p.bought_on as lastOn,
      o.lasts_months as lastsMonths, o.is_sold as isSold, p.due_on as dueOn, p.due_reason as because
    from purchases p join products o on o.id = p.product_id where p.customer_id = ${customerId} and p.id = (
      select q.id from purchases q where q.customer_id = ${customerId} and q.product_id = p.product_id and q.deleted_at is null
      order by q.bought_on desc, q.id desc limit 1
    ) order by p.bought_on desc, p.id desc`)
}

/** What is linked to some products and sold. */
export function listLinked(db: ReadDb, ids: readonly ProductId[]) {
  return db.all<Offered & { ofId: ProductId; kind: ProductLinkKind }>(sql`
    select l.product_id as ofId, l.kind, o.id as productId, o.code, o.name, o.unit, o.unit_price as unitPrice
    from product_links l join products o on o.id = l.other_id
    where l.product_id in (select value from json_each(${JSON.stringify(ids)})) and o.is_sold and o.deleted_at is null order by l.product_id, l.place`)
}

/** The last so many purchases of a product stand for all of them. */
const MOST_ASKED = 400

/** What the last who bought a product since a day bought too, with how many of how many. */
export function listBoughtToo(
  db: ReadDb,
  { productId, except, since }: { productId: ProductId; except: CustomerId; since: Day },
) {
  return db.all<Offered & { buyers: number; both: number }>(sql`
    with peers as materialized (
      select distinct customer_id from (select customer_id from purchases
        where product_id = ${productId} and bought_on > ${since} and deleted_at is null and customer_id <> ${except}
        order by bought_on desc limit ${MOST_ASKED})
    )
    select o.id as productId, o.code, o.name, o.unit, o.unit_price as unitPrice, (select count(*) from peers) as buyers, q.both
    from (
      select p.product_id, count(distinct p.customer_id) as both from peers join purchases p on p.customer_id = peers.customer_id
      where p.bought_on > ${since} and p.deleted_at is null group by p.product_id
    ) q join products o on o.id = q.product_id where o.is_sold and o.deleted_at is null`)
}
