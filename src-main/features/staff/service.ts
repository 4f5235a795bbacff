import type { Db, ReadDb } from '#main/database/open.ts'
import { notFound } from '#main/kit/failures.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { splitFullName } from '#shared/kit/names.ts'
import { findStaff, firstStaff, insertStaff } from './queries.ts'

/** The person who founds the office owns it. */
export function hireOwner(db: Db, name: string, now: number) {
  return insertStaff(db, { name, shortName: splitFullName(name).given, role: 'owner', createdAt: now })
}

/** For whoever gives work to a person: NOT_FOUND when there is no such person. */
export function assertStaff(db: ReadDb, id: StaffId) {
  if (!findStaff(db, id)) throw notFound('staff')
}

/** The built-in owner, who is signed in at every window for now. */
export function ownerOf(db: ReadDb) {
  return firstStaff(db)
}
