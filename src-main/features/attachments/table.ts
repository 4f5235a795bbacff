import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, tracked } from '#main/database/columns.ts'
import { customers } from '#main/features/customers/table.ts'
import { documents } from '#main/features/documents/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { AttachmentId, CustomerId, DocumentId, StaffId } from '#shared/kit/id.ts'

export const attachments = sqliteTable(
  'attachments',
  {
    id: id<AttachmentId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    documentId: integer('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id),
    /** Who attached it. */
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    name: text('name').notNull(),
    ...tracked(),
  },
  (table) => [
    index('attachments_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('attachments_of_customer').on(table.customerId, table.createdAt),
    index('attachments_of_document').on(table.documentId),
  ],
)
