import type { Db, ReadDb } from '#main/database/open.ts'
import { checkedDocument, copyTo, fileDocument, type TakenIn, takeIn, takeInDropped } from '#main/features/documents/service.ts'
import { type Access, type Act, assertMay } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import { safeFileName } from '#main/kit/fileNames.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import type { AppointmentFile } from '#shared/features/appointments/files.ts'
import type { AppointmentFileId, AppointmentId, FileToken } from '#shared/kit/id.ts'
import {
  findAppointmentFile,
  findAppointmentFileOf,
  findAppointmentFileRow,
  insertAppointmentFile,
  markAppointmentFile,
} from './fileQueries.ts'
import { assertMayMeet, findKnownAppointment, getAppointment, seenAppointment } from './seen.ts'

const LONGEST_NAME = 200

/** Takes a file in and lays it with an appointment. What may not be attached is refused before its content is copied. */
export async function attachToAppointment(context: Context, { id, file }: { id: AppointmentId; file: FileToken | File }) {
  assertMayFile(context.db, id, context.access)
  const taken = typeof file === 'string' ? await takeIn(context, file, 'any') : await takeInDropped(context, file)
  return context.write((db) => fileWith(db, { id, taken }, actOf(context)))
}

/** A content that lies there already is not attached twice. */
function fileWith(db: Db, { id: appointmentId, taken }: { id: AppointmentId; taken: TakenIn }, { access, now }: Act) {
  assertMayFile(db, appointmentId, access)
  const documentId = fileDocument(db, taken, now)
  const known = findAppointmentFileOf(db, appointmentId, documentId)
  if (known) return known
  const name = safeFileName(taken.name, LONGEST_NAME)
  return getFile(db, insertAppointmentFile(db, { appointmentId, documentId, name, addedAt: now }))
}

/** Takes a file off; what it holds stays where it is until the bin is emptied. */
export function detachAppointmentFile(db: Db, id: AppointmentFileId, { access, now }: Act) {
  const { appointmentId, deletedAt } = findRow(db, id)
  assertMayMeet(db, { access, permission: 'appointments.edit' }, findKnownAppointment(db, appointmentId))
  if (deletedAt === null) markAppointmentFile(db, id, now)
}

/** Brings a file back, of what is private also by the hand of somebody who does not see it, as with the appointment itself. */
export function reattachAppointmentFile(db: Db, id: AppointmentFileId, { access }: Act) {
  const { appointmentId, deletedAt } = findRow(db, id)
  assertMay(access, 'appointments.edit', { ownerId: findKnownAppointment(db, appointmentId).staffId, noun: 'file' })
  if (deletedAt !== null) markAppointmentFile(db, id, null)
}

/** Where a file may be read, for whoever may look into its appointment. CONFLICT `document-missing` or `document-changed`. */
export async function openAppointmentFile(context: Context, id: AppointmentFileId) {
  const { documentId } = seenFile(context.db, context.access, id)
  const original = await checkedDocument(context.db, context, documentId)
  return { url: await context.outside.serve(original), mediaType: original.mediaType, bytes: original.bytes }
}

export function saveAppointmentFile(context: Context, { id, file }: { id: AppointmentFileId; file: FileToken }) {
  const { documentId } = seenFile(context.db, context.access, id)
  return copyTo(context, { id: documentId, file })
}

/** NOT_FOUND as if it were not there for whoever may not look into its appointment. */
function seenFile(db: ReadDb, access: Access, id: AppointmentFileId) {
  const file = getFile(db, id)
  seenAppointment(db, access, file.appointmentId)
  return file
}

function getFile(db: ReadDb, id: AppointmentFileId): AppointmentFile {
  const file = findAppointmentFile(db, id)
  if (!file) throw notFound('file')
  return file
}

function findRow(db: ReadDb, id: AppointmentFileId) {
  const row = findAppointmentFileRow(db, id)
  if (!row) throw notFound('file')
  return row
}

function assertMayFile(db: ReadDb, id: AppointmentId, access: Access) {
  assertMayMeet(db, { access, permission: 'appointments.edit' }, getAppointment(db, id))
}
