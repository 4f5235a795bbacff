import { type SQL, sql } from 'drizzle-orm'
import { occurrencesIn, type Recurring } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentId, CustomerId, StaffId } from '#shared/kit/id.ts'
import type { Span } from '#shared/kit/recurrence/rule.ts'
import type { ReadDb } from './open.ts'
import { allOf } from './reach.ts'

// What comes again stands in its table once. Whoever asks for times asks here for those of series, and in the table for the rest (`rule = ''`).

/** One time of an appointment that comes again. */
export interface RecurringTime {
  id: AppointmentId
  customerId: CustomerId | null
  staffId: StaffId
  startsAt: number
  endsAt: number
}

/** Their own index: an office has few series, and somebody many appointments. Left to itself SQLite goes by the person. */
export const bySeries = sql`indexed by appointments_recurring`

/** The rows that are a series and touch a span; `row` is SQL for what they are called. */
export function isTouching({ from, to }: Span, row = sql`appointments`): SQL {
  return sql`${row}.rule <> '' and ${row}.deleted_at is null and ${row}.starts_at < ${to}
    and (${row}.recurs_until is null or ${row}.recurs_until > ${from})`
}

/** The times that series touch a span; `which` of the rows of `appointments`, of a customer those few that are with it. */
export function recurringTimes(
  db: ReadDb,
  span: Span,
  { which, customerId }: { which?: SQL | undefined; customerId?: CustomerId } = {},
): RecurringTime[] {
  const [index, whose] = customerId === undefined ? [bySeries, undefined] : [sql``, sql`customer_id = ${customerId}`]
  const rows = db.all<RecurringTime & Recurring>(sql`
    select id, customer_id as customerId, staff_id as staffId, starts_at as startsAt, ends_at as endsAt, rule, excluded, recurs_until as recursUntil
    from appointments ${index} where ${allOf([isTouching(span), whose, which])}`)
  return rows.flatMap((row) => {
    const { id, customerId, staffId } = row
    return occurrencesIn(row, span).map((times) => ({ id, customerId, staffId, ...times }))
  })
}

const YEAR = 366 * 86_400_000
/** How many years are looked through for enough times of a series, the near ones first. */
const yearsLooked = [1, 4, 16, 300]

export interface Latest {
  /** Of which appointments. */
  which: SQL
  now: number
  /** The newest times wanted begin at this moment or before. */
  until: number
  /** So many of each series at most. */
  most: number
}

/** The times of some series that have come, the newest of each, and the next one to come. */
export function latestTimes(
  db: ReadDb,
  { which, now, until, most }: Latest,
): { id: AppointmentId; startsAt: number; endsAt: number }[] {
  const rows = db.all<{ id: AppointmentId } & Recurring>(sql`
    select id, starts_at as startsAt, ends_at as endsAt, rule, excluded, recurs_until as recursUntil
    from appointments where rule <> '' and deleted_at is null and ${which}`)
  return rows.flatMap((row) => {
    const next = firstBehind(row, now)
    return [...lastUpTo(row, Math.min(until, now), most), ...(next ? [next] : [])].map((times) => ({ id: row.id, ...times }))
  })
}

/** The last time of a series that was over at a moment. */
export function lastEnded(row: Recurring, now: number) {
  return lastUpTo(row, now - (row.endsAt - row.startsAt), 1).at(-1)
}

function lastUpTo(row: Recurring, until: number, most: number) {
  for (const years of yearsLooked) {
    const from = until - years * YEAR
    const times = occurrencesIn(row, { from, to: until + 1 })
    if (times.length >= most || from <= row.startsAt) return times.slice(-most)
  }
  return []
}

function firstBehind(row: Recurring, now: number) {
  for (const years of yearsLooked) {
    const times = occurrencesIn(row, { from: now, to: now + years * YEAR })
    const first = times.find(({ startsAt }) => startsAt > now)
    if (first || (row.recursUntil !== null && row.recursUntil <= now + years * YEAR)) return first
  }
  return undefined
}
