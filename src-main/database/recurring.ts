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
