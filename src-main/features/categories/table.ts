import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import { categorisedKinds, categoryColours } from '#shared/features/categories/choices.ts'
import type { CategoryId } from '#shared/kit/id.ts'

export const categories = sqliteTable(
  'categories',
  {
    id: id<CategoryId>(),
    name: text('name').notNull(),
    colour: text('colour', { enum: categoryColours }).notNull(),
    position: integer('position').notNull(),
    /** One that was deleted is still borne, unseen, so that it can come back. */
    deletedAt: instant('deleted_at'),
  },
  (table) => [uniqueIndex('categories_name').on(table.name).where(sql`deleted_at is null`)],
)

/** Which record bears which category. No foreign key leads to the record, for it may be of any kind: a trigger for each takes its links away with it. */
export const categoryLinks = sqliteTable(
  'category_links',
  {
    record: text('record', { enum: categorisedKinds }).notNull(),
    recordId: integer('record_id').notNull(),
    categoryId: integer('category_id')
      .$type<CategoryId>()
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.record, table.recordId, table.categoryId] }),
    index('category_links_of_category').on(table.categoryId, table.record, table.recordId),
  ],
)
