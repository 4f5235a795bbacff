import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { soundGrants } from '#shared/features/roles/rules.ts'
import type { Role } from '#shared/features/roles/schema.ts'
import type { Grants } from '#shared/kit/access.ts'
import type { RoleId } from '#shared/kit/id.ts'
import { deleteRole, findBuiltInRole, findRole, hasPeople, insertRole, updateRole } from './queries.ts'

export function getRole(db: ReadDb, id: RoleId): Role {
  const role = findRole(db, id)
  if (!role) throw notFound('role')
  return role
}

/** The role of those who may do everything. */
export function ownerRole(db: ReadDb) {
  return findBuiltInRole(db, 'owner')
}

export function createRole(db: Db, input: { name: string; grants: Grants }) {
  if (!input.name) throw conflict('role-without-name')
  return getRole(db, insertRole(db, { name: input.name, grants: soundGrants(input.grants) }))
}

export function changeRole(
  db: Db,
  { id, version, input }: { id: RoleId; version: number; input: { name: string; grants: Grants } },
) {
  const { key } = getRole(db, id)
  if (key === 'owner') throw conflict('owner-role')
  if (!key && !input.name) throw conflict('role-without-name')
  if (!updateRole(db, { id, version }, { name: input.name, grants: soundGrants(input.grants) })) throw staleVersion()
  return getRole(db, id)
}

export function removeRole(db: Db, id: RoleId) {
  const role = getRole(db, id)
  if (role.key) throw conflict('built-in-role')
  if (hasPeople(db, id)) throw conflict('role-in-use')
  deleteRole(db, id)
}
