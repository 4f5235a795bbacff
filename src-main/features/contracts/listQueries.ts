import { type SQL, sql } from 'drizzle-orm'
import { lettersOf } from '#main/database/letters.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { matchExpression } from '#main/database/search.ts'
import type { Reach } from '#main/kit/access.ts'
import { type ContractFilter, type ContractRow, type contractSort, ENDING_SOON_DAYS } from '#shared/features/contracts/schema.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { ContractId, StaffId } from '#shared/kit/id.ts'

/** Whose list it is, and on which day. */
export interface Viewer {
  staffId: StaffId
  today: Day
  /** Whose contracts there are for them. */
  reach: Reach
}

export interface ContractListing {
  filter: ContractFilter
  sort: { by: (typeof contractSort)[number]; direction: 'ascending' | 'descending' }[]
  offset: number
  limit: number
}

export function listContracts(db: ReadDb, { offset, limit, ...listing }: ContractListing, viewer: Viewer) {
  return rowsOf(db, sql`${inOrder(listing, viewer)} limit ${limit} offset ${offset}`)
}

/** All contracts of a filter, in their order. */
export function listContractIds(db: ReadDb, listing: Pick<ContractListing, 'filter' | 'sort'>, viewer: Viewer) {
  return db.all<{ id: ContractId }>(inOrder(listing, viewer)).map(({ id }) => id)
}

/** These contracts, in this order. */
export function listContractsOf(db: ReadDb, ids: readonly ContractId[]) {
  return rowsOf(db, sql`select value as id from json_each(${JSON.stringify(ids)})`)
}

function inOrder({ filter, sort }: Pick<ContractListing, 'filter' | 'sort'>, viewer: Viewer) {
  const order = sql.join(
    sort.map(({ by, direction }) => orders[by](direction === 'ascending' ? sql`asc` : sql`desc`)),
    sql`, `,
  )
  const tie = sort[0]?.direction === 'ascending' ? sql`k.id` : sql`k.id desc`
  const needsCustomer = sort.some(({ by }) => by === 'customerName')
  const from = needsCustomer ? sql`contracts k join customers c on c.id = k.customer_id` : sql`contracts k`
  return sql`select k.id from ${from} where ${conditions(filter, viewer)} order by ${order}, ${tie}`
}

export function countContracts(db: ReadDb, filter: ContractFilter, viewer: Viewer) {
  return db.get<{ count: number; value: number }>(sql`
    select count(*) as count, coalesce(sum(k.value), 0) as value from contracts k where ${conditions(filter, viewer)}`)
}

export function countContractLetters(db: ReadDb, { filter, sort }: Pick<ContractListing, 'filter' | 'sort'>, viewer: Viewer) {
  return lettersOf(db, sql`select k.sort_key from contracts k where ${conditions(filter, viewer)}`, { sort, isEmptyLast: false })
}

export function countContractViews(db: ReadDb, { staffId, today, reach }: Viewer) {
  return db.get<{ all: number; mine: number; ending: number; ended: number; draft: number; bin: number }>(sql`
    select count(*) filter (where deleted_at is null) as "all",
      count(*) filter (where deleted_at is null and owner_id = ${staffId}) as mine,
      count(*) filter (where deleted_at is null and ${endsBetween({ from: today, to: addDays(today, ENDING_SOON_DAYS) })}) as ending,
      count(*) filter (where deleted_at is null and ${endsBetween({ to: addDays(today, -1) })}) as ended,
      count(*) filter (where deleted_at is null and status = 'draft') as draft,
      count(*) filter (where deleted_at is not null) as bin
    from contracts where ${allOf([ownedWithin(sql`owner_id`, reach)])}`)
}

/** Contracts both parties signed from the one day to the other and that were not cancelled, as they were signed. */
export function listSigned(db: ReadDb, { from, to }: { from: Day; to: Day }, reach: Reach) {
  return rowsOf(
    db,
    sql`select k.id from contracts k where k.signed_on between ${from} and ${to} and k.deleted_at is null
      and k.status not in ('draft', 'cancelled') and ${allOf([ownedWithin(sql`k.owner_id`, reach)])} order by k.signed_on, k.id`,
  )
}

/** Days, and whose contracts. */
export interface EndingRange {
  from: Day
  to: Day
  reach: Reach
}

/** Open contracts that end from the one day to the other, the first to end first. */
export function listEnding(db: ReadDb, range: EndingRange, limit: number) {
  return rowsOf(db, sql`select k.id from contracts k where ${openBetween(range)} order by k.ends_on, k.id limit ${limit}`)
}

export function countEnding(db: ReadDb, range: EndingRange) {
  return db.get<{ count: number }>(sql`select count(*) as count from contracts k where ${openBetween(range)}`).count
}

function openBetween({ reach, ...range }: EndingRange) {
  return allOf([endsBetween(range), sql`k.deleted_at is null`, ownedWithin(sql`k.owner_id`, reach)])
}

/** Days sort with the missing ones last, whichever way. */
const orders: Record<ContractListing['sort'][number]['by'], (way: SQL) => SQL> = {
  number: (way) => sql`k.number ${way}`,
  name: (way) => sql`k.sort_key ${way}`,
  customerName: (way) => sql`c.sort_key ${way}, k.made_on desc`,
  madeOn: (way) => sql`k.made_on ${way}`,
  endsOn: (way) => sql`k.ends_on is null, k.ends_on ${way}`,
  value: (way) => sql`k.value ${way}`,
}

function conditions(filter: ContractFilter, viewer: Viewer) {
  const all: (SQL | undefined)[] = [
    filter.view === 'bin' ? sql`k.deleted_at is not null` : sql`k.deleted_at is null`,
    ownedWithin(sql`k.owner_id`, viewer.reach),
  ]
  if (filter.customerId !== undefined) all.push(sql`k.customer_id = ${filter.customerId}`)
  all.push(views[filter.view]?.(viewer))
  if (filter.text !== '') all.push(found(filter.text))
  return allOf(all)
}

const views: Partial<Record<ContractFilter['view'], (viewer: Viewer) => SQL>> = {
  mine: ({ staffId }) => sql`k.owner_id = ${staffId}`,
  ending: ({ today }) => endsBetween({ from: today, to: addDays(today, ENDING_SOON_DAYS) }),
  ended: ({ today }) => endsBetween({ to: addDays(today, -1) }),
  draft: () => sql`k.status = 'draft'`,
}

function endsBetween({ from, to }: { from?: Day; to: Day }) {
  const since = from === undefined ? sql`` : sql`ends_on >= ${from} and `
  return sql`${since}ends_on <= ${to} and status in ('signed', 'running', 'accepted')`
}

/**
 * Found by its own words, among them its customer's name when it was last written, or by whatever finds its customer now: so a
 * customer may be renamed without touching its contracts. The `+` keeps SQLite on the index of the order; it would read and sort all hits.
 */
function found(text: string) {
  const expression = matchExpression(text)
  if (!expression) return sql`false`
  return sql`(+k.id in (select rowid from contract_search where contract_search match ${expression})
    or +k.customer_id in (select rowid from customer_search where customer_search match ${expression}))`
}

/** The rows of a select of ids, in its order. */
function rowsOf(db: ReadDb, ids: SQL): ContractRow[] {
  const order = db.all<{ id: ContractId }>(ids).map((row) => row.id)
  if (order.length === 0) return []
  const rows = db.all<Omit<ContractRow, 'hasOriginal'> & { hasOriginal: number }>(sql`
    select k.id, k.number, k.name, k.customer_id as customerId, c.name as customerName, c.group_id as groupId, g.name as groupName,
      k.owner_id as ownerId, o.name as ownerName, k.made_on as madeOn, k.signed_on as signedOn, k.starts_on as startsOn, k.ends_on as endsOn,
      k.value, k.status, k.version,
      exists (select 1 from contract_files f where f.contract_id = k.id and f.role = 'original' and f.deleted_at is null) as hasOriginal
    from json_each(${JSON.stringify(order)}) page join contracts k on k.id = page.value
    join customers c on c.id = k.customer_id left join customer_groups g on g.id = c.group_id join staff o on o.id = k.owner_id
    order by page.key`)
  const found: ContractRow[] = []
  for (const { hasOriginal, ...row } of rows) found.push({ ...row, hasOriginal: hasOriginal === 1 })
  return found
}
