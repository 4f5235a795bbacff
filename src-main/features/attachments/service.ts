import type { Db, ReadDb } from '#main/database/open.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import { fileDocument, type TakenIn, takeIn, takeInDropped } from '#main/features/documents/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import { endingOf, safeFileName } from '#main/kit/fileNames.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import type { Attachment } from '#shared/features/attachments/schema.ts'
import type { AttachmentId, CustomerId, FileToken } from '#shared/kit/id.ts'
import {
  deleteAttachment,
  findAttachment,
  findAttachmentOf,
  findAttachmentRow,
  insertAttachment,
  listAttachments,
  markAttachment,
  updateAttachment,
} from './queries.ts'

const LONGEST_NAME = 200

/** An attachment for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenAttachment(db: ReadDb, access: Access, id: AttachmentId) {
  const attachment = getAttachment(db, id)
  seenCustomer(db, access, attachment.customerId)
  return attachment
}

export function attachmentsOf(db: ReadDb, access: Access, customerId: CustomerId) {
  seenCustomer(db, access, customerId)
  return listAttachments(db, customerId)
}

/** Takes a file in and attaches it. What may not be attached is refused before its content is copied. */
export async function attach(context: Context, { customerId, file }: { customerId: CustomerId; file: FileToken | File }) {
  assertMayAttach(context.db, customerId, context.access)
  const taken = typeof file === 'string' ? await takeIn(context, file, 'any') : await takeInDropped(context, file)
  return context.write((db) => fileAttachment(db, { customerId, taken }, actOf(context)))
}

/** A content that lies there already is not attached twice. */
function fileAttachment(db: Db, { customerId, taken }: { customerId: CustomerId; taken: TakenIn }, { access, now }: Act) {
  assertMayAttach(db, customerId, access)
  const documentId = fileDocument(db, taken, now)
  const known = findAttachmentOf(db, customerId, documentId)
  if (known) return getAttachment(db, known.id)
  const name = safeFileName(taken.name, LONGEST_NAME)
  const values = { customerId, documentId, staffId: access.staffId, name, createdAt: now, updatedAt: now }
  return getAttachment(db, insertAttachment(db, values))
}

export function renameAttachment(db: Db, edit: { id: AttachmentId; version: number; name: string }, act: Act) {
  const { id, version, name } = edit
  const ending = endingOf(findChangeable(db, id, act.access).name)
  const whole = name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`
  const values = { name: safeFileName(whole, LONGEST_NAME), updatedAt: act.now }
  if (!updateAttachment(db, { id, version }, values)) throw staleVersion()
  return getAttachment(db, id)
}

/** Takes an attachment off; the document itself stays where it is until the bin is emptied. */
export function removeAttachment(db: Db, id: AttachmentId, { access, now }: Act) {
  if (findChangeable(db, id, access).deletedAt === null) markAttachment(db, id, now)
}

export function restoreAttachment(db: Db, id: AttachmentId, { access }: Act) {
  if (findChangeable(db, id, access).deletedAt !== null) markAttachment(db, id, null)
}

export function eraseAttachment(db: Db, id: AttachmentId) {
  deleteAttachment(db, id)
}

function assertMayAttach(db: ReadDb, customerId: CustomerId, access: Access) {
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
}

function getAttachment(db: ReadDb, id: AttachmentId): Attachment {
  const attachment = findAttachment(db, id)
  if (!attachment) throw notFound('attachment')
  return attachment
}

function findChangeable(db: ReadDb, id: AttachmentId, access: Access) {
  const row = findAttachmentRow(db, id)
  if (!row) throw notFound('attachment')
  assertMayChange(db, row.customerId, access)
  return row
}
