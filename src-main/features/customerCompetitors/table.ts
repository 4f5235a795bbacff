import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, id, tracked, words } from '#main/database/columns.ts'
import { competitors } from '#main/features/competitors/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { competitorStatuses } from '#shared/features/customerCompetitors/choices.ts'
import type { CompetitorId, CustomerCompetitorId, CustomerId } from '#shared/kit/id.ts'

export const customerCompetitors = sqliteTable(
  'customer_competitors',
  {
    id: id<CustomerCompetitorId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    competitorId: integer('competitor_id')
      .$type<CompetitorId>()
      .notNull()
      .references(() => competitors.id, { onDelete: 'cascade' }),
    status: text('status', { enum: competitorStatuses }).notNull(),
    sinceOn: day('since_on'),
    buys: words('buys'),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('customer_competitors_of_customer').on(table.customerId),
    index('customer_competitors_of_competitor').on(table.competitorId),
    index('customer_competitors_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
  ],
)
