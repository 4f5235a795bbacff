import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, tracked, words } from '#main/database/columns.ts'
import type { CompetitorId } from '#shared/kit/id.ts'

export const competitors = sqliteTable(
  'competitors',
  {
    id: id<CompetitorId>(),
    name: text('name').notNull(),
    foldedName: text('folded_name').notNull(),
    website: words('website'),
    products: words('products'),
    policy: words('policy'),
    service: words('service'),
    strengths: words('strengths'),
    weaknesses: words('weaknesses'),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    uniqueIndex('competitors_by_name').on(table.foldedName).where(sql`deleted_at is null`),
    index('competitors_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
  ],
)
