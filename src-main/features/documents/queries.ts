import { and, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { ownedWithin } from '#main/database/reach.ts'
import { contractFiles, contracts } from '#main/features/contracts/table.ts'
import type { Reach } from '#main/kit/access.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import { documents } from './table.ts'

export function findDocument(db: ReadDb, id: DocumentId) {
  return db.select().from(documents).where(eq(documents.id, id)).get()
}

export function findDocumentByHash(db: ReadDb, sha256: string) {
  return db.select().from(documents).where(eq(documents.sha256, sha256)).get()
}

/** Whether a document lies with a contract of somebody within reach. */
export function isFiledWithin(db: ReadDb, id: DocumentId, reach: Reach) {
  const row = db
    .select({ id: contractFiles.id })
    .from(contractFiles)
    .innerJoin(contracts, eq(contracts.id, contractFiles.contractId))
    .where(and(eq(contractFiles.documentId, id), ownedWithin(sql`${contracts.ownerId}`, reach)))
    .limit(1)
    .get()
  return row !== undefined
}

/** The SHA-256 of everything that was ever filed. */
export function listHashes(db: ReadDb) {
  return db
    .select({ sha256: documents.sha256 })
    .from(documents)
    .all()
    .map((row) => row.sha256)
}

export function insertDocument(db: Db, values: typeof documents.$inferInsert) {
  return db.insert(documents).values(values).returning({ id: documents.id }).get().id
}

/** Takes the row of a document away, unless something still refers to it; answers its hash when it went. */
export function deleteUnreferenced(db: Db, id: DocumentId) {
  try {
    return db.delete(documents).where(eq(documents.id, id)).returning({ sha256: documents.sha256 }).get()?.sha256
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return undefined
    throw error
  }
}
