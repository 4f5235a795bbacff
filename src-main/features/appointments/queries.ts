import { and, eq, getTableColumns, gte, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { appointments } from './table.ts'

export type AppointmentValues = typeof appointments.$inferInsert

export function findAppointment(db: ReadDb, id: AppointmentId): Appointment | undefined {
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

/** The appointments of one person that begin from now on become those of another. */
export function giveAppointments(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(appointments)
    .set({ staffId: to, updatedAt: now, version: sql`${appointments.version} + 1` })
    .where(and(eq(appointments.staffId, from), gte(appointments.startsAt, now), isNull(appointments.deletedAt)))
    .run().changes
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
