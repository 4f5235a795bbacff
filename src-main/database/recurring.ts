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

/** The times that series touch a span; `which` of the rows of `appointments`. */
export function recurringTimes(db: ReadDb, { from, to }: Span, which?: SQL): RecurringTime[] {
  const touching = sql`starts_at < ${to} and (recurs_until is null or recurs_until > ${from})`
  const rows = db.all<RecurringTime & Recurring>(sql`
    select id, customer_id as customerId, staff_id as staffId, starts_at as startsAt, ends_at as endsAt, rule, excluded, recurs_until as recursUntil
    from appointments where ${allOf([touching, sql`rule <> '' and deleted_at is null`, which])}`)
  return rows.flatMap((row) => {
    const { id, customerId, staffId } = row
    return occurrencesIn(row, { from, to }).map((times) => ({ id, customerId, staffId, ...times }))
  })
}
