import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, tracked } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { channels } from '#shared/features/messages/choices.ts'
import type { ContactId, CustomerId, NoteId, StaffId } from '#shared/kit/id.ts'

export const notes = sqliteTable(
  'notes',
  {
    id: id<NoteId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Who wrote it; who changed it since stands in the log. */
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    text: text('text').notNull(),
    /** By what it went out, of a message that was sent; null of what was only written down. */
    channel: text('channel', { enum: channels }),
    /** To whom of the customer's people. */
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    isPinned: integer('is_pinned', { mode: 'boolean' }).notNull().default(false),
    ...tracked(),
  },
  (table) => [
    index('notes_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('notes_of_customer').on(table.customerId, table.createdAt),
    index('notes_of_contact').on(table.contactId).where(sql`contact_id is not null`),
  ],
)
