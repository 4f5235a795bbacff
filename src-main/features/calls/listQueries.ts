import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Act } from '#main/kit/access.ts'
import type { CallFilter } from '#shared/features/calls/schema.ts'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { CallId, StaffId } from '#shared/kit/id.ts'

export function countCalls(db: ReadDb, filter: CallFilter, act: Act) {
  const counts = armsOf(filter, act).map(
    ({ counted, where }) => db.get<{ count: number }>(sql`select count(*) as count from ${counted} where ${where}`).count,
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

export function countCallViews(db: ReadDb, act: Act) {
  const count = (view: CallFilter['view']) => countCalls(db, { view, staffIds: [act.access.staffId], outcomes: [] }, act)
  return { toMake: count('to-make'), forgotten: count('forgotten'), today: count('today'), done: count('done') }
}

/** Which calls a person is to make from the one moment on and before the other. */
export interface ToMake {
  staffId: StaffId
  from: number
  before: number
}

/** Oldest first; all of them without a limit. */
export function listToMake(db: ReadDb, wanted: ToMake, limit = -1) {
  return db.all<{ id: CallId; isPromised: number }>(
    sql`select id, is_promised as isPromised from calls where ${toMake(wanted)} order by planned_at, id limit ${limit}`,
  )
}

export function countToMake(db: ReadDb, wanted: ToMake) {
  return db.get<{ count: number }>(sql`select count(*) as count from calls where ${toMake(wanted)}`).count
}

function toMake({ staffId, from, before }: ToMake) {
  return sql`${notMade} and staff_id = ${staffId} and planned_at >= ${from} and planned_at < ${before} and ${customerIsThere}`
}

/** Calls that were made and calls that were not lie in an index each: a list is one of them, or both laid together. */
export interface Arm {
  at: SQL
  where: SQL
  /** The table, with the way to count through it where SQLite does not see the best one by itself. */
  counted: SQL
}

const made = sql`done_at is not null and deleted_at is null`
const notMade = sql`done_at is null and deleted_at is null`
/** Nobody is to call a customer in the bin; a call that was made stays in the record. */
const customerIsThere = sql`customer_id not in (select id from customers where deleted_at is not null)`

export function armsOf(filter: CallFilter, { access, now }: Act): Arm[] {
  const all = [ownedWithin(sql`staff_id`, access.reach('calls.see'))]
  if (filter.customerId !== undefined) all.push(sql`customer_id = ${filter.customerId}`)
  if (filter.staffIds.length > 0) all.push(sql`staff_id in ${filter.staffIds}`)
  if (filter.outcomes.length > 0) all.push(sql`outcome in ${filter.outcomes}`)
  const rest = allOf(all)
  const days = filter.days && spanOf(filter.days)
  const planned = plannedWithin[filter.view]?.(now) ?? sql`true`
  const arms: Arm[] = []
  if (filter.view === 'done' || filter.view === 'all')
    arms.push({ at: sql`done_at`, where: sql`${made} and ${rest}${within(sql`done_at`, days)}`, counted: countedMade(filter) })
  if (filter.view !== 'done' && filter.outcomes.length === 0) {
    // Naming all staff lets the index of calls to make answer: in it, each person's calls lie in the order of time.
    const everybody =
      filter.staffIds.length === 0 && filter.customerId === undefined ? sql`staff_id in (select id from staff)` : sql`true`
    arms.push({
      at: sql`planned_at`,
      where: sql`${notMade} and ${planned} and ${everybody} and ${rest} and ${customerIsThere}${within(sql`planned_at`, days)}`,
      counted: sql`calls`,
    })
  }
  return arms
}

/** As moments, the last one exclusive. */
function spanOf({ from, to }: NonNullable<CallFilter['days']>) {
  return { from: instantOfDay(from), to: instantOfDay(addDays(to, 1)) }
}

function within(at: SQL, span: { from: number; to: number } | undefined) {
  return span ? sql` and ${at} >= ${span.from} and ${at} < ${span.to}` : sql``
}

/** Everything that is counted stands in this index; left to itself SQLite reads the whole table after an ANALYZE. */
function countedMade({ customerId }: CallFilter) {
  return customerId === undefined ? sql`calls indexed by calls_by_done` : sql`calls`
}

const plannedWithin: Partial<Record<CallFilter['view'], (now: number) => SQL>> = {
  forgotten: (now) => sql`planned_at < ${now}`,
  today(now) {
    const today = dayOfInstant(now)
    return sql`planned_at >= ${instantOfDay(today)} and planned_at < ${instantOfDay(addDays(today, 1))}`
  },
}
