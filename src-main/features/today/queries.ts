import { and, asc, eq, getTableColumns, gt, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { meetingsOf } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { appointments } from '#main/features/appointments/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Answer } from '#shared/features/appointments/choices.ts'
import { answerAt, LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'

/** The appointments of a person, and those they are invited to and have not declined, that touch the time from the one moment to the other, as they begin. */
export function listAppointmentsOf(db: ReadDb, staffId: StaffId, { from, to }: { from: number; to: number }) {
  const once = appointmentsOf(db).all({ staffId, from, earliest: from - LONGEST_APPOINTMENT, to })
  const again = recurringTimes(db, { from, to }, { which: meetingsOf([staffId]) }).flatMap(({ id, startsAt, endsAt }) => {
    const series = appointmentOf(db).get({ id })
    return series && !isDeclined(db, { id, staffId, startsAt })
      ? [{ ...series, startsAt, endsAt, seriesId: id, occursAt: startsAt }]
      : []
  })
  return [...once, ...again].sort((one, other) => one.startsAt - other.startsAt || one.id - other.id)
}

/** Whether somebody declined one time of a series, or the whole and not that time. */
function isDeclined(db: ReadDb, { id, staffId, startsAt }: { id: AppointmentId; staffId: StaffId; startsAt: number }) {
  const said = db.get<{ answer: Answer; times: string } | undefined>(sql`
    select iif(t.answered_for = m.starts_at, t.answer, 'none') as answer, t.answered_times as times
    from attendees t join appointments m on m.id = t.appointment_id where t.appointment_id = ${id} and t.staff_id = ${staffId}`)
  return said !== undefined && answerAt({ answer: said.answer, times: JSON.parse(said.times) }, startsAt) === 'declined'
}

function goesTo(staffId: SQL) {
  return sql`(${appointments.staffId} = ${staffId} or ${appointments.id} in (
    select t.appointment_id from attendees t join appointments m on m.id = t.appointment_id
    where t.staff_id = ${staffId} and not (t.answer = 'declined' and t.answered_for = m.starts_at)))`
}

function selected(db: ReadDb) {
  return db
    .select({ ...getTableColumns(appointments), customerName: customers.name, staffName: staff.name })
    .from(appointments)
    .innerJoin(staff, eq(staff.id, appointments.staffId))
    .leftJoin(customers, eq(customers.id, appointments.customerId))
}

const appointmentOf = prepared((db: ReadDb) =>
  selected(db)
    .where(eq(appointments.id, sql.placeholder('id')))
    .prepare(),
)

const appointmentsOf = prepared((db: ReadDb) =>
  selected(db)
    .where(
      and(
        goesTo(sql`${sql.placeholder('staffId')}`),
        gte(appointments.startsAt, sql.placeholder('earliest')),
        lt(appointments.startsAt, sql.placeholder('to')),
        gt(appointments.endsAt, sql.placeholder('from')),
        sql`${appointments.rule} = ''`,
        isNull(appointments.deletedAt),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .prepare(),
)
