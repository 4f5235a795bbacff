import type { Db, ReadDb } from '#main/database/open.ts'
import { assertCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMay, assertMayGive } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import type { Appointment, AppointmentInput } from '#shared/features/appointments/schema.ts'
import type { Permission } from '#shared/kit/access.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import {
  deleteAppointment,
  findAppointment,
  findAppointmentRow,
  giveAppointments,
  insertAppointment,
  markAppointment,
  updateAppointment,
} from './queries.ts'

/** An appointment for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenAppointment(db: ReadDb, access: Access, id: AppointmentId) {
  const appointment = getAppointment(db, id)
  assertMayMeet(access, 'appointments.see', appointment)
  return appointment
}

export function getAppointment(db: ReadDb, id: AppointmentId): Appointment {
  const appointment = findAppointment(db, id)
  if (!appointment) throw notFound('appointment')
  return appointment
}

/** A new appointment; whose it is when nobody is named: of whoever makes it. */
export function createAppointment(db: Db, input: AppointmentInput, act: Act) {
  const staffId = input.staffId ?? act.access.staffId
  assertStaff(db, staffId)
  assertMayGive(act.access, 'appointments.edit', staffId)
  if (input.customerId !== null) assertCustomer(db, input.customerId, act.access)
  return getAppointment(db, insertAppointment(db, { ...input, staffId, createdAt: act.now, updatedAt: act.now }))
}

/** Changes, moves or lengthens an appointment. Its customer may lie in the bin by now, but nobody new from there may be chosen. */
export function changeAppointment(db: Db, edit: { id: AppointmentId; version: number; input: AppointmentInput }, act: Act) {
  const { id, version, input } = edit
  const before = findKnownAppointment(db, id)
  assertMayMeet(act.access, 'appointments.edit', before)
  const staffId = input.staffId ?? before.staffId
  if (staffId !== before.staffId) {
    assertStaff(db, staffId)
    assertMayGive(act.access, 'appointments.edit', staffId)
  }
  if (input.customerId !== null && input.customerId !== before.customerId) assertCustomer(db, input.customerId, act.access)
  if (!updateAppointment(db, { id, version }, { ...input, staffId, updatedAt: act.now })) throw staleVersion()
  return getAppointment(db, id)
}

export function removeAppointment(db: Db, id: AppointmentId, { access, now }: Act) {
  const row = findKnownAppointment(db, id)
  assertMayMeet(access, 'appointments.delete', row)
  if (row.deletedAt === null) markAppointment(db, id, now)
}

export function restoreAppointment(db: Db, id: AppointmentId, { access }: Act) {
  const row = findKnownAppointment(db, id)
  assertMayMeet(access, 'appointments.delete', row)
  if (row.deletedAt !== null) markAppointment(db, id, null)
}

/** Appointments that are still to come go from one person to another. */
export function handOverAppointments(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveAppointments(db, people, now)
}

function assertMayMeet(access: Access, permission: Permission, { staffId }: { staffId: StaffId }) {
  assertMay(access, permission, { ownerId: staffId, noun: 'appointment' })
}

export function eraseAppointment(db: Db, id: AppointmentId) {
  deleteAppointment(db, id)
}

function findKnownAppointment(db: ReadDb, id: AppointmentId) {
  const row = findAppointmentRow(db, id)
  if (!row) throw notFound('appointment')
  return row
}
