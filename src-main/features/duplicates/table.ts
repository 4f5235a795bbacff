import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant } from '#main/database/columns.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { CustomerId, MergeId, StaffId } from '#shared/kit/id.ts'

/** Two customers somebody looked at and found to be two; the one with the smaller id first. */
export const distinctCustomers = sqliteTable(
  'distinct_customers',
  {
    id: id<number>(),
    firstId: integer('first_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    secondId: integer('second_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('distinct_customers_pair').on(table.firstId, table.secondId),
    index('distinct_customers_of_second').on(table.secondId),
  ],
)

/** Which customer became part of which, with what is needed to take it back; it goes when one of the two is erased for ever. */
export const merges = sqliteTable(
  'merges',
  {
    id: id<MergeId>(),
    survivorId: integer('survivor_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    mergedId: integer('merged_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull(),
    /** JSON: what was where before; null once it was taken back. */
    before: text('before'),
    undoneAt: instant('undone_at'),
  },
  (table) => [index('merges_into').on(table.survivorId), index('merges_of').on(table.mergedId)],
)
