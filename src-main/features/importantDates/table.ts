import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { birth, id, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import type { ContactId, CustomerId, ImportantDateId } from '#shared/kit/id.ts'

export const importantDates = sqliteTable(
  'important_dates',
  {
    id: id<ImportantDateId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    fallsOn: birth('falls_on').notNull(),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('important_dates_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('important_dates_of_customer').on(table.customerId),
    index('important_dates_of_contact').on(table.contactId).where(sql`contact_id is not null`),
    index('important_dates_by_day').on(sql`substr(falls_on, 6)`).where(sql`deleted_at is null`),
  ],
)
