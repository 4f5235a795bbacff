import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from '#main/database/columns.ts'
import { roles } from '#main/features/roles/table.ts'
import type { DepartmentId, RoleId, StaffId } from '#shared/kit/id.ts'

export const departments = sqliteTable('departments', {
  id: id<DepartmentId>(),
  name: text('name').notNull().unique(),
})

export const staff = sqliteTable(
  'staff',
  {
    id: id<StaffId>(),
    name: text('name').notNull(),
    shortName: words('short_name'),
    position: words('position'),
    departmentId: integer('department_id')
      .$type<DepartmentId>()
      .references(() => departments.id),
    phone: words('phone'),
    roleId: integer('role_id')
      .$type<RoleId>()
      .notNull()
      .references(() => roles.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull().default(0),
    /** When somebody left the office; what they did stays theirs. */
    leftAt: instant('left_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [index('staff_of_department').on(table.departmentId), index('staff_of_role').on(table.roleId)],
)
