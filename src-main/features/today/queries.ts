import { and, asc, eq, getTableColumns, gt, gte, isNull, lt, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { appointments } from '#main/features/appointments/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** The appointments of a person that touch the time from the one moment to the other, as they begin. */
export function listAppointmentsOf(db: ReadDb, staffId: StaffId, { from, to }: { from: number; to: number }): Appointment[] {
  const once = appointmentsOf(db).all({ staffId, from, earliest: from - LONGEST_APPOINTMENT, to })
  const again = recurringTimes(db, { from, to }, { which: sql`staff_id = ${staffId}` }).flatMap(({ id, startsAt, endsAt }) => {
    const series = appointmentOf(db).get({ id })
    return series ? [{ ...series, startsAt, endsAt, seriesId: id, occursAt: startsAt }] : []
  })
  return [...once, ...again].sort((one, other) => one.startsAt - other.startsAt || one.id - other.id)
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
        eq(appointments.staffId, sql.placeholder('staffId')),
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
