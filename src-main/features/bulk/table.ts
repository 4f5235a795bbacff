import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import { staff } from '#main/features/staff/table.ts'
import { bulkKinds, deeds } from '#shared/features/bulk/choices.ts'
import type { BulkId, StaffId } from '#shared/kit/id.ts'

/** One deed on many records at once. */
export const bulkChanges = sqliteTable('bulk_changes', {
  id: id<BulkId>(),
  record: text('record', { enum: bulkKinds }).notNull(),
  deed: text('deed', { enum: deeds }).notNull(),
  /** JSON: what they became. */
  details: text('details').notNull(),
  /** How many were chosen; one alone is told in the log as itself. */
  chosen: integer('chosen').notNull(),
  /** How many it changed. */
  rows: integer('rows').notNull(),
  at: instant('at').notNull(),
  staffId: integer('staff_id')
    .$type<StaffId>()
    .notNull()
    .references(() => staff.id),
  undoneAt: instant('undone_at'),
})

/** What a deed did to each record, so that it can be undone as one step and the record's own history tells it. */
export const bulkRows = sqliteTable(
  'bulk_rows',
  {
    bulkId: integer('bulk_id')
      .$type<BulkId>()
      .notNull()
      .references(() => bulkChanges.id, { onDelete: 'cascade' }),
    rowId: integer('row_id').notNull(),
    /** The record's version right after it; a later one was edited by a person since. */
    version: integer('version').notNull(),
    /** JSON: what it was before, as far as it was changed. */
    before: text('before').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bulkId, table.rowId] })],
)
