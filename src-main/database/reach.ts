import { type SQL, sql } from 'drizzle-orm'
import type { Reach } from '#main/kit/access.ts'

/** The condition that a row is somebody's within reach; undefined when everybody is. */
export function ownedWithin(owner: SQL, reach: Reach): SQL | undefined {
  return reach === 'all' ? undefined : sql`${owner} in ${reach.length > 0 ? reach : [0]}`
}

/** The conditions that there are, all of which must hold. */
export function allOf(conditions: (SQL | undefined)[]): SQL {
  const there = conditions.filter((condition) => condition !== undefined)
  return there.length > 0 ? sql.join(there, sql` and `) : sql`true`
}
