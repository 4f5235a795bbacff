import { and, asc, eq, getTableColumns, gt, gte, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { appointments } from './table.ts'

export type AppointmentValues = typeof appointments.$inferInsert
export type AppointmentRow = typeof appointments.$inferSelect

export function findAppointment(
  db: ReadDb,
  id: AppointmentId,
): Omit<Appointment, 'attendees' | 'categoryIds' | 'files'> | undefined {
  return db
    .select({ ...getTableColumns(appointments), customerName: customers.name, staffName: staff.name })
    .from(appointments)
    .innerJoin(staff, eq(staff.id, appointments.staffId))
    .leftJoin(customers, eq(customers.id, appointments.customerId))
    .where(and(eq(appointments.id, id), isNull(appointments.deletedAt)))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findAppointmentRow(db: ReadDb, id: AppointmentId) {
  return db.select().from(appointments).where(eq(appointments.id, id)).get()
}

export function insertAppointment(db: Db, values: AppointmentValues) {
  return db.insert(appointments).values(values).returning({ id: appointments.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateAppointment(db: Db, row: { id: AppointmentId; version: number }, values: Partial<AppointmentValues>) {
  const { changes } = db
    .update(appointments)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(appointments.id, row.id), eq(appointments.version, row.version), isNull(appointments.deletedAt)))
    .run()
  return changes === 1
}

/** What was taken out of a series and stands for one of its beginnings, in the bin or not. */
export function listExceptions(db: ReadDb, seriesId: AppointmentId) {
  const rows = db.select().from(appointments).where(eq(appointments.seriesId, seriesId)).orderBy(asc(appointments.occursAt)).all()
  return rows.map((row) => ({ ...row, occursAt: row.occursAt ?? row.startsAt }))
}

/** What was taken out of a series is as private as the series. */
export function veilExceptions(db: Db, seriesId: AppointmentId, isPrivate: boolean) {
  db.update(appointments)
    .set({ isPrivate, version: sql`${appointments.version} + 1` })
    .where(and(eq(appointments.seriesId, seriesId), ne(appointments.isPrivate, isPrivate)))
    .run()
}

/** Which beginning of which series something stands for. */
export function linkException(db: Db, id: AppointmentId, link: Pick<AppointmentRow, 'seriesId' | 'occursAt'>) {
  db.update(appointments).set(link).where(eq(appointments.id, id)).run()
}

/** The appointments of one person that begin from now on, or go on coming again, become those of another, but for private ones. */
export function giveAppointments(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(appointments)
    .set({ staffId: to, updatedAt: now, version: sql`${appointments.version} + 1` })
    .where(
      and(eq(appointments.staffId, from), eq(appointments.isPrivate, false), isStillToCome(now), isNull(appointments.deletedAt)),
    )
    .run().changes
}

function isStillToCome(now: number) {
  const { startsAt, rule, recursUntil } = appointments
  return or(gte(startsAt, now), and(ne(rule, ''), or(isNull(recursUntil), gt(recursUntil, now))))
}

/** Puts an appointment into the bin at a moment, or takes it out (`null`). */
export function markAppointment(db: Db, id: AppointmentId, deletedAt: number | null) {
  db.update(appointments)
    .set({ deletedAt, version: sql`${appointments.version} + 1` })
    .where(eq(appointments.id, id))
    .run()
}

export function deleteAppointment(db: Db, id: AppointmentId) {
  db.delete(appointments).where(eq(appointments.id, id)).run()
}
