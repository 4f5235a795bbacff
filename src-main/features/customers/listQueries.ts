import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { isHeldByFew } from '#main/features/customFields/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { CustomerFilter, CustomerRow, CustomerSort, Grouping } from '#shared/features/customers/schema.ts'
import { NOT_CONTACTED_DAYS } from '#shared/features/customers/views.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { noFilter } from '#shared/kit/filter/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { startOfSortKeys } from '#shared/kit/sortKey.ts'
import { candidatesOf } from './candidateQueries.ts'
import { conditions, inBin, isNarrow } from './conditionQueries.ts'
import { type Finding, findCustomers, foundRows, MOST_CANDIDATES } from './findQueries.ts'
import { meantIn } from './guessing.ts'
import { explained } from './hitQueries.ts'
import { customerOrder, isWalked } from './orderQueries.ts'
import { bestOf } from './ranking.ts'
import { customerWithin } from './reachQueries.ts'
import { rowsOf } from './rowQueries.ts'
import { firstAlongValues, MOST_WALKED } from './walkQueries.ts'

export interface Listing {
  filter: CustomerFilter
  sort: CustomerSort
  group: Grouping | null
  offset: number
  limit: number
}

export function listCustomers(db: ReadDb, listing: Listing, act: Act): CustomerRow[] {
  const finding = findCustomers(db, listing.filter.text, act)
  if (finding) return hitRows(db, { ...listing, finding }, act)
  if (listing.filter.text.trim()) return []
  const ids =
    firstAlongValues(db, listing, act) ?? (isNarrow(listing.filter) ? narrowPage(db, listing, act) : page(db, listing, act))
  return rowsOf(db, ids, act)
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
  return sql`${ranks} select c.id from customers c ${joins} where ${conditions(db, filter, act)} order by ${by}`
}

/**
 * What many rows fit is found soonest by walking along the order, what few fit by looking at every row and sorting what is found. SQLite
 * cannot know which it is and always walks, which takes 200 ms for a filter that nothing fits. Of the office's own fields an index tells it at once.
 */
function narrowPage(db: ReadDb, listing: Listing, act: Act) {
  const { filter, limit, offset } = listing
  if (!isWalked(listing)) return page(db, listing, act)
  const order = customerOrder(db, listing, act).by
  if (!isHeldByFew(db, filter.where, { record: 'customer', act })) {
    const first = sql`select * from customers c where ${allOf([inBin(filter), customerWithin(act)])} order by ${order} limit ${MOST_WALKED}`
    const fitting = conditions(db, filter, { ...act, asking: 'one-by-one' })
    const walked = idsOf(db, sql`select id from (${first}) c where ${fitting} limit ${limit} offset ${offset}`)
    if (walked.length === limit) return walked
  }
  // The sign keeps SQLite from the index of the order.
  return idsOf(
    db,
    sql`select id from customers c where ${conditions(db, filter, act)} order by +${order} limit ${limit} offset ${offset}`,
  )
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: CustomerId }>(query).map(({ id }) => id)
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
    ? sql`c.id in (select c.id ${hitsOf(db, { finding, filter: listing.filter }, act)})`
    : allOf([sql`c.id in (select value from json_each(${JSON.stringify(ids)}))`, customerWithin(act)])
  return idsOf(db, sql`${ranks} select c.id from customers c ${joins} where ${chosen} order by ${by}`)
}

/** Those that the list shows, in its order. */
export function listShownIds(db: ReadDb, listing: Pick<Listing, 'filter' | 'sort' | 'group'>, act: Act) {
  const finding = findCustomers(db, listing.filter.text, act)
  return finding ? bestHits(db, { filter: listing.filter, finding }, act) : listCustomerIds(db, listing, act)
}

/** The first of those that the list shows whose name is sorted under these letters, from 0; null when there is none. */
export function placeOfName(db: ReadDb, { typed, ...listing }: Parameters<typeof listShownIds>[1] & { typed: string }, act: Act) {
  const start = startOfSortKeys(typed)
  if (start === '') return null
  const named = new Set(
    idsOf(db, sql`select id from customers where sort_key >= ${start} and sort_key < ${`${start}\u{10ffff}`}`),
  )
  const place = listShownIds(db, listing, act).findIndex((id) => named.has(id))
  return place === -1 ? null : place
}

/** What narrows nothing. */
export const everyone: CustomerFilter = {
  ...{ text: '', stages: [], ownerIds: [], groupIds: [], where: noFilter },
  ...{ view: 'all', notContactedDays: NOT_CONTACTED_DAYS },
}

interface Searching {
  filter: CustomerFilter
  finding: Finding
}

function hitRows(db: ReadDb, { finding, filter, offset, limit }: Searching & Listing, act: Act): CustomerRow[] {
  const ids = bestHits(db, { filter, finding }, act)
  const rows = rowsOf(db, ids.slice(offset, offset + limit), act)
  for (const row of rows) row.hitCount = ids.length
  return explained(db, rows, finding)
}

/** Whom a text finds, the best first, and what a folded text must be asked for: where nothing was found, what was probably meant. */
export function findBest(db: ReadDb, text: string, act: Act) {
  const finding = findCustomers(db, text, act)
  if (!finding) return undefined
  const { guess, text: read } = finding
  const ids = bestHits(db, { filter: { ...everyone, text }, finding }, act)
  return { ids, meantIn: (folded: string) => (guess ? meantIn(folded, guess) : read) }
}

/** The customers of a text that the list shows, the best first. */
function bestHits(db: ReadDb, { filter, finding }: Searching, act: Act) {
  const candidates = candidatesOf(db, finding, conditions(db, filter, { ...act, asking: 'one-by-one' }))
  return bestOf(candidates, finding).slice(0, MOST_CANDIDATES)
}

export function hitsOf(db: ReadDb, { finding, filter }: Searching, act: Act) {
  return sql`from ${foundRows(finding)} and ${conditions(db, filter, { ...act, asking: 'one-by-one' })}`
}
