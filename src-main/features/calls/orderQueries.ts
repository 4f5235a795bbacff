import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type Order, ordering } from '#main/database/order.ts'
import type { Act } from '#main/kit/access.ts'
import { conflict } from '#main/kit/failures.ts'
import { contactOutcomes, MOST_NAMED, namedSorts, outcomes } from '#shared/features/calls/choices.ts'
import type { CallFilter, CallGrouping, CallListing } from '#shared/features/calls/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CallId } from '#shared/kit/id.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { armsOf, countCalls } from './listQueries.ts'
import { callsOf } from './queries.ts'

type Sort = NonNullable<CallListing['sort']>
type Key = Sort[number]['by']
type Page = CallListing & { offset: number; limit: number }
type Direction = Sort[number]['direction']

export function listCalls(db: ReadDb, { offset, limit, ...listing }: Page, act: Act) {
  const direction = directionOfTime(listing)
  if (direction) return callsOf(db, idsByTime(db, listing.filter, { direction, offset, limit, act }))
  assertSortable(db, listing, act)
  // The first rows are found without sorting the others; whoever scrolls on asks for one page after another of the same order.
  if (offset === 0) return callsOf(db, idsOf(db, sql`${inOrder(db, listing, act)} limit ${limit}`))
  return callsOf(db, sortedIds(db, listing, act).slice(offset, offset + limit))
}

/** All of them, in the order of their list. */
export function listCallIds(db: ReadDb, listing: CallListing, act: Act) {
  const direction = directionOfTime(listing)
  if (direction) return idsByTime(db, listing.filter, { direction, offset: 0, limit: -1, act })
  assertSortable(db, listing, act)
  return idsOf(db, inOrder(db, listing, act))
}

/** How many stand in each group, in the order of the groups. */
export function countCallGroups(db: ReadDb, listing: CallListing & { group: CallGrouping }, act: Act) {
  assertSortable(db, listing, act)
  const { filter, group } = listing
  const { ranks, joins, by } = ordering(db, [groupTerm(listing)], { orders: { group: groupings[group] }, tie: sql`1` })
  const rows = db.all<{ key: string | number | null; name: string; count: number }>(sql`
    ${ranks} select ${groupKeys[group].key} as key, ${groupKeys[group].name ?? sql`''`} as name, count(*) as count
    from (${rowsOf({ filter, group }, act)}) k ${joins} group by ${groupings[group].value} order by ${by}`)
  return rows.map(({ key, ...row }) => ({ ...row, key: group === 'day' ? dayOfNumber(Number(key)) : String(key ?? '') }))
}

/** How long the calls took, and in how many somebody was reached. */
export function sumCalls(db: ReadDb, { filter, ids }: { filter: CallFilter; ids?: readonly CallId[] | undefined }, act: Act) {
  const chosen = ids ? sql` where id in (select value from json_each(${JSON.stringify(ids)}))` : sql``
  const sums = armsOf(filter, act).map(
    ({ where }) =>
      sql`select id, duration_seconds as seconds, outcome in ${contactOutcomes} as reached from calls where ${where}`,
  )
  if (sums.length === 0) return { seconds: 0, reached: 0 }
  return db.get<{ seconds: number; reached: number }>(sql`
    select coalesce(sum(seconds), 0) as seconds, coalesce(sum(reached), 0) as reached
    from (${sql.join(sums, sql` union all `)})${chosen}`)
}

interface Stretch {
  direction: Direction
  offset: number
  limit: number
  act: Act
}

/** Along the indexes of time: of each of them only as many are read as are wanted. */
function idsByTime(db: ReadDb, filter: CallFilter, { direction, offset, limit, act }: Stretch) {
  const order = sql`order by at ${way(direction)}, id ${way(direction)}`
  const most = limit === -1 ? -1 : offset + limit
  const arms = armsOf(filter, act).map(
    ({ at, where }) => sql`select * from (select id, ${at} as at from calls where ${where} ${order} limit ${most})`,
  )
  if (arms.length === 0) return []
  return idsOf(db, sql`${sql.join(arms, sql` union all `)} ${order} limit ${limit} offset ${offset}`)
}

/** Which way a list goes that is in the order of time alone; its days then stand in groups by themselves. */
function directionOfTime({ filter, sort, group }: CallListing): Direction | undefined {
  const [first, ...others] = sort ?? [usualOrder(filter)]
  if (first?.by !== 'at' || others.length > 0 || (group !== null && group !== 'day')) return undefined
  return first.direction
}

/** What is to make oldest first; what was made, alone or among the others, newest first. */
function usualOrder({ view }: CallFilter): Sort[number] {
  return { by: 'at', direction: view === 'done' || view === 'all' ? 'descending' : 'ascending' }
}

function way(direction: Direction) {
  return direction === 'ascending' ? sql`asc` : sql`desc`
}

interface Sorted {
  asked: string
  /** Changes with every COMMIT. */
  version: number
  ids: CallId[]
}

const lastSorted = new WeakMap<ReadDb, Sorted>()

/** All rows in an order that no index holds: sorted once, and kept until something is written or another order is asked for. */
function sortedIds(db: ReadDb, listing: CallListing, act: Act) {
  const { data_version: version } = db.get<{ data_version: number }>(sql`pragma data_version`)
  const minute = Math.floor(act.now / 60_000)
  const asked = JSON.stringify([listing, act.access.staffId, act.access.reach('calls.see'), minute])
  const last = lastSorted.get(db)
  if (last?.asked === asked && last.version === version) return last.ids
  const ids = idsOf(db, inOrder(db, listing, act))
  lastSorted.set(db, { asked, version, ids })
  return ids
}

function inOrder(db: ReadDb, listing: CallListing, act: Act) {
  const { filter, group, sort = [usualOrder(filter)] } = listing
  const by = group === null ? sort : [groupTerm({ ...listing, group }), ...sort]
  const orders = { ...columns, group: group === null ? columns.at : groupings[group] }
  const order = ordering<Key | 'group'>(db, by, { orders, tie: sql`k.at desc, k.id desc` })
  return sql`${order.ranks} select k.id from (${rowsOf(listing, act)}) k ${order.joins} order by ${order.by}`
}

/** Days go the way of the time they divide, everything else upwards. */
function groupTerm({ filter, sort, group }: CallListing & { group: CallGrouping }) {
  const [first] = sort ?? [usualOrder(filter)]
  const isDownward = group === 'day' && (first?.by === 'at' ? first : usualOrder(filter)).direction === 'descending'
  return { by: 'group' as const, direction: isDownward ? ('descending' as const) : ('ascending' as const) }
}

/** The rows of a list with no more than it is sorted and divided by: half a million of them are laid aside. */
function rowsOf({ filter, sort = [], group }: CallListing, act: Act) {
  const needed = new Set([...sort.map(({ by }) => columnOf[by]), ...(group === null ? [] : [columnOf[group]])])
  const more = sql.raw(
    [...needed]
      .filter(Boolean)
      .map((column) => `, ${column}`)
      .join(''),
  )
  const arms = armsOf(filter, act).map(({ at, where }) => sql`select id, ${at} as at${more} from calls where ${where}`)
  return arms.length > 0 ? sql.join(arms, sql` union all `) : sql`select id, done_at as at${more} from calls where false`
}

const columnOf: Record<Key | CallGrouping, string> = {
  ...{ at: '', day: '', staff: 'staff_id', customer: 'customer_id', outcome: 'outcome', duration: 'duration_seconds' },
  ...{ customerName: 'customer_id', contactName: 'contact_id', staffName: 'staff_id', reason: 'reason', rollovers: 'rollovers' },
}

function assertSortable(db: ReadDb, { filter, sort = [], group }: CallListing, act: Act) {
  const isNamed = group === 'customer' || sort.some(({ by }) => (namedSorts as readonly string[]).includes(by))
  if (isNamed && countCalls(db, filter, act) > MOST_NAMED) throw conflict('too-many-to-sort', { limit: MOST_NAMED })
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: CallId }>(query).map((row) => row.id)
}

const columns: Record<Key, Order> = {
  at: { value: sql`k.at` },
  customerName: { value: sql`o.sort_key`, join: sql`join customers o on o.id = k.customer_id` },
  contactName: { value: sql`p.full_name`, join: sql`left join contacts p on p.id = k.contact_id` },
  staffName: { value: sql`k.staff_id`, ranked: byName },
  outcome: { value: sql`k.outcome`, ranked: () => outcomes },
  duration: { value: sql`k.duration_seconds` },
  reason: { value: sql`k.reason` },
  rollovers: { value: sql`k.rollovers` },
}

/** Days since 1970 by the office's clock. */
const dayNumber = sql`(k.at + 25200000) / 86400000`

const groupings: Record<CallGrouping, Order> = {
  day: { value: dayNumber },
  staff: columns.staffName,
  outcome: columns.outcome,
  customer: { value: sql`g.sort_key || ' ' || k.customer_id`, join: sql`join customers g on g.id = k.customer_id` },
}

const groupKeys: Record<CallGrouping, { key: SQL; name?: SQL }> = {
  day: { key: dayNumber },
  staff: { key: sql`k.staff_id`, name: sql`(select name from staff where id = k.staff_id)` },
  outcome: { key: sql`k.outcome` },
  customer: { key: sql`k.customer_id`, name: sql`g.name` },
}

function dayOfNumber(number: number) {
  return dayOfInstant(number * 86_400_000)
}

function byName(db: ReadDb) {
  return db
    .all<{ id: number; name: string }>(sql`select id, name from staff`)
    .toSorted((one, other) => (personSortKey(one.name) < personSortKey(other.name) ? -1 : 1))
    .map(({ id }) => id)
}
