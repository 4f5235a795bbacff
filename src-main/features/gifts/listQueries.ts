import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type Order, ordering } from '#main/database/order.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { giftStatuses } from '#shared/features/gifts/choices.ts'
import type { GiftFilter, GiftGrouping, GiftListing, GiftOccasion, GiftTotals } from '#shared/features/gifts/schema.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { shippedOccasions } from '#shared/kit/occasionFile.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { giftsOf } from './queries.ts'

type Sort = GiftListing['sort'][number]
type Page = GiftListing & { offset: number; limit: number }

export function listGifts(db: ReadDb, { offset, limit, ...listing }: Page, act: Act) {
  // The first rows are found without sorting the others; whoever scrolls on asks for one page after another of the same order.
  if (offset === 0) return giftsOf(db, idsOf(db, sql`${inOrder(db, listing, act)} limit ${limit}`))
  return giftsOf(db, sortedIds(db, listing, act).slice(offset, offset + limit))
}

/** All of them, in the order of their list. */
export function listGiftIds(db: ReadDb, listing: GiftListing, act: Act) {
  return idsOf(db, inOrder(db, listing, act))
}

/** How many stand in each group, in the order of the groups. */
export function countGiftGroups(db: ReadDb, { filter, group }: GiftListing & { group: GiftGrouping }, act: Act) {
  const order = groupings[group]
  const { ranks, joins, by } = ordering(db, [ascending('group')], { orders: { group: order }, tie: sql`1` })
  const rows = db.all<{ key: string | number; count: number }>(sql`
    ${ranks} select ${order.value} as key, count(*) as count ${from(filter)} ${joins} where ${conditions(filter, act)}
    group by ${order.value} order by ${by}`)
  const names = group === 'giver' ? new Map(listPeople(db).map(({ id, name }) => [id, name])) : undefined
  return rows.map(({ key, count }) => ({ key: String(key), name: names?.get(Number(key)) ?? '', count }))
}

export function sumGifts(db: ReadDb, { filter, ids }: { filter: GiftFilter; ids?: readonly GiftId[] | undefined }, act: Act) {
  const chosen = ids ? sql`g.id in (select value from json_each(${JSON.stringify(ids)}))` : sql`true`
  return db.get<GiftTotals>(sql`
    select count(*) as count, coalesce(sum(g.status = 'planned'), 0) as planned, coalesce(sum(g.status = 'given'), 0) as given,
      coalesce(sum(g.status = 'refused'), 0) as refused, coalesce(sum(g.budget), 0) as budget, coalesce(sum(g.cost), 0) as cost
    ${from(filter)} where ${chosen} and ${conditions(filter, act)}`)
}

/** For what gifts of a year are, with how many; the first day of each. */
export function listGiftOccasions(db: ReadDb, year: number, act: Act) {
  const filter = { ...plain, year }
  return db.all<GiftOccasion>(sql`
    select g.occasion, iif(g.occasion = '', g.occasion_name, '') as occasionName, min(g.due_on) as dueOn, count(*) as count,
      sum(g.status = 'planned') as planned
    ${from(filter)} where ${conditions(filter, act)} group by 1, 2`)
}

/** How many of these gifts, in the bin or not, hang on customers whom one may see, and on those one may change. */
export function countWithin(db: ReadDb, ids: readonly GiftId[], access: Access) {
  return db.get<{ seen: number; changeable: number }>(sql`
    select count(*) as seen, coalesce(sum(${customerWithin({ access }, 'edit') ?? sql`true`}), 0) as changeable
    from json_each(${JSON.stringify(ids)}) chosen cross join gifts g on g.id = chosen.value cross join customers c on c.id = g.customer_id
    where ${customerWithin({ access }) ?? sql`true`}`)
}

/** The versions of these of the gifts one may see. */
export function listVersions(db: ReadDb, ids: readonly GiftId[], act: Act) {
  return db.all<{ id: GiftId; version: number }>(sql`
    select g.id, g.version from json_each(${JSON.stringify(ids)}) chosen cross join gifts g on g.id = chosen.value
    cross join customers c on c.id = g.customer_id where ${conditions(plain, act)} order by chosen.key`)
}

/** Who gets these of the gifts one may see. */
export function receiversOfGifts(db: ReadDb, ids: readonly GiftId[], act: Act) {
  return db.all<Person>(sql`
    select c.id as customerId, g.contact_id as contactId from json_each(${JSON.stringify(ids)}) chosen
    cross join gifts g on g.id = chosen.value cross join customers c on c.id = g.customer_id left join contacts k on k.id = g.contact_id
    where ${conditions(plain, act)} group by c.id, g.contact_id order by c.sort_key, c.id, k.sort_key, k.id`)
}

const plain: GiftFilter = { text: '', statuses: [], giverIds: [] }

interface Sorted {
  asked: string
  /** Changes with every COMMIT. */
  version: number
  ids: GiftId[]
}

const lastSorted = new WeakMap<ReadDb, Sorted>()

/** All rows in an order that no index holds: sorted once, and kept until something is written or another order is asked for. */
function sortedIds(db: ReadDb, listing: GiftListing, act: Act) {
  const { data_version: version } = db.get<{ data_version: number }>(sql`pragma data_version`)
  const asked = JSON.stringify([listing, act.access.staffId, act.access.reach('customers.see')])
  const last = lastSorted.get(db)
  if (last?.asked === asked && last.version === version) return last.ids
  const ids = listGiftIds(db, listing, act)
  lastSorted.set(db, { asked, version, ids })
  return ids
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: GiftId }>(query).map((row) => row.id)
}

function inOrder(db: ReadDb, { filter, sort, group }: GiftListing, act: Act) {
  const by = group === null ? sort : [ascending('group' as const), ...sort]
  const orders = { ...columns, group: group === null ? columns.dueOn : groupings[group] }
  const order = ordering<Sort['by'] | 'group'>(db, by, { orders, tie: sql`g.id` })
  return sql`${order.ranks} select g.id ${from(filter)} ${order.joins} where ${conditions(filter, act)} order by ${order.by}`
}

function ascending<Key>(by: Key) {
  return { by, direction: 'ascending' as const }
}

/** Of one customer its own index answers, of all of them the one by days. */
function from({ customerId }: GiftFilter) {
  return customerId === undefined
    ? sql`from gifts g indexed by gifts_by_due cross join customers c on c.id = g.customer_id`
    : sql`from gifts g join customers c on c.id = g.customer_id`
}

/** An occasion as one word: an important date has a name beside its key, and is but one occasion. */
const occasion = sql`iif(g.occasion = '', ':' || g.occasion_name, g.occasion)`

const columns: Record<Sort['by'], Order> = {
  customerName: { value: sql`c.sort_key` },
  contactName: { value: sql`p.full_name`, join: sql`left join contacts p on p.id = g.contact_id` },
  occasion: { value: occasion, ranked: byOccasion },
  dueOn: { value: sql`g.due_on`, isIndexed: true },
  what: { value: sql`g.what` },
  budget: { value: sql`g.budget` },
  cost: { value: sql`g.cost` },
  giverName: { value: sql`g.giver_id`, ranked: byName },
  status: { value: sql`g.status`, ranked: () => giftStatuses },
}

const groupings: Record<GiftGrouping, Order> = {
  occasion: columns.occasion,
  giver: columns.giverName,
  status: columns.status,
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

/** Those of the program as its file has them, then the office's own by their names. */
function byOccasion(db: ReadDb) {
  const own = db.all<{ name: string }>(sql`select distinct occasion_name as name from gifts where occasion = ''`)
  const names = own.map(({ name }) => name).toSorted(vietnamese.compare)
  return [...shippedOccasions.map(({ key }) => key), ...names.map((name) => `:${name}`)]
}

/** What a gift is found by. */
const words = sql`fold(g.what || ' ' || g.occasion_name || ' ' || g.reason || ' ' || g.note || ' ' || c.name || ' ' ||
  coalesce((select full_name from contacts where id = g.contact_id), ''))`

function conditions({ text, year, occasion: wanted, statuses, giverIds, customerId }: GiftFilter, act: Act) {
  const all: (SQL | undefined)[] = [sql`g.deleted_at is null and c.deleted_at is null`, customerWithin(act)]
  if (year !== undefined) all.push(sql`g.due_on >= ${`${year}-01-01`} and g.due_on < ${`${year + 1}-01-01`}`)
  if (wanted) {
    all.push(sql`g.occasion = ${wanted.key}`)
    if (wanted.key === '') all.push(sql`g.occasion_name = ${wanted.name}`)
  }
  if (statuses.length > 0) all.push(sql`g.status in ${statuses}`)
  if (giverIds.length > 0) all.push(sql`g.giver_id in ${giverIds}`)
  if (customerId !== undefined) all.push(sql`g.customer_id = ${customerId}`)
  for (const word of fold(text).split(' ').filter(Boolean)) all.push(sql`instr(${words}, ${word}) > 0`)
  return allOf(all)
}
