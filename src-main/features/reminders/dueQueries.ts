import { and, between, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { appointments } from '#main/features/appointments/table.ts'
import { calls } from '#main/features/calls/table.ts'
import { contracts } from '#main/features/contracts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { tasks } from '#main/features/tasks/table.ts'
import type { ReminderKind } from '#shared/features/reminders/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { reminders } from './table.ts'

/** Whose reminders come from the one moment to the other, both included. */
export type Coming = {
  staffId: StaffId
  from: number
  to: number
  /** What was written behind this moment was written by a clock that went wrong. */
  sane: number
}

const [staffId, from, to, sane] = [
  sql.placeholder('staffId'),
  sql.placeholder('from'),
  sql.placeholder('to'),
  sql.placeholder('sane'),
]

/** What was over already when it was written down, such as a meeting entered afterwards, reminds nobody. */
function wasAhead(moment: string) {
  return sql`(${sql.raw(moment)} >= created_at or created_at > ${sane})`
}

/** Of what has come already there is a row. */
function isNew(kind: ReminderKind, recordId: string, occursAt: string) {
  return sql`not exists (select 1 from ${reminders} r where r.kind = ${sql.raw(`'${kind}'`)} and r.record_id = ${sql.raw(recordId)}
    and r.occurs_at = ${sql.raw(occursAt)} and r.staff_id = ${staffId})`
}

/** As its index has it. */
const appointmentRemindsAt = sql<number>`starts_at - remind_minutes * 60000`

const comingAppointments = prepared((db: ReadDb) =>
  db
    .select({ recordId: appointments.id, occursAt: appointments.startsAt, remindsAt: appointmentRemindsAt })
    .from(appointments)
    .where(
      sql`staff_id = ${staffId} and ${appointmentRemindsAt} between ${from} and ${to} and remind_minutes is not null and rule = ''
        and deleted_at is null and ${wasAhead('starts_at')} and ${isNew('appointment', 'appointments.id', 'starts_at')}`,
    )
    .prepare(),
)

/** As its index has it. */
const callRemindsAt = sql<number>`planned_at - remind_minutes * 60000`

const comingCalls = prepared((db: ReadDb) =>
  db
    .select({ recordId: calls.id, occursAt: sql<number>`${calls.plannedAt}`, remindsAt: callRemindsAt })
    .from(calls)
    .where(
      sql`staff_id = ${staffId} and ${callRemindsAt} between ${from} and ${to} and remind_minutes is not null and done_at is null and deleted_at is null
        and customer_id not in (select id from ${customers} where deleted_at is not null)
        and ${wasAhead('planned_at')} and ${isNew('call', 'calls.id', 'planned_at')}`,
    )
    .prepare(),
)

const comingTasks = prepared((db: ReadDb) =>
  db
    .select({ recordId: tasks.id, occursAt: sql<number>`${tasks.remindAt}`, remindsAt: sql<number>`${tasks.remindAt}` })
    .from(tasks)
    .where(
      sql`staff_id = ${staffId} and remind_at between ${from} and ${to} and remind_at is not null and done_at is null
        and deleted_at is null and ${wasAhead('remind_at')} and ${isNew('task', 'tasks.id', 'remind_at')}`,
    )
    .prepare(),
)

/** The appointments, calls and tasks of one person that remind within a span and have not come yet; without what comes again. */
export function listComing(db: ReadDb, span: Coming) {
  const of = (kind: ReminderKind) => (row: { recordId: number; occursAt: number; remindsAt: number }) => ({ kind, ...row })
  return [
    ...comingAppointments(db).all(span).map(of('appointment')),
    ...comingCalls(db).all(span).map(of('call')),
    ...comingTasks(db).all(span).map(of('task')),
  ]
}

/** The first moment of the last day in Vietnam, as `instantOfDay` reckons it. */
const midnight = 'unixepoch(ends_on) * 1000 - 25200000'

const endingContracts = prepared((db: ReadDb) =>
  db
    .select({ recordId: contracts.id, endsOn: sql<Day>`${contracts.endsOn}` })
    .from(contracts)
    .where(
      sql`owner_id = ${staffId} and ends_on between ${from} and ${to} and ends_on is not null
        and status in ('signed', 'running', 'accepted') and deleted_at is null
        and ${isNew('contract', 'contracts.id', midnight)}`,
    )
    .prepare(),
)

/** The open contracts of one person that end between two days, both included, and have not reminded yet. */
export function listEnding(db: ReadDb, span: { staffId: StaffId; from: Day; to: Day }) {
  return endingContracts(db).all(span)
}

const series = prepared((db: ReadDb) =>
  db
    .select({
      id: appointments.id,
      version: appointments.version,
      createdAt: appointments.createdAt,
      remindMinutes: sql<number>`${appointments.remindMinutes}`,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.staffId, staffId),
        sql`remind_minutes is not null and rule <> ''`,
        isNull(appointments.deletedAt),
        or(isNull(appointments.recursUntil), gt(appointments.recursUntil, from)),
        lte(appointments.startsAt, to),
      ),
    )
    .prepare(),
)

/** One person's appointments that come again and remind, as far as they touch a span; when they come says `findRecurring`. */
export function listSeries(db: ReadDb, span: Omit<Coming, 'sane'>) {
  return series(db).all(span)
}

const recurring = prepared((db: ReadDb) =>
  db
    .select({
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      rule: appointments.rule,
      excluded: appointments.excluded,
      recursUntil: appointments.recursUntil,
    })
    .from(appointments)
    .where(eq(appointments.id, sql.placeholder('id')))
    .prepare(),
)

export function findRecurring(db: ReadDb, id: AppointmentId) {
  return recurring(db).get({ id })
}

const rung = prepared((db: ReadDb) =>
  db
    .select({ occursAt: reminders.occursAt })
    .from(reminders)
    .where(
      and(
        eq(reminders.kind, 'appointment'),
        eq(reminders.recordId, sql.placeholder('recordId')),
        between(reminders.occursAt, from, to),
        eq(reminders.staffId, staffId),
      ),
    )
    .prepare(),
)

/** Of which beginnings within a span an appointment has reminded a person already. */
export function listRungTimes(db: ReadDb, of: Omit<Coming, 'sane'> & { recordId: AppointmentId }) {
  return rung(db)
    .all(of)
    .map(({ occursAt }) => occursAt)
}
