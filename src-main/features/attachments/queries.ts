import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { documents } from '#main/features/documents/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Attachment } from '#shared/features/attachments/schema.ts'
import type { AttachmentId, CustomerId, DocumentId } from '#shared/kit/id.ts'
import { attachments } from './table.ts'

type AttachmentValues = typeof attachments.$inferInsert

export function findAttachment(db: ReadDb, id: AttachmentId): Attachment | undefined {
  return withDocuments(db)
    .where(and(eq(attachments.id, id), isNull(attachments.deletedAt)))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findAttachmentRow(db: ReadDb, id: AttachmentId) {
  return db.select().from(attachments).where(eq(attachments.id, id)).get()
}

/** Where a document already lies with a customer. */
export function findAttachmentOf(db: ReadDb, customerId: CustomerId, documentId: DocumentId) {
  return db
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.customerId, customerId), eq(attachments.documentId, documentId), isNull(attachments.deletedAt)))
    .get()
}

export function listAttachments(db: ReadDb, customerId: CustomerId): Attachment[] {
  return withDocuments(db)
    .where(and(eq(attachments.customerId, customerId), isNull(attachments.deletedAt)))
    .orderBy(desc(attachments.createdAt), desc(attachments.id))
    .all()
}

export function insertAttachment(db: Db, values: AttachmentValues) {
  return db.insert(attachments).values(values).returning({ id: attachments.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateAttachment(db: Db, row: { id: AttachmentId; version: number }, values: Partial<AttachmentValues>) {
  const { changes } = db
    .update(attachments)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(attachments.id, row.id), eq(attachments.version, row.version), isNull(attachments.deletedAt)))
    .run()
  return changes === 1
}

/** Puts an attachment into the bin at a moment, or takes it out (`null`). */
export function markAttachment(db: Db, id: AttachmentId, deletedAt: number | null) {
  db.update(attachments)
    .set({ deletedAt, version: sql`${attachments.version} + 1` })
    .where(eq(attachments.id, id))
    .run()
}

export function deleteAttachment(db: Db, id: AttachmentId) {
  db.delete(attachments).where(eq(attachments.id, id)).run()
}

function withDocuments(db: ReadDb) {
  return db
    .select({
      ...getTableColumns(attachments),
      staffName: staff.name,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
    })
    .from(attachments)
    .innerJoin(documents, eq(documents.id, attachments.documentId))
    .innerJoin(staff, eq(staff.id, attachments.staffId))
}
