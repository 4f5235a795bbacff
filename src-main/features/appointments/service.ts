import type { Db } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { staleVersion } from '#main/kit/failures.ts'
import { excludedIn, lastEndOf } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentInput } from '#shared/features/appointments/schema.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import {
  type AppointmentRow,
  deleteAppointment,
  giveAppointments,
  insertAppointment,
  listExceptions,
  markAppointment,
  updateAppointment,
} from './queries.ts'
import { assertMayHave, assertMayMeet, findKnownAppointment, getAppointment } from './seen.ts'
import { excludeAgain, keptExcluded, moveExceptions } from './series.ts'

export { seenAppointment } from './seen.ts'

/** A new appointment, or a series of them; whose it is when nobody is named: of whoever makes it. */
export function createAppointment(db: Db, input: AppointmentInput, act: Act) {
  const staffId = input.staffId ?? act.access.staffId
  assertMayHave(db, { input, staffId, before: undefined }, act)
  const values = { ...input, staffId, recursUntil: lastEndOf(input), createdAt: act.now, updatedAt: act.now }
  return getAppointment(db, insertAppointment(db, values))
}

/**
 * Changes, moves or lengthens an appointment, or the whole of a series; what was taken out of a series goes along where the series still begins
 * then, and stands for itself where it does not. Its customer may lie in the bin by now, but nobody new from there may be chosen.
 */
export function changeAppointment(db: Db, edit: { id: AppointmentId; version: number; input: AppointmentInput }, act: Act) {
  const { id, version, input } = edit
  const before = findKnownAppointment(db, id)
  assertMayMeet(act.access, 'appointments.edit', before)
  const staffId = input.staffId ?? before.staffId
  assertMayHave(db, { input, staffId, before }, act)
  const excluded = keptExcluded(excludedIn(before.excluded), { from: before, to: input })
  const values = { ...input, staffId, excluded, recursUntil: lastEndOf(input), updatedAt: act.now }
  if (!updateAppointment(db, { id, version }, values)) throw staleVersion()
  if (before.rule !== '') moveExceptions(db, { from: before, to: { ...input, id }, since: 0 })
  return getAppointment(db, id)
}

/** Puts an appointment into the bin, and with a series what was taken out of it. */
export function removeAppointment(db: Db, id: AppointmentId, { access, now }: Act) {
  const row = findKnownAppointment(db, id)
  assertMayMeet(access, 'appointments.delete', row)
  if (row.deletedAt !== null) return
  for (const exception of listExceptions(db, id)) if (exception.deletedAt === null) markAppointment(db, exception.id, now)
  markAppointment(db, id, now)
}

export function restoreAppointment(db: Db, id: AppointmentId, { access }: Act) {
  const row = findKnownAppointment(db, id)
  assertMayMeet(access, 'appointments.delete', row)
  if (row.deletedAt === null) return
  for (const exception of removedWith(db, row)) markAppointment(db, exception.id, null)
  excludeAgain(db, row)
  markAppointment(db, id, null)
}

/** Appointments that are still to come go from one person to another. */
export function handOverAppointments(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveAppointments(db, people, now)
}

export function eraseAppointment(db: Db, id: AppointmentId) {
  for (const exception of removedWith(db, findKnownAppointment(db, id))) deleteAppointment(db, exception.id)
  deleteAppointment(db, id)
}

/** What went into the bin with a series. */
function removedWith(db: Db, { id, deletedAt }: AppointmentRow) {
  return listExceptions(db, id).filter((exception) => deletedAt !== null && exception.deletedAt === deletedAt)
}
