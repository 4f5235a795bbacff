import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { audienceFilter } from '#shared/features/customers/audience.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { conditions } from './conditionQueries.ts'
import { countCustomers } from './countQueries.ts'
import { everyone } from './listQueries.ts'

interface Counted {
  /** Changes with every COMMIT. */
  version: number
  counts: Map<string, number>
}

const lastCounted = new WeakMap<ReadDb, Counted>()

/** How many customers an occasion is for; of a hundred thousand it takes a fifth of a second, so it is kept until something is written. */
export function countAudience(db: ReadDb, audience: Audience, act: Act) {
  const { counts } = countedNow(db)
  const asked = JSON.stringify([audience, act.access.staffId, act.access.reach('customers.see')])
  const kept = counts.get(asked)
  if (kept !== undefined) return kept
  const filter = { ...everyone, where: audienceFilter(audience) }
  const count = countCustomers(db, filter, act)
  counts.set(asked, count)
  return count
}

/** They themselves, in no order. */
export function customersOfAudience(db: ReadDb, audience: Audience, act: Act) {
  const filter = { ...everyone, where: audienceFilter(audience) }
  return db.all<{ id: CustomerId }>(sql`select c.id from customers c where ${conditions(db, filter, act)}`).map(({ id }) => id)
}

function countedNow(db: ReadDb) {
  const { data_version: version } = db.get<{ data_version: number }>(sql`pragma data_version`)
  const last = lastCounted.get(db)
  if (last?.version === version) return last
  const now = { version, counts: new Map<string, number>() }
  lastCounted.set(db, now)
  return now
}
