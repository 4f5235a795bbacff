import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import { staff } from '#main/features/staff/table.ts'
import { viewLists } from '#shared/features/views/schema.ts'
import type { StaffId, ViewId } from '#shared/kit/id.ts'

/** How somebody keeps a list: for themselves, or for everybody. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: id<ViewId>(),
    list: text('list', { enum: viewLists }).notNull(),
    name: text('name').notNull(),
    ownerId: integer('owner_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    isShared: integer('is_shared', { mode: 'boolean' }).notNull(),
    content: text('content').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [uniqueIndex('saved_views_by_name').on(table.ownerId, table.list, table.name)],
)
