import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { ordering } from '#main/database/order.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { matchExpression } from '#main/database/search.ts'
import { customGroupNames } from '#main/features/customFields/service.ts'
import { provincesIn } from '#main/features/provinces/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { groupings } from '#shared/features/customers/choices.ts'
import type { CustomerFilter, Grouping, RowGroup } from '#shared/features/customers/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { conditions, isWholeView } from './conditionQueries.ts'
import { DONE_CONTRACT } from './filterQueries.ts'
import { listShownIds } from './listQueries.ts'
import { groupOrder, listNamed } from './orderQueries.ts'
import { customerWithin } from './reachQueries.ts'
import { listPointed } from './relationQueries.ts'

/** The groups of a list in their order, empty ones left out. */
export function countGroups(db: ReadDb, { filter, group }: { filter: CustomerFilter; group: Grouping }, act: Act) {
  const order = groupOrder(db, group, act)
  const { ranks, joins, by } = ordering(db, [{ by: 'grouped', direction: 'ascending' }], {
    orders: { grouped: order },
    tie: sql`1`,
  })
  const counted = db.all<{ value: string | number | null; count: number }>(sql`
    ${ranks} select ${order.value} as value, count(*) as count from customers c ${joins} where ${shown(db, filter, act)}
    group by coalesce(${order.value}, '') order by ${by}`)
  const names = namesOf(db, group)
  const keyOf = (!isCustomKey(group) && keysIn(db)[group]) || String
  const groups = new Map<string, RowGroup>()
  for (const { value, count } of counted) {
    const key = value === null || value === '' ? '' : keyOf(String(value))
    const known = groups.get(key)
    if (known) known.count += count
    else groups.set(key, { key, name: names?.get(Number(value)) ?? null, count })
  }
  return [...groups.values()]
}

/** Where several values make one group, what it is known by. */
function keysIn(db: ReadDb): Partial<Record<(typeof groupings)[number], (value: string) => string>> {
  const provinces = provincesIn(db)
  return { province: provinces.nowOf, region: (word) => provinces.of(word)?.region ?? '' }
}

/** What all rows of a filter, or these, are worth; of contracts only those that somebody may see, null for whoever sees none. */
export function sumCustomers(db: ReadDb, of: { filter: CustomerFilter } | { ids: CustomerId[] }, act: Act) {
  const which = 'filter' in of ? shown(db, of.filter, act) : amongIds(of.ids, act)
  const { revenue } = db.get<{ revenue: number }>(sql`
    select coalesce(sum(c.revenue), 0) as revenue from customers c where ${which}`)
  if (!act.access.may('contracts.see')) return { revenue, contractValue: null }
  const theirs = allOf([
    sql`k.deleted_at is null and k.status in ${DONE_CONTRACT}`,
    ownedWithin(sql`k.owner_id`, act.access.reach('contracts.see')),
  ])
  // The few in the bin are known sooner than the many that are not.
  const isWhole = 'filter' in of && of.filter.view === 'all' && isWholeView(of.filter, act)
  const ofThem = isWhole
    ? sql`k.customer_id not in (select id from customers where deleted_at is not null)`
    : sql`k.customer_id in (select c.id from customers c where ${which})`
  const { contractValue } = db.get<{ contractValue: number }>(sql`
    select coalesce(sum(k.value), 0) as contractValue from contracts k where ${theirs} and ${ofThem}`)
  return { revenue, contractValue }
}

function shown(db: ReadDb, filter: CustomerFilter, act: Act) {
  if (!matchExpression(filter.text)) return filter.text.trim() ? sql`false` : conditions(db, filter, act)
  return amongIds(listShownIds(db, { filter, sort: [], group: null }, act), act)
}

function amongIds(ids: readonly CustomerId[], act: Act) {
  return allOf([sql`c.id in (select value from json_each(${JSON.stringify(ids)}))`, customerWithin(act)])
}

function namesOf(db: ReadDb, group: Grouping) {
  if (isCustomKey(group)) return customGroupNames(db, 'customer', group)
  if (group === 'parent' || group === 'referrer') return nameMap(listPointed(db, `${group}_id`))
  if (group !== 'owner' && group !== 'group') return undefined
  return nameMap(listNamed(db, group === 'owner' ? sql`staff` : sql`customer_groups`))
}

function nameMap(named: { id: number; name: string }[]) {
  return new Map(named.map(({ id, name }) => [id, name]))
}
