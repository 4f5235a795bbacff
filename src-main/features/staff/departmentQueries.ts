import { asc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { DepartmentId } from '#shared/kit/id.ts'
import { departments, staff } from './table.ts'

const columns = {
  id: departments.id,
  name: departments.name,
  // Written out: in a query of one table drizzle leaves the names of tables away, and both have an id.
  people: sql<number>`(select count(*) from staff s where s.department_id = departments.id and s.left_at is null)`,
}

export function listDepartments(db: ReadDb) {
  return db.select(columns).from(departments).orderBy(asc(departments.name)).all()
}

export function findDepartment(db: ReadDb, id: DepartmentId) {
  return db.select(columns).from(departments).where(eq(departments.id, id)).get()
}

export function findDepartmentNamed(db: ReadDb, name: string) {
  return db.select(columns).from(departments).where(eq(departments.name, name)).get()
}

export function insertDepartment(db: Db, name: string) {
  return db.insert(departments).values({ name }).returning({ id: departments.id }).get().id
}

export function renameDepartment(db: Db, id: DepartmentId, name: string) {
  db.update(departments).set({ name }).where(eq(departments.id, id)).run()
}

/** Those who left are in no department any more. */
export function deleteDepartment(db: Db, id: DepartmentId) {
  db.update(staff).set({ departmentId: null }).where(eq(staff.departmentId, id)).run()
  db.delete(departments).where(eq(departments.id, id)).run()
}
