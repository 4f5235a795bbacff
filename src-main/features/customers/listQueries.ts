import { setImmediate } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { filterCondition } from '#main/database/filter.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { Act } from '#main/kit/access.ts'
import { stages } from '#shared/features/customers/choices.ts'
import type { CustomerFilter, CustomerRow, CustomerSort, Grouping, Stage } from '#shared/features/customers/schema.ts'
import { builtInViews } from '#shared/features/customers/views.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { noFilter } from '#shared/kit/filter/schema.ts'
import type { CustomerId, GroupId } from '#shared/kit/id.ts'
import { candidatesOf } from './candidateQueries.ts'
import { fieldsInSql } from './filterQueries.ts'
import { type Finding, findCustomers, foundRows, MOST_CANDIDATES } from './findQueries.ts'
import { explained } from './hitQueries.ts'
import { customerOrder, isWalked } from './orderQueries.ts'
import { bestOf } from './ranking.ts'
import { customerWithin } from './reachQueries.ts'

export interface Listing {
  filter: CustomerFilter
  sort: CustomerSort
  group: Grouping | null
  offset: number
  limit: number
}

/** Where counting the hits of a text stops. */
export const MOST_COUNTED = 1_001

export function listCustomers(db: ReadDb, listing: Listing, act: Act): CustomerRow[] {
  const finding = findCustomers(db, listing.filter.text, act)
  if (finding) return explained(db, rowsOf(db, bestHits(db, { ...listing, finding }, act)), finding)
  if (listing.filter.text.trim()) return []
  return rowsOf(db, isNarrow(listing.filter) ? narrowPage(db, listing, act) : page(db, listing, act))
}

function page(db: ReadDb, listing: Listing, act: Act) {
  const { limit, offset } = listing
  // The first rows are found without sorting the others; whoever scrolls on asks for one page after another of the same order.
  if (offset > 0 && !isWalked(listing)) return sortedIds(db, listing, act).slice(offset, offset + limit)
  return idsOf(db, sql`${inOrder(db, listing, act)} limit ${limit} offset ${offset}`)
}

interface SortedIds {
  asked: string
  /** Changes with every COMMIT. */
  version: number
  ids: CustomerId[]
}

const lastSorted = new WeakMap<ReadDb, SortedIds>()

/** All rows in an order that no index holds: sorted once, and kept until something is written or another order is asked for. */
function sortedIds(db: ReadDb, { filter, sort, group }: Listing, act: Act) {
  const { data_version: version } = db.get<{ data_version: number }>(sql`pragma data_version`)
  const reach = act.access.reach('customers.see')
  const asked = JSON.stringify([filter, sort, group, act.access.staffId, reach, dayOfInstant(act.now)])
  const last = lastSorted.get(db)
  if (last?.asked === asked && last.version === version) return last.ids
  const ids = idsOf(db, inOrder(db, { filter, sort, group }, act))
  lastSorted.set(db, { asked, version, ids })
  return ids
}

/** The ids of all rows of a filter, in their order. */
function inOrder(db: ReadDb, { filter, ...order }: Pick<Listing, 'filter' | 'sort' | 'group'>, act: Act) {
  const { ranks, joins, by } = customerOrder(db, order, act)
  return sql`${ranks} select c.id from customers c ${joins} where ${conditions(filter, act)} order by ${by}`
}

/** How many rows in their order are looked at before all that fit are sorted instead. */
const MOST_WALKED = 5_000

/**
 * What many rows fit is found soonest by walking along the order, what few fit by looking at every row and sorting what is found. SQLite
 * cannot know which it is and always walks, which takes 200 ms for a filter that nothing fits.
 */
function narrowPage(db: ReadDb, listing: Listing, act: Act) {
  const { filter, limit, offset } = listing
  if (!isWalked(listing)) return page(db, listing, act)
  const order = customerOrder(db, listing, act).by
  const first = sql`select * from customers c where ${allOf([inBin(filter), customerWithin(act)])} order by ${order} limit ${MOST_WALKED}`
  const fitting = conditions(filter, act)
  const walked = idsOf(db, sql`select id from (${first}) c where ${fitting} limit ${limit} offset ${offset}`)
  if (walked.length === limit) return walked
  // The sign keeps SQLite from the index of the order.
  return idsOf(db, sql`select id from customers c where ${fitting} order by +${order} limit ${limit} offset ${offset}`)
}

function isNarrow({ where, view }: CustomerFilter) {
  return where.items.length > 0 || (view !== 'all' && view !== 'bin')
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: CustomerId }>(query).map(({ id }) => id)
}

function inBin({ view }: CustomerFilter) {
  return view === 'bin' ? sql`deleted_at is not null` : sql`deleted_at is null`
}

export interface Selection extends Pick<Listing, 'filter' | 'sort' | 'group'> {
  /** These of them that may be seen, wherever they lie, in place of all that the filter finds. */
  ids?: readonly CustomerId[] | undefined
}

/** Every customer of a selection in the order asked for; with a text all its hits, not only the best. */
export function listCustomerIds(db: ReadDb, { ids, ...listing }: Selection, act: Act) {
  const finding = ids ? undefined : findCustomers(db, listing.filter.text, act)
  if (!ids && !finding) return listing.filter.text.trim() ? [] : idsOf(db, inOrder(db, listing, act))
  const { ranks, joins, by } = customerOrder(db, listing, act)
  const chosen = finding
    ? sql`c.id in (select c.id ${hitsOf(finding, listing.filter, act)})`
    : allOf([sql`c.id in (select value from json_each(${JSON.stringify(ids)}))`, customerWithin(act)])
  return idsOf(db, sql`${ranks} select c.id from customers c ${joins} where ${chosen} order by ${by}`)
}

/** Those that the list shows, in its order. */
export function listShownIds(db: ReadDb, listing: Pick<Listing, 'filter' | 'sort' | 'group'>, act: Act) {
  const finding = findCustomers(db, listing.filter.text, act)
  const all = { ...listing, offset: 0, limit: MOST_CANDIDATES }
  return finding ? bestHits(db, { ...all, finding }, act) : listCustomerIds(db, listing, act)
}

export function countCustomers(db: ReadDb, filter: CustomerFilter, act: Act) {
  const finding = findCustomers(db, filter.text, act)
  if (!finding && filter.text.trim()) return 0
  const counted = finding
    ? sql`select count(*) as count from (select 1 ${hitsOf(finding, filter, act)} limit ${MOST_COUNTED})`
    : sql`select count(*) as count from customers c where ${conditions(filter, act)}`
  return db.get<{ count: number }>(counted).count
}

/** One count at a time: rows that are asked for meanwhile need not wait for all of them. */
export async function countViews(db: ReadDb, act: Act) {
  async function count(filter: Partial<CustomerFilter>) {
    await setImmediate()
    return countCustomers(db, { text: '', stages: [], ownerIds: [], groupIds: [], view: 'all', where: noFilter, ...filter }, act)
  }
  return {
    all: await count({}),
    mine: await count({ ownerIds: [act.access.staffId] }),
    notContacted: await count({ view: 'not-contacted' }),
    appointmentThisWeek: await count({ view: 'appointment-this-week' }),
    contractEnding: await count({ view: 'contract-ending' }),
    bornThisMonth: await count({ view: 'born-this-month' }),
    longStanding: await count({ view: 'long-standing' }),
    frequent: await count({ view: 'frequent' }),
    priority: await count({ view: 'priority' }),
    potential: await count({ view: 'potential' }),
    bin: await count({ view: 'bin' }),
    stages: countStages(db, act),
    groups: db.all<{ id: GroupId; name: string; count: number }>(sql`
      select g.id, g.name, (select count(*) from customers c where c.group_id = g.id and ${living(act)}) as count
      from customer_groups g order by g.name`),
  }
}

function countStages(db: ReadDb, act: Act) {
  const rows = db.all<{ stage: Stage; count: number }>(
    sql`select stage, count(*) as count from customers c where ${living(act)} group by stage`,
  )
  const counts = new Map(rows.map((row) => [row.stage, row.count]))
  return Object.fromEntries(stages.map((stage) => [stage, counts.get(stage) ?? 0])) as Record<Stage, number>
}

/** The customers of a text, the best first. */
function bestHits(db: ReadDb, { filter, finding, offset, limit }: Listing & { finding: Finding }, act: Act) {
  return bestOf(candidatesOf(db, finding, conditions(filter, act)), finding).slice(offset, offset + limit)
}

function hitsOf(finding: Finding, filter: CustomerFilter, act: Act) {
  return sql`from ${foundRows(finding)} and ${conditions(filter, act)}`
}

function living(act: Act) {
  return allOf([sql`c.deleted_at is null`, customerWithin(act)])
}

/** The condition that a customer `c` is one of a filter's, but for its text. */
export function conditions(filter: CustomerFilter, act: Act) {
  const all: (SQL | undefined)[] = [inBin(filter)]
  if (filter.stages.length > 0) all.push(sql`stage in ${filter.stages}`)
  if (filter.ownerIds.length > 0) all.push(sql`owner_id in ${filter.ownerIds}`)
  if (filter.groupIds.length > 0) all.push(sql`group_id in ${filter.groupIds}`)
  const fields = fieldsInSql(act)
  if (filter.view !== 'all' && filter.view !== 'bin') all.push(filterCondition(builtInViews[filter.view], fields, act))
  all.push(filterCondition(filter.where, fields, act), customerWithin(act))
  return allOf(all)
}

/** The rows of these ids in their order. */
export function rowsOf(db: ReadDb, ids: CustomerId[]): CustomerRow[] {
  if (ids.length === 0) return []
  const rows = db.all<Omit<CustomerRow, 'categoryIds' | 'hit' | 'guess'> & { categoryIds: string | null }>(sql`
    select c.id, c.code, c.kind, c.name, c.stage, c.group_id as groupId, g.name as groupName, c.source, c.industry, c.size, c.tax_code as taxCode, c.address, c.province, c.rating,
      c.short_name as shortName, c.trade_name as tradeName, c.english_name as englishName, c.website, c.born_on as bornOn, c.revenue, c.budget,
      c.credit_limit as creditLimit, c.owner_id as ownerId, o.name as ownerName, c.last_contact_at as lastContactAt, c.created_at as createdAt,
      ${firstPoint('phone')} as phone, ${firstPoint('email')} as email, (
        select json_group_array(l.category_id order by t.position, t.id) from category_links l join categories t on t.id = l.category_id
        where l.record = 'customer' and l.record_id = c.id and t.deleted_at is null
      ) as categoryIds
    from json_each(${JSON.stringify(ids)}) page join customers c on c.id = page.value
    left join customer_groups g on g.id = c.group_id left join staff o on o.id = c.owner_id
    order by page.key`)
  return rows.map((row) => ({
    ...row,
    hit: null,
    guess: '',
    categoryIds: JSON.parse(row.categoryIds ?? '[]') as CustomerRow['categoryIds'],
  }))
}

function firstPoint(kind: 'phone' | 'email') {
  return sql`coalesce((select coalesce(nullif(p.normal, ''), p.typed) from contact_points p where p.customer_id = c.id and p.contact_id is null and p.kind = ${kind}
    order by p.position limit 1), '')`
}
