import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, tracked, words } from '#main/database/columns.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { AppointmentId, CustomerId, StaffId } from '#shared/kit/id.ts'

export const appointments = sqliteTable(
  'appointments',
  {
    id: id<AppointmentId>(),
    title: text('title').notNull(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    isAllDay: integer('is_all_day', { mode: 'boolean' }).notNull().default(false),
    location: words('location'),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('appointments_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('appointments_by_start').on(table.startsAt, table.staffId).where(sql`deleted_at is null`),
    index('appointments_of_staff').on(table.staffId, table.startsAt).where(sql`deleted_at is null`),
    index('appointments_of_customer').on(table.customerId, table.startsAt),
  ],
)
