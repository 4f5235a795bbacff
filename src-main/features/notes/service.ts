import type { Db, ReadDb } from '#main/database/open.ts'
import { assertContactOf } from '#main/features/contacts/service.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import type { Note, NoteInput, Sent } from '#shared/features/notes/schema.ts'
import type { CustomerId, NoteId } from '#shared/kit/id.ts'
import { deleteNote, findNote, findNoteRow, insertNote, listPinned, markNote, updateNote } from './queries.ts'

/** A note for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenNote(db: ReadDb, access: Access, id: NoteId) {
  const note = getNote(db, id)
  seenCustomer(db, access, note.customerId)
  return note
}

export function pinnedNotes(db: ReadDb, access: Access, customerId: CustomerId) {
  seenCustomer(db, access, customerId)
  return listPinned(db, customerId)
}

interface NewNote {
  customerId: CustomerId
  input: NoteInput
  sent?: Sent | undefined
}

export function createNote(db: Db, { customerId, input, sent }: NewNote, act: Act) {
  const { access, now } = act
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  if (sent?.contactId) assertContactOf(db, customerId, sent.contactId)
  return getNote(db, insertNote(db, { ...input, ...sent, customerId, staffId: access.staffId, createdAt: now, updatedAt: now }))
}

export function changeNote(db: Db, edit: { id: NoteId; version: number; input: NoteInput }, act: Act) {
  const { id, version, input } = edit
  findChangeable(db, id, act.access)
  if (!updateNote(db, { id, version }, { ...input, updatedAt: act.now })) throw staleVersion()
  return getNote(db, id)
}

/** Puts a note above the timeline, or back into it. It takes no version: it goes with any text. */
export function pinNote(db: Db, { id, isPinned }: { id: NoteId; isPinned: boolean }, act: Act) {
  const row = findChangeable(db, id, act.access)
  if (!updateNote(db, row, { isPinned, updatedAt: act.now })) throw notFound('note')
  return getNote(db, id)
}

export function removeNote(db: Db, id: NoteId, { access, now }: Act) {
  if (findChangeable(db, id, access).deletedAt === null) markNote(db, id, now)
}

export function restoreNote(db: Db, id: NoteId, { access }: Act) {
  if (findChangeable(db, id, access).deletedAt !== null) markNote(db, id, null)
}

export function eraseNote(db: Db, id: NoteId) {
  deleteNote(db, id)
}

function getNote(db: ReadDb, id: NoteId): Note {
  const note = findNote(db, id)
  if (!note) throw notFound('note')
  return note
}

function findChangeable(db: ReadDb, id: NoteId, access: Access) {
  const row = findNoteRow(db, id)
  if (!row) throw notFound('note')
  assertMayChange(db, row.customerId, access)
  return row
}
