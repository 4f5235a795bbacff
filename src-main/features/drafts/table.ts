import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, words } from '#main/database/columns.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { DraftEditor } from '#shared/features/drafts/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'

/** One row for each person and form. Nothing here has been saved by anybody: no list, no export and no log shows it. */
export const drafts = sqliteTable(
  'drafts',
  {
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    editor: text('editor').$type<DraftEditor>().notNull(),
    /** 0: none. */
    recordId: integer('record_id').notNull(),
    /** 0: none. */
    openedUnder: integer('opened_under').notNull(),
    /** 0: none. */
    occursAt: instant('occurs_at').notNull().default(0),
    aboutId: integer('about_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'cascade' }),
    name: words('name'),
    version: integer('version'),
    content: text('content').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.editor, table.recordId, table.openedUnder, table.occursAt] }),
    index('drafts_about').on(table.aboutId),
  ],
)
