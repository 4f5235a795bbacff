import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import type { CustomerFilter, CustomerSort, Grouping } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { conditions, isNarrow } from './conditionQueries.ts'
import { customWalk } from './orderQueries.ts'

/** How many rows in their order are looked at before all that fit are sorted instead. */
export const MOST_WALKED = 5_000

interface Page {
  filter: CustomerFilter
  sort: CustomerSort
  group: Grouping | null
  offset: number
  limit: number
}

/**
 * The first customers in the order of a field of the office's own, along the index of its values; undefined where they are not enough: then
 * all are sorted. Of customers that are narrowed only as many are looked at as along any other order.
 */
export function firstAlongValues(db: ReadDb, page: Page, act: Act): CustomerId[] | undefined {
  const { filter, limit, offset } = page
  const walk = customWalk(db, page)
  if (!walk || offset + limit > MOST_WALKED) return undefined
  const { rows, isAscending, steps } = walk
  const wanted = offset + limit
  const fitting = conditions(db, filter, { ...act, asking: 'one-by-one' })
  const ids: CustomerId[] = []
  for (const step of inOrder(steps, isAscending)) {
    const order = sql`order by ${step === undefined && !isAscending ? sql`v.value desc` : sql`v.value`}, v.record_id`
    const here = step === undefined ? rows : sql`(select * from ${rows} where value = ${step})`
    const most = Math.ceil(MOST_WALKED / (steps?.length ?? 1))
    const first = isNarrow(filter) ? sql`(select * from ${here} v ${order} limit ${most})` : here
    const found = db.all<{ id: CustomerId }>(sql`
      select c.id from ${first} v cross join customers c on c.id = v.record_id where ${fitting} ${order} limit ${wanted - ids.length}`)
    ids.push(...found.map(({ id }) => id))
    if (ids.length === wanted) return ids.slice(offset)
    // Others may stand behind the last one that was looked at.
    if (isNarrow(filter)) return undefined
  }
  return undefined
}

function inOrder(steps: readonly number[] | undefined, isAscending: boolean): readonly (number | undefined)[] {
  if (steps === undefined) return [undefined]
  return isAscending ? steps : steps.toReversed()
}
