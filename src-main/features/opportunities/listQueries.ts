import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type OpportunityDeed, opportunitiesWithin } from '#main/database/opportunities.ts'
import { type Order, ordering } from '#main/database/order.ts'
import { allOf } from '#main/database/reach.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { CLOSING_SOON_DAYS, grades, opportunityStages, opportunityViews } from '#shared/features/opportunities/choices.ts'
import { standard, standardDays } from '#shared/features/opportunities/rules.ts'
import type {
  OpportunityFilter,
  OpportunityGrouping,
  OpportunityListing,
  OpportunityTotals,
} from '#shared/features/opportunities/schema.ts'
import { addDays, type Day, dayOfInstant } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { OpportunityId } from '#shared/kit/id.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { opportunitiesOf } from './queries.ts'

type Sort = OpportunityListing['sort'][number]
type Page = OpportunityListing & { offset: number; limit: number }

export function listOpportunities(db: ReadDb, { offset, limit, ...listing }: Page, act: Act) {
  const page = idsOf(db, sql`${inOrder(db, listing, act)} limit ${limit} offset ${offset}`)
  return opportunitiesOf(db, page, dayOfInstant(act.now))
}

/** All of them, in the order of their list. */
export function listOpportunityIds(db: ReadDb, listing: OpportunityListing, act: Act) {
  return idsOf(db, inOrder(db, listing, act))
}

/** How many stand in each group, in the order of the groups. */
export function countOpportunityGroups(
  db: ReadDb,
  { filter, group }: OpportunityListing & { group: OpportunityGrouping },
  act: Act,
) {
  const order = ordersOn(dayOfInstant(act.now))[groupings[group]]
  const { ranks, joins, by } = ordering(db, [ascending('group')], { orders: { group: order }, tie: sql`1` })
  const rows = db.all<{ key: string | number | null; count: number }>(sql`
    ${ranks} select ${order.value} as key, count(*) as count ${from} ${joins} where ${conditions(filter, act)}
    group by ${order.value} order by ${by}`)
  const names = group === 'owner' ? new Map(listPeople(db).map(({ id, name }) => [id, name])) : undefined
  return rows.map(({ key, count }) => ({ key: String(key ?? ''), name: names?.get(Number(key)) ?? '', count }))
}

export function sumOpportunities(
  db: ReadDb,
  { filter, ids }: { filter: OpportunityFilter; ids?: readonly OpportunityId[] | undefined },
  act: Act,
) {
  const chosen = ids ? sql`o.id in (select value from json_each(${JSON.stringify(ids)}))` : sql`true`
  return db.get<OpportunityTotals>(sql`
    select count(*) as count, coalesce(sum(o.amount), 0) as amount,
      coalesce(sum(${expected}) filter (where o.closed_on is null), 0) as expected
    ${from} where ${chosen} and ${conditions(filter, act)}`)
}

export function countOpportunityViews(db: ReadDb, act: Act) {
  const counts = opportunityViews.map(
    (view) => sql`count(*) filter (where ${inView(view, act) ?? sql`true`}) as ${sql.identifier(view)}`,
  )
  return db.get<Record<OpportunityFilter['view'], number>>(sql`
    select ${sql.join(counts, sql`, `)} ${from} where ${conditions({ ...plain, view: 'all' }, act)}`)
}

/** How many of these, in the bin or not, somebody may see, and how many they may do something with. */
export function countWithin(
  db: ReadDb,
  ids: readonly OpportunityId[],
  { access, deed }: { access: Access; deed: OpportunityDeed },
) {
  return db.get<{ seen: number; within: number }>(sql`
    select count(*) as seen, coalesce(sum(${opportunitiesWithin(access, deed) ?? sql`true`}), 0) as within
    from json_each(${JSON.stringify(ids)}) chosen cross join opportunities o on o.id = chosen.value
    where ${opportunitiesWithin(access) ?? sql`true`}`)
}

/** Those of a filter that somebody may see; `o` are the opportunities, `c` their customers. */
export function opportunitiesOn(filter: Partial<OpportunityFilter>, act: Act) {
  return sql`${from} where ${conditions({ ...plain, ...filter }, act)}`
}

export const expected = sql`(o.amount * o.probability / 100)`

const plain: OpportunityFilter = { text: '', view: 'all', stages: [], grades: [], ownerIds: [] }

const from = sql`from opportunities o join customers c on c.id = o.customer_id`

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: OpportunityId }>(query).map((row) => row.id)
}

function inOrder(db: ReadDb, { filter, sort, group }: OpportunityListing, act: Act) {
  const columns = ordersOn(dayOfInstant(act.now))
  const by = group === null ? sort : [ascending('group' as const), ...sort]
  const orders = { ...columns, group: columns[group === null ? 'closesOn' : groupings[group]] }
  const order = ordering<Sort['by'] | 'group'>(db, by, { orders, tie: sql`o.id` })
  return sql`${order.ranks} select o.id ${from} ${order.joins} where ${conditions(filter, act)} order by ${order.by}`
}

function ascending<Key>(by: Key) {
  return { by, direction: 'ascending' as const }
}

/** The same as `graded` says of one row; a test compares the two. */
function gradeOn(today: Day) {
  const { from: first, to, late } = standardDays(today)
  return sql`case when o.closed_on is not null then null
    when o.closes_on < ${late} or ${expected} < ${standard.worst.expected} then 'worst'
    when ${expected} >= ${standard.best.expected} and o.closes_on between ${first} and ${to} then 'best' else 'favourite' end`
}

function ordersOn(today: Day): Record<Sort['by'], Order> {
  return {
    name: { value: sql`o.sort_key` },
    customerName: { value: sql`c.sort_key` },
    contactName: { value: sql`p.full_name`, join: sql`left join contacts p on p.id = o.contact_id` },
    stage: { value: sql`o.stage`, ranked: () => opportunityStages },
    grade: { value: gradeOn(today), ranked: () => grades },
    amount: { value: sql`o.amount` },
    probability: { value: sql`o.probability` },
    expected: { value: expected },
    closesOn: { value: sql`o.closes_on` },
    closedOn: { value: sql`o.closed_on` },
    ownerName: { value: sql`o.owner_id`, ranked: byName },
    source: { value: sql`o.source`, ranked: bySource },
    competitor: { value: sql`o.competitor` },
  }
}

const groupings: Record<OpportunityGrouping, Sort['by']> = {
  stage: 'stage',
  grade: 'grade',
  owner: 'ownerName',
  source: 'source',
}

function listPeople(db: ReadDb) {
  return db.all<{ id: number; name: string }>(sql`select id, name from staff`)
}

function byName(db: ReadDb) {
  return listPeople(db)
    .toSorted((one, other) => (personSortKey(one.name) < personSortKey(other.name) ? -1 : 1))
    .map(({ id }) => id)
}

const vietnamese = new Intl.Collator('vi')

function bySource(db: ReadDb) {
  const sources = db.all<{ source: string }>(sql`select distinct source from opportunities where source <> ''`)
  return sources.map(({ source }) => source).toSorted(vietnamese.compare)
}

/** What one is found by. */
const words = sql`fold(o.name || ' ' || c.name || ' ' || c.code || ' ' || o.competitor || ' ' || o.source || ' ' || o.reason || ' ' || o.note || ' ' ||
  coalesce((select full_name from contacts where id = o.contact_id), ''))`

function conditions(filter: OpportunityFilter, act: Act) {
  const { text, view, stages, grades: wanted, ownerIds, source, closed, customerId } = filter
  const all: (SQL | undefined)[] = [
    sql`o.deleted_at is null and c.deleted_at is null`,
    opportunitiesWithin(act.access),
    inView(view, act),
  ]
  if (stages.length > 0) all.push(sql`o.stage in ${stages}`)
  if (wanted.length > 0) all.push(sql`${gradeOn(dayOfInstant(act.now))} in ${wanted}`)
  if (ownerIds.length > 0) all.push(sql`o.owner_id in ${ownerIds}`)
  if (source !== undefined) all.push(sql`o.source = ${source}`)
  if (filter.lostReason !== undefined) all.push(sql`o.lost_reason = ${filter.lostReason}`)
  if (closed) all.push(sql`o.closed_on between ${closed.from} and ${closed.to}`)
  if (customerId !== undefined) all.push(sql`o.customer_id = ${customerId}`)
  for (const word of fold(text).split(' ').filter(Boolean)) all.push(sql`instr(${words}, ${word}) > 0`)
  return allOf(all)
}

function inView(view: OpportunityFilter['view'], { access: { staffId }, now }: Act): SQL | undefined {
  const today = dayOfInstant(now)
  const isOpen = sql`o.closed_on is null`
  if (view === 'all') return undefined
  if (view === 'open') return isOpen
  if (view === 'mine') return sql`${isOpen} and o.owner_id = ${staffId}`
  if (view === 'shared')
    return sql`${isOpen} and o.id in (select opportunity_id from opportunity_shares where staff_id = ${staffId})`
  if (view === 'closing') return sql`${isOpen} and o.closes_on between ${today} and ${addDays(today, CLOSING_SOON_DAYS)}`
  if (view === 'overdue') return sql`${isOpen} and o.closes_on < ${today}`
  return sql`o.stage = ${view}`
}
