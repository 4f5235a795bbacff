import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from '#main/database/columns.ts'
import { staff } from '#main/features/staff/table.ts'
import { showAsChoices } from '#shared/features/appointments/choices.ts'
import type { CategoryId, StaffId, TemplateId } from '#shared/kit/id.ts'

/** Templates of appointments. */
export const appointmentTemplates = sqliteTable(
  'appointment_templates',
  {
    id: id<TemplateId>(),
    name: text('name').notNull(),
    ownerId: integer('owner_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    isShared: integer('is_shared', { mode: 'boolean' }).notNull(),
    title: words('title'),
    minutes: integer('minutes').notNull(),
    isAllDay: integer('is_all_day', { mode: 'boolean' }).notNull(),
    location: words('location'),
    note: words('note'),
    showAs: text('show_as', { enum: showAsChoices }).notNull(),
    isPrivate: integer('is_private', { mode: 'boolean' }).notNull(),
    /** Minutes before it begins; null: it does not remind. */
    remindMinutes: integer('remind_minutes'),
    /** Those that are gone by now are left out where it is read. */
    categoryIds: text('category_ids', { mode: 'json' }).$type<CategoryId[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('appointment_templates_by_name').on(table.ownerId, table.name)],
)
