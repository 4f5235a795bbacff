import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { Department } from '#shared/features/staff/schema.ts'
import type { DepartmentId } from '#shared/kit/id.ts'
import { deleteDepartment, findDepartment, findDepartmentNamed, insertDepartment, renameDepartment } from './departmentQueries.ts'

export function getDepartment(db: ReadDb, id: DepartmentId): Department {
  const department = findDepartment(db, id)
  if (!department) throw notFound('department')
  return department
}

/** The department of that name; a new one when there is none. */
export function createDepartment(db: Db, name: string): Department {
  return findDepartmentNamed(db, name) ?? getDepartment(db, insertDepartment(db, name))
}

export function changeDepartment(db: Db, { id, name }: { id: DepartmentId; name: string }) {
  getDepartment(db, id)
  const other = findDepartmentNamed(db, name)
  if (other && other.id !== id) throw conflict('department-exists', { name })
  renameDepartment(db, id, name)
  return getDepartment(db, id)
}

export function removeDepartment(db: Db, id: DepartmentId) {
  if (getDepartment(db, id).people > 0) throw conflict('department-in-use')
  deleteDepartment(db, id)
}
