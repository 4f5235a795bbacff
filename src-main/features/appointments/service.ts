import type { Db, ReadDb } from '#main/database/open.ts'
import { type Act, assertCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import type { Appointment, AppointmentInput } from '#shared/features/appointments/schema.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import {
  deleteAppointment,
  findAppointment,
  findAppointmentRow,
  insertAppointment,
  markAppointment,
  updateAppointment,
} from './queries.ts'

export function getAppointment(db: ReadDb, id: AppointmentId): Appointment {
  const appointment = findAppointment(db, id)
  if (!appointment) throw notFound('appointment')
  return appointment
}

/** A new appointment; whose it is when nobody is named: of whoever makes it. */
export function createAppointment(db: Db, input: AppointmentInput, act: Act) {
  const staffId = input.staffId ?? act.staffId
  assertStaff(db, staffId)
  if (input.customerId !== null) assertCustomer(db, input.customerId)
  return getAppointment(db, insertAppointment(db, { ...input, staffId, createdAt: act.now, updatedAt: act.now }))
}

/** Changes, moves or lengthens an appointment. Its customer may lie in the bin by now, but nobody new from there may be chosen. */
export function changeAppointment(db: Db, edit: { id: AppointmentId; version: number; input: AppointmentInput }, act: Act) {
  const { id, version, input } = edit
  const before = findKnownAppointment(db, id)
  const staffId = input.staffId ?? before.staffId
  assertStaff(db, staffId)
  if (input.customerId !== null && input.customerId !== before.customerId) assertCustomer(db, input.customerId)
  if (!updateAppointment(db, { id, version }, { ...input, staffId, updatedAt: act.now })) throw staleVersion()
  return getAppointment(db, id)
}

export function removeAppointment(db: Db, id: AppointmentId, now: number) {
  if (findKnownAppointment(db, id).deletedAt === null) markAppointment(db, id, now)
}

export function restoreAppointment(db: Db, id: AppointmentId) {
  if (findKnownAppointment(db, id).deletedAt !== null) markAppointment(db, id, null)
}

export function eraseAppointment(db: Db, id: AppointmentId) {
  deleteAppointment(db, id)
}

function findKnownAppointment(db: ReadDb, id: AppointmentId) {
  const row = findAppointmentRow(db, id)
  if (!row) throw notFound('appointment')
  return row
}
