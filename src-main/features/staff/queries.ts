import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { roles } from '#main/features/roles/table.ts'
import { passwords } from '#main/features/session/table.ts'
import type { Colleague, StaffMember } from '#shared/features/staff/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { departments, staff } from './table.ts'

export type StaffValues = typeof staff.$inferInsert

const colleagueColumns = {
  id: staff.id,
  name: staff.name,
  shortName: staff.shortName,
  departmentId: staff.departmentId,
  leftAt: staff.leftAt,
}

const { createdAt: _createdAt, updatedAt: _updatedAt, ...ownColumns } = getTableColumns(staff)
const memberColumns = {
  ...ownColumns,
  departmentName: departments.name,
  roleKey: roles.key,
  roleName: roles.name,
  hasPassword: sql<boolean>`${passwords.staffId} is not null`.mapWith(Boolean),
}

export function listStaff(db: ReadDb): Colleague[] {
  return db.select(colleagueColumns).from(staff).orderBy(asc(staff.id)).all()
}

const staffById = prepared((db: ReadDb) =>
  db
    .select(colleagueColumns)
    .from(staff)
    .where(eq(staff.id, sql.placeholder('id')))
    .prepare(),
)

export function findStaff(db: ReadDb, id: StaffId) {
  return staffById(db).get({ id })
}

export function listMembers(db: ReadDb): StaffMember[] {
  return membersOf(db).orderBy(asc(staff.leftAt), asc(staff.id)).all()
}

const memberById = prepared((db: ReadDb) =>
  membersOf(db)
    .where(eq(staff.id, sql.placeholder('id')))
    .prepare(),
)

export function findMember(db: ReadDb, id: StaffId): StaffMember | undefined {
  return memberById(db).get({ id })
}

function membersOf(db: ReadDb) {
  return db
    .select(memberColumns)
    .from(staff)
    .innerJoin(roles, eq(roles.id, staff.roleId))
    .leftJoin(departments, eq(departments.id, staff.departmentId))
    .leftJoin(passwords, eq(passwords.staffId, staff.id))
}

const peopleIn = prepared((db: ReadDb) =>
  db
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.departmentId, sql.placeholder('departmentId')))
    .prepare(),
)

/** Everybody who works in the department of a person now, the person among them; alone when they are in none. */
export function listNearby(db: ReadDb, { id, departmentId }: Pick<Colleague, 'id' | 'departmentId'>): StaffId[] {
  if (departmentId === null) return [id]
  return peopleIn(db)
    .all({ departmentId })
    .map((row) => row.id)
}

const owners = prepared((db: ReadDb) =>
  db
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(roles, eq(roles.id, staff.roleId))
    .where(and(eq(roles.key, 'owner'), isNull(staff.leftAt)))
    .orderBy(asc(staff.id))
    .prepare(),
)

/** Those who may do everything and work here. */
export function listOwners(db: ReadDb): StaffId[] {
  return owners(db)
    .all()
    .map((row) => row.id)
}

export function insertStaff(db: Db, values: StaffValues) {
  return db.insert(staff).values(values).returning({ id: staff.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateStaff(db: Db, row: { id: StaffId; version: number }, values: Partial<StaffValues>) {
  const { changes } = db
    .update(staff)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(staff.id, row.id), eq(staff.version, row.version)))
    .run()
  return changes === 1
}
