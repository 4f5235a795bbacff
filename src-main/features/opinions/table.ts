import { index, integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { day, id, instant } from '#main/database/columns.ts'
import { competitors } from '#main/features/competitors/table.ts'
import { customers } from '#main/features/customers/table.ts'
import type { CompetitorId, CustomerId, OpinionId } from '#shared/kit/id.ts'

/** What a customer thinks of a competitor, or, where none is named, of us. */
export const opinions = sqliteTable(
  'opinions',
  {
    id: id<OpinionId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    competitorId: integer('competitor_id')
      .$type<CompetitorId>()
      .references(() => competitors.id, { onDelete: 'cascade' }),
    saidOn: day('said_on').notNull(),
    innovation: integer('innovation'),
    quality: integer('quality'),
    expertise: integer('expertise'),
    leadership: integer('leadership'),
    price: integer('price'),
    service: integer('service'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('opinions_of_customer').on(table.customerId, table.saidOn),
    index('opinions_of_competitor').on(table.competitorId),
  ],
)
