import type { Db, ReadDb } from '#main/database/open.ts'
import { getRole, ownerRole } from '#main/features/roles/service.ts'
import type { Access } from '#main/kit/access.ts'
import { conflict, forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import type { Me, StaffInput, StaffMember } from '#shared/features/staff/schema.ts'
import { type Grants, type Permission, scopeOf } from '#shared/kit/access.ts'
import type { RoleId, StaffId } from '#shared/kit/id.ts'
import { splitFullName } from '#shared/kit/names.ts'
import { getDepartment } from './departments.ts'
import { findMember, findStaff, insertStaff, listNearby, listOwners, listStaff, updateStaff } from './queries.ts'

/** The person who founds the office owns it. */
export function hireOwner(db: Db, name: string, now: number) {
  return insertStaff(db, { ...namesOf(name), roleId: ownerRole(db), createdAt: now, updatedAt: now })
}

/** Who works here now. */
export function listStaffHere(db: ReadDb) {
  return listStaff(db).filter(({ leftAt }) => leftAt === null)
}

/** For whoever gives work to a person: NOT_FOUND when there is no such person, or not any more. */
export function assertStaff(db: ReadDb, id: StaffId) {
  const person = findStaff(db, id)
  if (!person || person.leftAt !== null) throw notFound('staff')
}

export function getMember(db: ReadDb, id: StaffId): StaffMember {
  const member = findMember(db, id)
  if (!member) throw notFound('staff')
  return member
}

export function getMe(db: ReadDb, id: StaffId): Me {
  const member = getMember(db, id)
  return { ...member, grants: getRole(db, member.roleId).grants }
}

/** The first of those who may do everything: who sits at the window of an office without passwords. */
export function firstOwner(db: ReadDb): StaffId {
  const [owner] = listOwners(db)
  if (owner === undefined) throw new Error('an office without an owner')
  return owner
}

/** What a person's role lets them do now; undefined when they do not work here (any more). */
export function accessOf(db: ReadDb, staffId: StaffId): Access | undefined {
  const member = findMember(db, staffId)
  if (!member || member.leftAt !== null) return undefined
  const { grants } = getRole(db, member.roleId)
  return accessBy(grants, { own: [staffId], department: listNearby(db, member), none: [] })
}

function accessBy(grants: Grants, people: { own: StaffId[]; department: StaffId[]; none: StaffId[] }): Access {
  const [staffId] = people.own
  if (staffId === undefined) throw new Error('access of nobody')
  const scope = (permission: Permission) => scopeOf(grants, permission)
  return {
    staffId,
    may: (permission) => scope(permission) !== 'none',
    reach(permission) {
      const reached = scope(permission)
      return reached === 'all' ? 'all' : people[reached]
    },
  }
}

/** Only those who may do everything look after one of them, or make somebody one. */
export function assertMayLookAfter(db: ReadDb, access: Access, wanted: { id?: StaffId; roleId?: RoleId }) {
  const owners = listOwners(db)
  const isAboutOwner = (wanted.id !== undefined && owners.includes(wanted.id)) || wanted.roleId === ownerRole(db)
  if (isAboutOwner && !owners.includes(access.staffId)) throw forbidden()
}

export function hire(db: Db, input: StaffInput, now: number) {
  assertPlace(db, input)
  return getMember(db, insertStaff(db, { ...input, ...namesOf(input.name), createdAt: now, updatedAt: now }))
}

export function changeStaff(
  db: Db,
  { id, version, input }: { id: StaffId; version: number; input: StaffInput },
  now: number,
): StaffMember {
  getMember(db, id)
  assertPlace(db, input)
  if (!updateStaff(db, { id, version }, { ...input, ...namesOf(input.name), updatedAt: now })) throw staleVersion()
  assertSomebodyOwns(db)
  return getMember(db, id)
}

/** A person leaves, or (`null`) comes back. */
export function markLeft(db: Db, { id, version }: { id: StaffId; version: number }, leftAt: number | null): StaffMember {
  getMember(db, id)
  if (!updateStaff(db, { id, version }, { leftAt })) throw staleVersion()
  assertSomebodyOwns(db)
  return getMember(db, id)
}

function assertPlace(db: ReadDb, { roleId, departmentId }: StaffInput) {
  getRole(db, roleId)
  if (departmentId !== null) getDepartment(db, departmentId)
}

function assertSomebodyOwns(db: ReadDb) {
  if (listOwners(db).length === 0) throw conflict('last-owner')
}

function namesOf(name: string) {
  return { name, shortName: splitFullName(name).given }
}
