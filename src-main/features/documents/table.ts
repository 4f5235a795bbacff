import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import type { DocumentId } from '#shared/kit/id.ts'

/** One row per distinct content; the file lies in the data folder under its SHA-256. */
export const documents = sqliteTable('documents', {
  id: id<DocumentId>(),
  sha256: text('sha256').notNull().unique(),
  bytes: integer('bytes').notNull(),
  mediaType: text('media_type').notNull(),
  addedAt: instant('added_at').notNull(),
})
