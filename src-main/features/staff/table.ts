import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from '#main/database/columns.ts'
import type { StaffId } from '#shared/kit/id.ts'

export const staff = sqliteTable('staff', {
  id: id<StaffId>(),
  name: text('name').notNull(),
  shortName: words('short_name'),
  role: text('role', { enum: ['owner', 'sales'] }).notNull(),
  createdAt: instant('created_at').notNull(),
})
