import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { opportunitiesWithin } from '#main/database/opportunities.ts'
import { type Order, ordering } from '#main/database/order.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import { ofCustomersSeen } from '#main/features/purchases/service.ts'
import type { Act } from '#main/kit/access.ts'
import { dueReasons } from '#shared/features/purchases/choices.ts'
import { daysAhead, reorderViews } from '#shared/features/reorders/choices.ts'
import type { Reorder, ReorderFilter, ReorderListing } from '#shared/features/reorders/schema.ts'
import { addDays, dayOfInstant } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'

type Sort = ReorderListing['sort'][number]
type Page = ReorderListing & { offset: number; limit: number }

export function listReorders(db: ReadDb, { offset, limit, ...listing }: Page, act: Act) {
  return reordersOf(db, idsOf(db, sql`${inOrder(db, listing, act)} limit ${limit} offset ${offset}`), act)
}

/** All of them, in the order of their list. */
export function listReorderIds(db: ReadDb, listing: ReorderListing, act: Act) {
  return idsOf(db, inOrder(db, listing, act))
}

export function countReorders(db: ReadDb, filter: ReorderFilter, act: Act) {
  const counted =
    filter.text === '' && filter.ownerIds.length === 0 ? unjoined(filter, act) : sql`${from} where ${conditions(filter, act)}`
  return db.get<{ count: number }>(sql`select count(*) as count ${counted}`).count
}

export function countReorderViews(db: ReadDb, act: Act) {
  const counts = reorderViews.map(
    (view) => sql`count(*) filter (where ${inView(view, act) ?? sql`true`}) as ${sql.identifier(view)}`,
  )
  return db.get<Record<ReorderFilter['view'], number>>(sql`select ${sql.join(counts, sql`, `)} ${unjoined({ view: 'all' }, act)}`)
}

/** The same rows, of which an index alone says how many they are. */
function unjoined({ view, productId }: Pick<ReorderFilter, 'view' | 'productId'>, act: Act) {
  return sql`from purchases p where ${allOf([
    sql`p.due_on is not null and p.deleted_at is null`,
    inView(view, act),
    ofCustomersSeen(act.access, sql`c.stage <> 'paused'`),
    productId === undefined ? undefined : sql`p.product_id = ${productId}`,
  ])}`
}

/** Those of these ids in their order, with what is in the making already. */
export function reordersOf(db: ReadDb, ids: readonly PurchaseId[], { access }: Act): Reorder[] {
  if (ids.length === 0) return []
  return db.all<Reorder>(sql`
    select p.id, c.id as customerId, c.code as customerCode, c.name as customerName, s.name as ownerName, o.id as productId, o.name as productName,
      o.unit, p.bought_on as boughtOn, p.quantity, p.amount, p.due_on as dueOn, p.due_reason as dueReason,
      (select min(k.planned_at) from calls k where k.customer_id = c.id and k.done_at is null and k.deleted_at is null
        and ${ownedWithin(sql`k.staff_id`, access.reach('calls.see')) ?? sql`true`}) as nextCallAt,
      (select w.name from opportunities w where w.customer_id = c.id and w.closed_on is null and w.deleted_at is null
        and ${opportunitiesWithin(access, 'see', sql`w`) ?? sql`true`} order by w.id desc limit 1) as opportunity
    from json_each(${JSON.stringify(ids)}) page join purchases p on p.id = page.value join customers c on c.id = p.customer_id
    join products o on o.id = p.product_id left join staff s on s.id = c.owner_id where p.due_on is not null order by page.key`)
}

const from = sql`from purchases p join customers c on c.id = p.customer_id join products o on o.id = p.product_id`

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: PurchaseId }>(query).map((row) => row.id)
}

function inOrder(db: ReadDb, { filter, sort }: ReorderListing, act: Act) {
  const order = ordering<Sort['by']>(db, sort, { orders, tie: sql`p.id` })
  return sql`${order.ranks} select p.id ${from} ${order.joins} where ${conditions(filter, act)} order by ${order.by}`
}

const orders: Record<Sort['by'], Order> = {
  dueOn: { value: sql`p.due_on`, isIndexed: true },
  customerName: { value: sql`c.sort_key` },
  productName: { value: sql`o.sort_key` },
  dueReason: { value: sql`p.due_reason`, ranked: () => dueReasons },
  boughtOn: { value: sql`p.bought_on` },
  amount: { value: sql`p.amount` },
  ownerName: { value: sql`c.owner_id`, ranked: byName },
}

function byName(db: ReadDb) {
  return db
    .all<{ id: number; name: string }>(sql`select id, name from staff`)
    .toSorted((one, other) => (personSortKey(one.name) < personSortKey(other.name) ? -1 : 1))
    .map(({ id }) => id)
}

function conditions({ text, view, ownerIds, productId }: ReorderFilter, act: Act) {
  const words = fold(text).split(' ').filter(Boolean)
  return allOf([
    sql`p.due_on is not null and p.deleted_at is null and c.deleted_at is null and c.stage <> 'paused'`,
    inView(view, act),
    customerWithin(act),
    ownerIds.length > 0 ? sql`c.owner_id in ${ownerIds}` : undefined,
    productId === undefined ? undefined : sql`p.product_id = ${productId}`,
    ...words.map((word) => sql`instr(fold(c.name || ' ' || c.code || ' ' || o.code || ' ' || o.name), ${word}) > 0`),
  ])
}

function inView(view: ReorderFilter['view'], { now }: Act): SQL | undefined {
  const days = daysAhead[view]
  return days === null ? undefined : sql`p.due_on <= ${addDays(dayOfInstant(now), days)}`
}
