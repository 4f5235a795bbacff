import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type Order, type Ordering, ordering } from '#main/database/order.ts'
import { customGrouping, customOrders } from '#main/features/customFields/service.ts'
import { provincesIn } from '#main/features/provinces/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import {
  contactAges,
  type groupings,
  ratings,
  regions,
  type sortableColumns,
  stages,
} from '#shared/features/customers/choices.ts'
import type { CustomerSort, Grouping } from '#shared/features/customers/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'
import { addDays, dayOfInstant, instantOfDay, startOfMonth, startOfWeek } from '#shared/kit/day.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { pointedOrder } from './relationQueries.ts'

type Pointing = 'parent' | 'referrer'

const ofCustomers = { record: 'customer', id: sql`c.id` } as const

const vietnamese = new Intl.Collator('vi')

/** What customers `c` are sorted by. A new column is one line here and one in `sortableColumns`. */
const columns: Record<Exclude<(typeof sortableColumns)[number], Pointing>, Order> = {
  name: { value: sql`c.sort_key`, isIndexed: true },
  code: { value: sql`c.code`, isIndexed: true },
  stage: { value: sql`c.stage`, ranked: () => stages },
  owner: { value: sql`c.owner_id`, ranked: (db) => inOrderOf(listNamed(db, sql`staff`), personSortKey) },
  group: { value: sql`c.group_id`, ranked: (db) => inOrderOf(listNamed(db, sql`customer_groups`)) },
  source: { value: sql`c.source`, ranked: (db) => words(db, sql`source`) },
  industry: { value: sql`c.industry`, ranked: (db) => words(db, sql`industry`) },
  size: { value: sql`c.size`, ranked: (db) => words(db, sql`size`) },
  province: { value: sql`c.province`, ranked: byProvince },
  rating: { value: sql`c.rating`, ranked: () => ratings },
  revenue: { value: sql`c.revenue` },
  budget: { value: sql`c.budget` },
  neededOn: { value: sql`c.needed_on` },
  creditLimit: { value: sql`c.credit_limit` },
  lastContactAt: { value: sql`c.last_contact_at`, isIndexed: true },
  createdAt: { value: sql`c.created_at`, isIndexed: true },
}

/** Whom one may not see decides no place. */
function pointingOrders(access: Access): Record<Pointing, Order> {
  return { parent: pointedOrder('parent_id', access), referrer: pointedOrder('referrer_id', access) }
}

/** By what customers `c` are divided; beside the columns what no list is sorted by. */
export function groupOrder(db: ReadDb, group: Grouping, act: Act): Order {
  return isCustomKey(group) ? customGrouping(db, group, ofCustomers) : groupOrders(act)[group]
}

function groupOrders({ now, access }: Act): Record<(typeof groupings)[number], Order> {
  const { stage, owner, group, source, industry, size, province, rating } = columns
  const region: Order = { value: sql`c.province`, ranked: byRegion }
  const lastContact = { value: contactAge(now), ranked: () => contactAges }
  const words = { source, industry, size, province, region, rating }
  return { stage, owner, group, ...words, kind: { value: sql`c.kind` }, lastContact, ...pointingOrders(access) }
}

/** In which order a list of customers comes. */
export function customerOrder(db: ReadDb, { sort, group }: { sort: CustomerSort; group: Grouping | null }, act: Act): Ordering {
  const tie = sql`c.id`
  const own = ordersFor(db, sort, act.access)
  if (group === null) return ordering(db, sort, { orders: own, tie })
  const orders = { ...own, grouped: groupOrder(db, group, act) }
  return ordering(db, [{ by: 'grouped', direction: 'ascending' }, ...sort], { orders, tie: sql`c.sort_key, ${tie}` })
}

/** The columns, and of the fields the office made for itself those that are asked for. */
function ordersFor(db: ReadDb, sort: CustomerSort, access: Access): Record<CustomerSort[number]['by'], Order> {
  return {
    ...columns,
    ...pointingOrders(access),
    ...customOrders(
      db,
      sort.map(({ by }) => by),
      ofCustomers,
    ),
  }
}

/** True where an index holds the rows in the order asked for. */
export function isWalked({ sort: [first, ...others], group }: { sort: CustomerSort; group: Grouping | null }) {
  if (group !== null || others.length > 0 || first === undefined) return false
  return first.by in columns && columns[first.by as keyof typeof columns].isIndexed === true
}

/** Along which rows of values the first customers of a list are found; undefined where it is not sorted by such a field alone. */
export function customWalk(db: ReadDb, { sort: [first, ...others], group }: { sort: CustomerSort; group: Grouping | null }) {
  if (group !== null || others.length > 0 || first === undefined || !isCustomKey(first.by)) return undefined
  const walked = customOrders(db, [first.by], ofCustomers)[first.by]?.walked
  return walked && { ...walked, isAscending: first.direction === 'ascending' }
}

export function listNamed(db: ReadDb, table: SQL) {
  return db.all<{ id: number; name: string }>(sql`select id, name from ${table}`)
}

function inOrderOf(named: { id: number; name: string }[], keyOf?: (name: string) => string) {
  const compare = (one: string, other: string) => (keyOf ? (keyOf(one) < keyOf(other) ? -1 : 1) : vietnamese.compare(one, other))
  return named.toSorted((one, other) => compare(one.name, other.name)).map(({ id }) => id)
}

/** Every word that stands in a column, in Vietnamese order. */
function words(db: ReadDb, column: SQL) {
  return db
    .all<{ word: string }>(sql`select distinct ${column} as word from customers where ${column} <> ''`)
    .map(({ word }) => word)
    .toSorted(vietnamese.compare)
}

/** The provinces of each region, from north to south. */
function byRegion(db: ReadDb) {
  const all = words(db, sql`province`)
  const provinces = provincesIn(db)
  return regions.map((region) => all.filter((word) => provinces.of(word)?.region === region))
}

/** By the province a word means now; what is none stays itself. */
function byProvince(db: ReadDb) {
  const provinces = provincesIn(db)
  return alike(words(db, sql`province`), provinces.nowOf)
}

/** Words in their order; those of the same meaning stand together, at the place of the first by its meaning. */
function alike(all: readonly string[], meaningOf: (word: string) => string): [string, ...string[]][] {
  const groups = new Map<string, [string, ...string[]]>()
  for (const word of all) {
    const known = groups.get(meaningOf(word))
    if (known) known.push(word)
    else groups.set(meaningOf(word), [word])
  }
  return [...groups].toSorted(([one], [other]) => vietnamese.compare(one, other)).map(([, same]) => same)
}

function contactAge(now: number) {
  const today = dayOfInstant(now)
  const since = [
    [today, 'today'],
    [addDays(today, -1), 'yesterday'],
    [startOfWeek(today), 'this-week'],
    [startOfMonth(today), 'this-month'],
    [`${today.slice(0, 4)}-01-01` as typeof today, 'this-year'],
  ] as const
  const cases = since.map(([day, name]) => sql`when c.last_contact_at >= ${instantOfDay(day)} then ${name}`)
  return sql`case when c.last_contact_at is null then 'never' ${sql.join(cases, sql` `)} else 'earlier' end`
}
