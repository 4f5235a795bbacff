import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '#main/database/columns.ts'
import { staff } from '#main/features/staff/table.ts'
import { reminderKinds } from '#shared/features/reminders/choices.ts'
import type { StaffId } from '#shared/kit/id.ts'

/**
 * What became of each reminder that has come; of those to come there is no row, they follow from their records. A row that is there does not come
 * again by itself, whatever the clock does. No foreign key leads to the record, for it may be of any kind: a trigger for each takes its rows away with it.
 */
export const reminders = sqliteTable(
  'reminders',
  {
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    kind: text('kind', { enum: reminderKinds }).notNull(),
    recordId: integer('record_id').notNull(),
    occursAt: instant('occurs_at').notNull(),
    rungAt: instant('rung_at').notNull(),
    /** When somebody put it off, and until when; both null where nobody did. */
    snoozedAt: instant('snoozed_at'),
    snoozedUntil: instant('snoozed_until'),
    dismissedAt: instant('dismissed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.recordId, table.occursAt, table.staffId] }),
    index('reminders_standing').on(table.staffId, table.snoozedUntil).where(sql`dismissed_at is null`),
  ],
)
