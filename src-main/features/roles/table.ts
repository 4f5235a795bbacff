import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, words } from '#main/database/columns.ts'
import { builtInRoles } from '#shared/features/roles/schema.ts'
import type { Grants } from '#shared/kit/access.ts'
import type { RoleId } from '#shared/kit/id.ts'

export const roles = sqliteTable('roles', {
  id: id<RoleId>(),
  key: text('key', { enum: builtInRoles }).unique(),
  /** Empty for a built-in role that bears its own name. */
  name: words('name'),
  /** Null for a built-in role that may do what it is built for. */
  grants: text('grants', { mode: 'json' }).$type<Grants>(),
  version: integer('version').notNull().default(1),
})
