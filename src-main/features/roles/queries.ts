import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { staff } from '#main/features/staff/table.ts'
import { builtInGrants } from '#shared/features/roles/rules.ts'
import type { Role } from '#shared/features/roles/schema.ts'
import type { Grants } from '#shared/kit/access.ts'
import type { RoleId } from '#shared/kit/id.ts'
import { roles } from './table.ts'

const columns = {
  ...getTableColumns(roles),
  // Written out: in a query of one table drizzle leaves the names of tables away, and both have an id.
  people: sql<number>`(select count(*) from staff s where s.role_id = roles.id and s.left_at is null)`,
}

export function listRoles(db: ReadDb): Role[] {
  return db.select(columns).from(roles).orderBy(asc(roles.id)).all().map(withGrants)
}

const roleById = prepared((db: ReadDb) =>
  db
    .select(columns)
    .from(roles)
    .where(eq(roles.id, sql.placeholder('id')))
    .prepare(),
)

export function findRole(db: ReadDb, id: RoleId): Role | undefined {
  const row = roleById(db).get({ id })
  return row && withGrants(row)
}

export function findBuiltInRole(db: ReadDb, key: NonNullable<Role['key']>) {
  const row = db.select({ id: roles.id }).from(roles).where(eq(roles.key, key)).get()
  if (!row) throw new Error(`an office without the role ${key}`)
  return row.id
}

export function insertRole(db: Db, values: { name: string; grants: Grants }) {
  return db.insert(roles).values(values).returning({ id: roles.id }).get().id
}

/** Whether somebody has it or had it when they left. */
export function hasPeople(db: ReadDb, id: RoleId) {
  return db.select({ id: staff.id }).from(staff).where(eq(staff.roleId, id)).limit(1).get() !== undefined
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateRole(db: Db, row: { id: RoleId; version: number }, values: { name: string; grants: Grants }) {
  const { changes } = db
    .update(roles)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(roles.id, row.id), eq(roles.version, row.version)))
    .run()
  return changes === 1
}

export function deleteRole(db: Db, id: RoleId) {
  db.delete(roles).where(eq(roles.id, id)).run()
}

function withGrants<Row extends { key: Role['key']; grants: Grants | null }>(row: Row) {
  return { ...row, grants: row.grants ?? (row.key ? builtInGrants[row.key] : {}) }
}
