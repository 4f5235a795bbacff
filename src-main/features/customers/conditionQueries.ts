import { type SQL, sql } from 'drizzle-orm'
import { filterCondition } from '#main/database/filter.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { Asking } from '#main/features/customFields/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { CustomerFilter } from '#shared/features/customers/schema.ts'
import { filterOfView } from '#shared/features/customers/views.ts'
import { fieldsFor } from './filterQueries.ts'
import { customerWithin } from './reachQueries.ts'

/** The condition that a customer `c` is one of a filter's, but for its text. */
export function conditions(db: ReadDb, filter: CustomerFilter, { asking = 'at-once', ...act }: Act & { asking?: Asking }) {
  const all: (SQL | undefined)[] = [inBin(filter)]
  if (filter.stages.length > 0) all.push(sql`stage in ${filter.stages}`)
  if (filter.ownerIds.length > 0) all.push(sql`owner_id in ${filter.ownerIds}`)
  if (filter.groupIds.length > 0) all.push(sql`group_id in ${filter.groupIds}`)
  // Most lists ask for nothing of the kind, and the fields one could ask for are not few.
  if (isNarrow(filter)) {
    const fields = fieldsFor(db, filter.where, { ...act, asking })
    all.push(filterCondition(filterOfView(filter), fields, act), filterCondition(filter.where, fields, act))
  }
  all.push(customerWithin(act))
  return allOf(all)
}

export function inBin({ view }: CustomerFilter) {
  return view === 'bin' ? sql`deleted_at is not null` : sql`deleted_at is null`
}

/** True where nothing but a view narrows what somebody sees who sees everybody's. */
export function isWholeView({ text, stages, ownerIds, groupIds, where }: CustomerFilter, act: Act) {
  const isNarrowed = text.trim() || [...stages, ...ownerIds, ...groupIds, ...where.items].length > 0
  return !isNarrowed && customerWithin(act) === undefined
}

/** True where more is asked than that they do not lie in the bin. */
export function isNarrow({ where, view }: CustomerFilter) {
  return where.items.length > 0 || (view !== 'all' && view !== 'bin')
}
