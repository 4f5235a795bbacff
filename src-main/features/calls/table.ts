import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { outcomes } from '#shared/features/calls/choices.ts'
import type { CallId, ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'

export const calls = sqliteTable(
  'calls',
  {
    id: id<CallId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    phone: words('phone'),
    direction: text('direction', { enum: ['out', 'in'] })
      .notNull()
      .default('out'),
    plannedAt: instant('planned_at'),
    /** Minutes before its time; null: it does not remind. */
    remindMinutes: integer('remind_minutes').default(0),
    reason: words('reason'),
    doneAt: instant('done_at'),
    outcome: text('outcome', { enum: outcomes }),
    durationSeconds: integer('duration_seconds'),
    note: words('note'),
    attempts: integer('attempts').notNull().default(0),
    /** How often it was put off to a later day. */
    rollovers: integer('rollovers').notNull().default(0),
    isPromised: integer('is_promised', { mode: 'boolean' }).notNull().default(false),
    ...tracked(),
  },
  (table) => [
    index('calls_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('calls_of_contact').on(table.contactId).where(sql`contact_id is not null`),
    index('calls_of_customer').on(table.customerId, sql`coalesce(done_at, planned_at)`),
    index('calls_to_make')
      .on(table.staffId, table.plannedAt, table.customerId)
      .where(sql`done_at is null and deleted_at is null`),
    index('calls_reminding')
      .on(table.staffId, sql`planned_at - remind_minutes * 60000`)
      .where(sql`remind_minutes is not null and done_at is null and deleted_at is null`),
    index('calls_by_planned')
      .on(table.plannedAt, table.staffId, table.doneAt)
      .where(sql`planned_at is not null and deleted_at is null`),
    index('calls_by_done').on(table.doneAt, table.staffId, table.outcome).where(sql`done_at is not null and deleted_at is null`),
  ],
)
