import { asc, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { staff } from '#main/features/staff/table.ts'
import { isWithin, type Reach } from '#main/kit/access.ts'
import type { MonthFigures } from '#shared/features/reports/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** A month by the calendar of Vietnam, as days and as moments. */
export interface Span {
  firstDay: Day
  lastDay: Day
  /** Its first moment (inclusive) and the first one after it (exclusive). */
  from: number
  to: number
  /** Up to when it counts: its end, or now while it runs. */
  until: number
}

/** What each figure means; said here once, and the same on screen, on paper and in the file. Nothing in the bin counts. */
const definitions: Record<keyof MonthFigures, (span: Span, db: ReadDb) => SQL> = {
  /** Customers that were created in the month, by who looks after them now. */
  newCustomers: ({ from, to }) => sql`
    select owner_id as staffId, count(*) as amount from customers
    where created_at >= ${from} and created_at < ${to} and deleted_at is null group by owner_id`,
  /** Calls whose planned time lies in the month, made or not. */
  callsPlanned: ({ from, to }) => sql`
    select staff_id as staffId, count(*) as amount from calls
    where planned_at >= ${from} and planned_at < ${to} and deleted_at is null group by staff_id`,
  /** Calls that were made in the month, planned or not, whatever their outcome. */
  callsMade: ({ from, to }) => sql`
    select staff_id as staffId, count(*) as amount from calls
    where done_at >= ${from} and done_at < ${to} and deleted_at is null group by staff_id`,
  /** Calls planned in the month whose time is past and that were not made by its end (by now, while it runs); making one later changes nothing. */
  callsForgotten: ({ from, until }) => sql`
    select staff_id as staffId, count(*) as amount from calls
    where planned_at >= ${from} and planned_at < ${until} and (done_at is null or done_at >= ${until}) and deleted_at is null group by staff_id`,
  /** Appointments that begin in the month. */
  appointments({ from, to }, db) {
    const again = recurringTimes(db, { from, to }).flatMap(({ startsAt, staffId }) => (startsAt >= from ? [staffId] : []))
    return sql`
      select staffId, count(*) as amount from (
        select staff_id as staffId from appointments where starts_at >= ${from} and starts_at < ${to} and rule = '' and deleted_at is null
        union all select value from json_each(${JSON.stringify(again)})
      ) group by staffId`
  },
  /** Tasks that were done in the month, by who did them. */
  tasksDone: ({ from, to }) => sql`
    select staff_id as staffId, count(*) as amount from tasks
    where done_at >= ${from} and done_at < ${to} and deleted_at is null group by staff_id`,
  /** Tasks due on a day of the month that is past and that were not done by its end (by now, while it runs); doing one later changes nothing. */
  tasksOverdue: ({ firstDay, until }) => sql`
    select staff_id as staffId, count(*) as amount from tasks
    where due_on >= ${firstDay} and due_on < ${dayOfInstant(until)} and (done_at is null or done_at >= ${until}) and deleted_at is null group by staff_id`,
  /** Contracts signed on a day of the month, unless they are drafts again or cancelled. */
  contractsSigned: (span) =>
    sql`select owner_id as staffId, count(*) as amount from contracts where ${signedIn(span)} group by owner_id`,
  /** Đồng of the same contracts. */
  contractValue: (span) =>
    sql`select owner_id as staffId, sum(value) as amount from contracts where ${signedIn(span)} group by owner_id`,
}

function signedIn({ firstDay, lastDay }: Pick<Span, 'firstDay' | 'lastDay'>) {
  return sql`signed_on between ${firstDay} and ${lastDay} and deleted_at is null and status not in ('draft', 'cancelled')`
}

export type FiguresByStaff = Map<StaffId | null, MonthFigures>

/** The figures of a span by person; customers whom nobody looks after stand under null. */
export function countFigures(db: ReadDb, span: Span, reach: Reach): FiguresByStaff {
  const found: FiguresByStaff = new Map()
  for (const [figure, definition] of Object.entries(definitions) as [keyof MonthFigures, (span: Span, db: ReadDb) => SQL][]) {
    for (const { staffId, amount } of db.all<{ staffId: StaffId | null; amount: number }>(definition(span, db))) {
      if (!isWithin(reach, staffId)) continue
      found.set(staffId, { ...(found.get(staffId) ?? noFigures), [figure]: amount })
    }
  }
  return found
}

export const noFigures: MonthFigures = {
  newCustomers: 0,
  callsPlanned: 0,
  callsMade: 0,
  callsForgotten: 0,
  appointments: 0,
  tasksDone: 0,
  tasksOverdue: 0,
  contractsSigned: 0,
  contractValue: 0,
}

/** Number and value in đồng of the contracts signed in each month of a stretch of days; months without one are left out. */
export function listSignedByMonth(db: ReadDb, days: Pick<Span, 'firstDay' | 'lastDay'>, reach: Reach) {
  return db.all<{ month: string; value: number; count: number }>(sql`
    select substr(signed_on, 1, 7) as month, sum(value) as value, count(*) as count from contracts
    where ${allOf([signedIn(days), ownedWithin(sql`owner_id`, reach)])} group by month`)
}

export function listStaffNames(db: ReadDb, reach: Reach) {
  const everybody = db.select({ staffId: staff.id, staffName: staff.name }).from(staff).orderBy(asc(staff.id)).all()
  return everybody.filter(({ staffId }) => isWithin(reach, staffId))
}
