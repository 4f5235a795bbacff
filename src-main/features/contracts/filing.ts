import type { Db, ReadDb } from '#main/database/open.ts'
import { fileDocument, type TakenIn } from '#main/features/documents/service.ts'
import { notFound } from '#main/kit/failures.ts'
import type { ContractFile } from '#shared/features/contracts/schema.ts'
import type { ContractFileId, ContractId } from '#shared/kit/id.ts'
import { demoteOriginal, findFile, findFileOf, findFileRow, hasOriginal, insertFile, updateFile } from './fileQueries.ts'
import { findContractRow } from './queries.ts'

/**
 * Files a document with a contract, its row in the same transaction. A new original makes the former one an ordinary file;
 * a document that lies there already is not filed twice.
 */
export function attachFile(db: Db, filing: { id: ContractId; role: ContractFile['role']; taken: TakenIn }, now: number) {
  const { id: contractId, role, taken } = filing
  assertOutsideBin(db, contractId)
  const documentId = fileDocument(db, taken, now)
  const known = findFileOf(db, contractId, documentId)
  if (known?.role === 'original') return getFile(db, known.id)
  if (role === 'original') demoteOriginal(db, contractId)
  if (!known) return getFile(db, insertFile(db, { contractId, documentId, role, name: taken.name, addedAt: now }))
  updateFile(db, known.id, { role })
  return getFile(db, known.id)
}

/** Takes a file away from its contract; the document itself stays where it is. */
export function detachFile(db: Db, id: ContractFileId, now: number) {
  if (findKnownFile(db, id).deletedAt === null) updateFile(db, id, { deletedAt: now })
}

/** Brings a file back, as the original only if there is no other by now. */
export function reattachFile(db: Db, id: ContractFileId) {
  const { contractId, role, deletedAt } = findKnownFile(db, id)
  if (deletedAt === null) return
  updateFile(db, id, { deletedAt: null, role: hasOriginal(db, contractId) ? 'other' : role })
}

export function assertOutsideBin(db: ReadDb, id: ContractId) {
  const row = findContractRow(db, id)
  if (!row || row.deletedAt !== null) throw notFound('contract')
}

function getFile(db: ReadDb, id: ContractFileId) {
  const file = findFile(db, id)
  if (!file) throw notFound('file')
  return file
}

function findKnownFile(db: ReadDb, id: ContractFileId) {
  const row = findFileRow(db, id)
  if (!row) throw notFound('file')
  return row
}
