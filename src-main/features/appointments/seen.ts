import type { ReadDb } from '#main/database/open.ts'
import { listCategoriesOf } from '#main/features/categories/service.ts'
import { assertCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMayGive, isWithin } from '#main/kit/access.ts'
import { forbidden, notFound } from '#main/kit/failures.ts'
import type { Appointment, AppointmentInput } from '#shared/features/appointments/schema.ts'
import type { Permission } from '#shared/kit/access.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { isInvited, listAttendees } from './attendeeQueries.ts'
import { listAppointmentFiles } from './fileQueries.ts'
import { type AppointmentRow, findAppointment, findAppointmentRow } from './queries.ts'

/** An appointment for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenAppointment(db: ReadDb, access: Access, id: AppointmentId) {
  const appointment = getAppointment(db, id)
  assertMayMeet(db, { access, permission: 'appointments.see' }, appointment)
  return appointment
}

/** Whether somebody may look into it: who is invited as well; into a private one nobody but them and whoever's it is. */
function isSeen(db: ReadDb, access: Access, { id, staffId, isPrivate }: Pick<AppointmentRow, 'id' | 'staffId' | 'isPrivate'>) {
  if (staffId === access.staffId || isInvited(db, id, [access.staffId])) return true
  const reach = access.reach('appointments.see')
  return !isPrivate && (isWithin(reach, staffId) || isInvited(db, id, reach))
}

/** What stands in their notes; what is not there or beyond reach has none. */
export function notesOf(db: ReadDb, access: Access, ids: readonly AppointmentId[]) {
  return ids.flatMap((id) => {
    const appointment = findAppointment(db, id)
    return appointment?.note && isSeen(db, access, appointment) ? { id, note: appointment.note } : []
  })
}

export function getAppointment(db: ReadDb, id: AppointmentId): Appointment {
  const appointment = findAppointment(db, id)
  if (!appointment) throw notFound('appointment')
  return withParts(db, appointment)
}

function attendeesOf(db: ReadDb, id: AppointmentId) {
  return listAttendees(db, id).map(({ rowId: _rowId, ...attendee }) => attendee)
}

/** A row with what hangs on it. */
export function withParts<Row extends { id: AppointmentId }>(db: ReadDb, row: Row) {
  return {
    ...row,
    attendees: attendeesOf(db, row.id),
    categoryIds: listCategoriesOf(db, 'appointment', row.id),
    files: listAppointmentFiles(db, row.id),
  }
}

/** The row alone, also when it lies in the bin. */
export function findKnownAppointment(db: ReadDb, id: AppointmentId) {
  const row = findAppointmentRow(db, id)
  if (!row) throw notFound('appointment')
  return row
}

/** NOT_FOUND as if it were not there for whoever may not look into it, FORBIDDEN for whoever may only look. */
export function assertMayMeet(
  db: ReadDb,
  { access, permission }: { access: Access; permission: Permission },
  appointment: Pick<AppointmentRow, 'id' | 'staffId' | 'isPrivate'>,
) {
  if (!isSeen(db, access, appointment)) throw notFound('appointment')
  if (permission !== 'appointments.see' && !isWithin(access.reach(permission), appointment.staffId)) throw forbidden()
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
