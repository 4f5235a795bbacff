import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { birth, id, instant, personal, tracked, words } from '#main/database/columns.ts'
import { customers } from '#main/features/customers/table.ts'
import { documents } from '#main/features/documents/table.ts'
import { decisionRoles } from '#shared/features/contacts/schema.ts'
import type { ContactId, CustomerId, DocumentId, EmploymentId } from '#shared/kit/id.ts'

export const contacts = sqliteTable(
  'contacts',
  {
    id: id<ContactId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    honorific: words('honorific'),
    selfAddress: words('self_address'),
    fullName: text('full_name').notNull(),
    /** The name in Vietnamese order as bytes, the given name first. */
    sortKey: words('sort_key'),
    title: words('title'),
    department: words('department'),
    decisionRole: text('decision_role', { enum: decisionRoles }).notNull().default(''),
    bornOn: birth('born_on'),
    ...personal(),
    /** Where they live. */
    address: words('address'),
    isMain: integer('is_main', { mode: 'boolean' }).notNull().default(false),
    note: words('note'),
    photoId: integer('photo_id')
      .$type<DocumentId>()
      .references(() => documents.id),
    ...tracked(),
  },
  (table) => [
    index('contacts_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('contacts_of_customer').on(table.customerId, table.isMain, table.id),
    index('contacts_by_name').on(table.sortKey, table.id, table.customerId).where(sql`deleted_at is null`),
    index('contacts_by_birth').on(sql`substr(born_on, 6)`).where(sql`born_on is not null and deleted_at is null`),
    index('contacts_of_photo').on(table.photoId).where(sql`photo_id is not null`),
  ],
)

/** Where somebody works beside the customer of their own row; never at that one. Whoever edits it edits the contact, whose version rises. */
export const employments = sqliteTable(
  'employments',
  {
    id: id<EmploymentId>(),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    title: words('title'),
    department: words('department'),
    decisionRole: text('decision_role', { enum: decisionRoles }).notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('employments_of_contact').on(table.contactId, table.customerId),
    index('employments_at_customer').on(table.customerId, table.id),
  ],
)
