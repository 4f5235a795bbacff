import type { Action, Module, Permission } from '#shared/kit/access.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { forbidden, notFound } from './failures.ts'

/** Whose rows somebody may deal with: everybody's, or those of these people. */
export type Reach = 'all' | readonly StaffId[]

/** Who acts, and what their role lets them do. Made on our side from the database; a window has no say in it. */
export interface Access {
  staffId: StaffId
  may: (permission: Permission) => boolean
  reach: (permission: Permission) => Reach
}

/** Who does something, and when (Unix ms). */
export interface Act {
  access: Access
  now: number
}

/** Nobody's row is only within the reach of everybody's. */
export function isWithin(reach: Reach, ownerId: StaffId | null) {
  return reach === 'all' || (ownerId !== null && reach.includes(ownerId))
}

/** A row that is somebody's: NOT_FOUND when it may not even be seen, FORBIDDEN when it may only be seen. */
export function assertMay(access: Access, permission: Permission, row: { ownerId: StaffId | null; noun: string }) {
  const [module] = permission.split('.') as [Module, Action]
  if (!isWithin(access.reach(`${module}.see`), row.ownerId)) throw notFound(row.noun)
  if (!isWithin(access.reach(permission), row.ownerId)) throw forbidden()
}

/** For whoever gives something to a person: FORBIDDEN when theirs are not among the rows one may change. */
export function assertMayGive(access: Access, permission: Permission, to: StaffId | null) {
  if (to !== null && to !== access.staffId && !isWithin(access.reach(permission), to)) throw forbidden()
}
