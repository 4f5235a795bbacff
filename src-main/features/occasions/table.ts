import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { birth, id, words } from '#main/database/columns.ts'
import { audiences } from '#shared/kit/audiences.ts'
import type { OccasionId } from '#shared/kit/id.ts'

/** What the office decided of the occasions the program brings (`key`), and those of its own. */
export const occasions = sqliteTable(
  'occasions',
  {
    id: id<OccasionId>(),
    /** The one of resources/occasions.json it is about; '' for one of the office's own. */
    key: words('key'),
    name: words('name'),
    /** When an own one is, by the sun or the moon. */
    fallsOn: birth('falls_on'),
    audience: text('audience', { enum: audiences }).notNull().default('all'),
    daysAhead: integer('days_ahead').notNull(),
    isOn: integer('is_on', { mode: 'boolean' }).notNull().default(true),
    version: integer('version').notNull().default(1),
  },
  (table) => [uniqueIndex('occasions_by_key').on(table.key).where(sql`"key" <> ''`)],
)
