import type { Db, ReadDb } from '#main/database/open.ts'
import { fileDocument, type TakenIn } from '#main/features/documents/service.ts'
import { type Access, type Act, assertMay } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import type { ContractFile } from '#shared/features/contracts/schema.ts'
import type { ContractFileId, ContractId } from '#shared/kit/id.ts'
import { demoteOriginal, findFile, findFileOf, findFileRow, hasOriginal, insertFile, updateFile } from './fileQueries.ts'
import { findContractRow } from './queries.ts'

/**
 * Files a document with a contract, its row in the same transaction. A new original makes the former one an ordinary file;
 * a document that lies there already is not filed twice.
 */
export function attachFile(db: Db, filing: { id: ContractId; role: ContractFile['role']; taken: TakenIn }, act: Act) {
  const { id: contractId, role, taken } = filing
  const { access, now } = act
  assertMayFile(db, contractId, access)
  const documentId = fileDocument(db, taken, now)
  const known = findFileOf(db, contractId, documentId)
  if (known?.role === 'original') return getFile(db, known.id)
  if (role === 'original') demoteOriginal(db, contractId)
  if (!known) return getFile(db, insertFile(db, { contractId, documentId, role, name: taken.name, addedAt: now }))
  updateFile(db, known.id, { role })
  return getFile(db, known.id)
}

/** Takes a file away from its contract; the document itself stays where it is. */
export function detachFile(db: Db, id: ContractFileId, { access, now }: Act) {
  if (findChangeableFile(db, id, access).deletedAt === null) updateFile(db, id, { deletedAt: now })
}

/** Brings a file back, as the original only if there is no other by now. */
export function reattachFile(db: Db, id: ContractFileId, { access }: Act) {
  const { contractId, role, deletedAt } = findChangeableFile(db, id, access)
  if (deletedAt === null) return
  updateFile(db, id, { deletedAt: null, role: hasOriginal(db, contractId) ? 'other' : role })
}

/** NOT_FOUND when the contract lies in the bin or may not be seen, FORBIDDEN when it may only be seen. */
export function assertMayFile(db: ReadDb, id: ContractId, access: Access) {
  const row = findContractRow(db, id)
  if (!row || row.deletedAt !== null) throw notFound('contract')
  assertMay(access, 'contracts.edit', { ownerId: row.ownerId, noun: 'contract' })
}

function getFile(db: ReadDb, id: ContractFileId) {
  const file = findFile(db, id)
  if (!file) throw notFound('file')
  return file
}

function findChangeableFile(db: ReadDb, id: ContractFileId, access: Access) {
  const row = findFileRow(db, id)
  const contract = row && findContractRow(db, row.contractId)
  if (!contract) throw notFound('file')
  assertMay(access, 'contracts.edit', { ownerId: contract.ownerId, noun: 'file' })
  return row
}
