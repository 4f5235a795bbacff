import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { documents } from '#main/features/documents/table.ts'
import type { ContractFile } from '#shared/features/contracts/schema.ts'
import type { ContractFileId, ContractId, DocumentId } from '#shared/kit/id.ts'
import { contractFiles } from './table.ts'

/** The files of a contract: the original (before `other` in the alphabet), then the others as they came. */
export function listFiles(db: ReadDb, contractId: ContractId): ContractFile[] {
  return withDocuments(db)
    .where(and(eq(contractFiles.contractId, contractId), isNull(contractFiles.deletedAt)))
    .orderBy(asc(contractFiles.role), asc(contractFiles.id))
    .all()
}

export function findFile(db: ReadDb, id: ContractFileId): ContractFile | undefined {
  return withDocuments(db).where(eq(contractFiles.id, id)).get()
}

/** The row alone, also when it was taken away. */
export function findFileRow(db: ReadDb, id: ContractFileId) {
  return db.select().from(contractFiles).where(eq(contractFiles.id, id)).get()
}

/** Where a document already lies with a contract. */
export function findFileOf(db: ReadDb, contractId: ContractId, documentId: DocumentId) {
  return db
    .select()
    .from(contractFiles)
    .where(
      and(eq(contractFiles.contractId, contractId), eq(contractFiles.documentId, documentId), isNull(contractFiles.deletedAt)),
    )
    .get()
}

export function hasOriginal(db: ReadDb, contractId: ContractId) {
  return db.select({ id: contractFiles.id }).from(contractFiles).where(originalOf(contractId)).get() !== undefined
}

export function insertFile(db: Db, values: typeof contractFiles.$inferInsert) {
  return db.insert(contractFiles).values(values).returning({ id: contractFiles.id }).get().id
}

export function updateFile(
  db: Db,
  id: ContractFileId,
  values: Partial<Pick<typeof contractFiles.$inferInsert, 'role' | 'deletedAt'>>,
) {
  db.update(contractFiles).set(values).where(eq(contractFiles.id, id)).run()
}

/** Makes the original one of the other files. */
export function demoteOriginal(db: Db, contractId: ContractId) {
  db.update(contractFiles).set({ role: 'other' }).where(originalOf(contractId)).run()
}

function originalOf(contractId: ContractId) {
  return and(eq(contractFiles.contractId, contractId), eq(contractFiles.role, 'original'), isNull(contractFiles.deletedAt))
}

function withDocuments(db: ReadDb) {
  return db
    .select({
      id: contractFiles.id,
      documentId: contractFiles.documentId,
      role: contractFiles.role,
      name: contractFiles.name,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
      addedAt: contractFiles.addedAt,
    })
    .from(contractFiles)
    .innerJoin(documents, eq(documents.id, contractFiles.documentId))
}

export function deleteFile(db: Db, id: ContractFileId) {
  db.delete(contractFiles).where(eq(contractFiles.id, id)).run()
}
