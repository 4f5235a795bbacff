import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '#main/database/columns.ts'
import { staff } from '#main/features/staff/table.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** Kept apart from the people, so that no list of them can ever show one. */
export const passwords = sqliteTable('passwords', {
  staffId: integer('staff_id')
    .$type<StaffId>()
    .primaryKey()
    .references(() => staff.id),
  /** `scrypt$log2N$r$p$salt$key`, the last two in base64. */
  hash: text('hash').notNull(),
  changedAt: instant('changed_at').notNull(),
})
