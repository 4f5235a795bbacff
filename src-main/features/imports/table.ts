import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import { staff } from '#main/features/staff/table.ts'
import type { ImportId, StaffId } from '#shared/kit/id.ts'

export const imports = sqliteTable('imports', {
  id: id<ImportId>(),
  fileName: text('file_name').notNull(),
  importedAt: instant('imported_at').notNull(),
  staffId: integer('staff_id')
    .$type<StaffId>()
    .references(() => staff.id),
  added: integer('added').notNull(),
  updated: integer('updated').notNull(),
  skipped: integer('skipped').notNull(),
  refused: integer('refused').notNull(),
  undoneAt: instant('undone_at'),
})

/** What an import did to each row, so that it can be undone as one step. `before` is null for an added row. */
export const importedRows = sqliteTable(
  'imported_rows',
  {
    importId: integer('import_id')
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    noun: text('noun', {
      enum: ['customer', 'contact', 'group', 'category', 'employment', 'important-date', 'contact-group', 'contact-group-member'],
    }).notNull(),
    rowId: integer('row_id').notNull(),
    /** The row's version right after the import; a later one was edited by a person since. */
    version: integer('version').notNull(),
    before: text('before'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.noun, table.rowId] })],
)
