import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import type { ContactGroupId, ContactId, CustomerId } from '#shared/kit/id.ts'

export const contactGroups = sqliteTable(
  'contact_groups',
  {
    id: id<ContactGroupId>(),
    name: text('name').notNull(),
    foldedName: text('folded_name').notNull(),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    uniqueIndex('contact_groups_by_name').on(table.foldedName).where(sql`deleted_at is null`),
    index('contact_groups_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
  ],
)

/** Either a contact, wherever they work, or a customer who is a person. */
export const contactGroupMembers = sqliteTable(
  'contact_group_members',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    groupId: integer('group_id')
      .$type<ContactGroupId>()
      .notNull()
      .references(() => contactGroups.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'cascade' }),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    index('contact_group_members_of_group').on(table.groupId),
    uniqueIndex('contact_group_members_contact').on(table.contactId, table.groupId).where(sql`contact_id is not null`),
    uniqueIndex('contact_group_members_customer').on(table.customerId, table.groupId).where(sql`customer_id is not null`),
  ],
)
