import type { Db } from '#main/database/open.ts'
import { setCategories } from '#main/features/categories/service.ts'
import { type Act, assertMay } from '#main/kit/access.ts'
import { staleVersion } from '#main/kit/failures.ts'
import { excludedIn, lastEndOf } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentInput } from '#shared/features/appointments/schema.ts'
import type { AppointmentId, CategoryId, StaffId } from '#shared/kit/id.ts'
import { giveInvitations, listAttendees } from './attendeeQueries.ts'
import { inviteAll } from './attending.ts'
import {
  type AppointmentRow,
  deleteAppointment,
  giveAppointments,
  insertAppointment,
  listExceptions,
  markAppointment,
  updateAppointment,
  veilExceptions,
} from './queries.ts'
import { assertMayHave, assertMayMeet, findKnownAppointment, getAppointment } from './seen.ts'
import { excludeAgain, keptExcluded, moveExceptions } from './series.ts'

/** For whoever empties the bin, or takes something out of it. */
export { deleteAppointmentFile as eraseAppointmentFile } from './fileQueries.ts'
export { reattachAppointmentFile } from './filing.ts'

/** For whoever shows rows of theirs. */
export { seenAppointment, withParts } from './seen.ts'

/** A new appointment, or a series of them; whose it is when nobody is named: of whoever makes it. */
export function createAppointment(db: Db, input: AppointmentInput, act: Act) {
  const staffId = input.staffId ?? act.access.staffId
  assertMayHave(db, { input, staffId, before: undefined }, act)
  const { attendees: wanted = [], categoryIds = [], ...row } = input
  const values = { ...row, staffId, recursUntil: lastEndOf(input), createdAt: act.now, updatedAt: act.now }
  const id = insertAppointment(db, values)
  inviteAll(db, { ...values, id }, { wanted, act })
  setCategories(db, { record: 'appointment', id, categoryIds })
  return getAppointment(db, id)
}

/**
 * Changes, moves or lengthens an appointment, or the whole of a series; what was taken out of a series goes along where the series still begins
 * then, and stands for itself where it does not. Its customer may lie in the bin by now, but nobody new from there may be chosen.
 */
export function changeAppointment(db: Db, edit: { id: AppointmentId; version: number; input: AppointmentInput }, act: Act) {
  const { id, version, input } = edit
  const before = findKnownAppointment(db, id)
  assertMayMeet(db, { access: act.access, permission: 'appointments.edit' }, before)
  const staffId = input.staffId ?? before.staffId
  assertMayHave(db, { input, staffId, before }, act)
  const excluded = keptExcluded(excludedIn(before.excluded), { from: before, to: input })
  const { attendees: wanted = listAttendees(db, id), categoryIds, ...row } = input
  const values = { ...row, staffId, excluded, recursUntil: lastEndOf(input), updatedAt: act.now }
  if (!updateAppointment(db, { id, version }, values)) throw staleVersion()
  inviteAll(db, { id, ...values }, { wanted, act })
  if (categoryIds) setCategories(db, { record: 'appointment', id, categoryIds })
  if (before.isPrivate !== input.isPrivate) veilExceptions(db, id, input.isPrivate)
  if (before.rule !== '') moveExceptions(db, { from: before, to: { ...input, id }, since: 0 })
  return getAppointment(db, id)
}

/** The categories it bears from now on. */
export function categoriseAppointment(
  db: Db,
  { id, categoryIds }: { id: AppointmentId; categoryIds: readonly CategoryId[] },
  { access }: Act,
) {
  assertMayMeet(db, { access, permission: 'appointments.edit' }, getAppointment(db, id))
  setCategories(db, { record: 'appointment', id, categoryIds })
  return getAppointment(db, id)
}

/** Puts an appointment into the bin, and with a series what was taken out of it. */
export function removeAppointment(db: Db, id: AppointmentId, { access, now }: Act) {
  const row = findKnownAppointment(db, id)
  assertMayMeet(db, { access, permission: 'appointments.delete' }, row)
  if (row.deletedAt !== null) return
  for (const exception of listExceptions(db, id)) if (exception.deletedAt === null) markAppointment(db, exception.id, now)
  markAppointment(db, id, now)
}

/** What is private may come back by the hand of somebody who does not see what it is: the bin is emptied and gone through by others. */
export function restoreAppointment(db: Db, id: AppointmentId, { access }: Act) {
  const row = findKnownAppointment(db, id)
  assertMay(access, 'appointments.delete', { ownerId: row.staffId, noun: 'appointment' })
  if (row.deletedAt === null) return
  for (const exception of removedWith(db, row)) markAppointment(db, exception.id, null)
  excludeAgain(db, row)
  markAppointment(db, id, null)
}

/** Appointments that are still to come go from one person to another; private ones stay whose they are. To what they are invited the other is invited. */
export function handOverAppointments(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  const given = giveAppointments(db, people, now)
  giveInvitations(db, people, now)
  return given
}

export function eraseAppointment(db: Db, id: AppointmentId) {
  for (const exception of removedWith(db, findKnownAppointment(db, id))) deleteAppointment(db, exception.id)
  deleteAppointment(db, id)
}

/** What went into the bin with a series. */
function removedWith(db: Db, { id, deletedAt }: AppointmentRow) {
  return listExceptions(db, id).filter((exception) => deletedAt !== null && exception.deletedAt === deletedAt)
}
