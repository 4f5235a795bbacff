import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, dong, id, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { giftStatuses } from '#shared/features/gifts/choices.ts'
import type { ContactId, CustomerId, GiftId, StaffId } from '#shared/kit/id.ts'

export const gifts = sqliteTable(
  'gifts',
  {
    id: id<GiftId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    /** The one of resources/occasions.json it is for; '' for one that has but a name. */
    occasion: words('occasion'),
    occasionName: words('occasion_name'),
    dueOn: day('due_on').notNull(),
    what: words('what'),
    budget: dong('budget').notNull().default(0),
    cost: dong('cost').notNull().default(0),
    giverId: integer('giver_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    status: text('status', { enum: giftStatuses }).notNull().default('planned'),
    givenOn: day('given_on'),
    reason: words('reason'),
    cardText: words('card_text'),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('gifts_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('gifts_of_contact').on(table.contactId).where(sql`contact_id is not null`),
    index('gifts_of_customer').on(table.customerId, table.occasion, table.dueOn),
    index('gifts_by_due').on(table.dueOn, table.id).where(sql`deleted_at is null`),
    index('gifts_of_giver').on(table.giverId, table.status).where(sql`deleted_at is null`),
  ],
)
