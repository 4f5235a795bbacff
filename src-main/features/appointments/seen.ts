import type { ReadDb } from '#main/database/open.ts'
import { assertCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMay, assertMayGive, isWithin } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import type { Appointment, AppointmentInput } from '#shared/features/appointments/schema.ts'
import type { Permission } from '#shared/kit/access.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { type AppointmentRow, findAppointment, findAppointmentRow } from './queries.ts'

/** An appointment for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenAppointment(db: ReadDb, access: Access, id: AppointmentId) {
  const appointment = getAppointment(db, id)
  assertMayMeet(access, 'appointments.see', appointment)
  return appointment
}

/** What stands in their notes; what is not there or beyond reach has none. */
export function notesOf(db: ReadDb, access: Access, ids: readonly AppointmentId[]) {
  return ids.flatMap((id) => {
    const appointment = findAppointment(db, id)
    if (!appointment?.note || !isWithin(access.reach('appointments.see'), appointment.staffId)) return []
    return { id, note: appointment.note }
  })
}

export function getAppointment(db: ReadDb, id: AppointmentId): Appointment {
  const appointment = findAppointment(db, id)
  if (!appointment) throw notFound('appointment')
  return appointment
}

/** The row alone, also when it lies in the bin. */
export function findKnownAppointment(db: ReadDb, id: AppointmentId) {
  const row = findAppointmentRow(db, id)
  if (!row) throw notFound('appointment')
  return row
}

export function assertMayMeet(access: Access, permission: Permission, { staffId }: { staffId: StaffId }) {
  assertMay(access, permission, { ownerId: staffId, noun: 'appointment' })
}

/** Who gets an appointment and whom it is with is asked anew where that changes. */
export function assertMayHave(
  db: ReadDb,
  {
    input,
    staffId,
    before,
  }: { input: AppointmentInput; staffId: StaffId; before: Pick<AppointmentRow, 'staffId' | 'customerId'> | undefined },
  { access }: Act,
) {
  if (staffId !== before?.staffId) {
    assertStaff(db, staffId)
    assertMayGive(access, 'appointments.edit', staffId)
  }
  if (input.customerId !== null && input.customerId !== before?.customerId) assertCustomer(db, input.customerId, access)
}
