import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { type Permission, scopeOf } from '#shared/kit/access.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { ask } from './client.ts'

/** What the role of the signed-in person permits. The window only leaves out what would be refused; the refusing is done behind it. */
export function useMayWhat() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return (permission: Permission) => me !== undefined && scopeOf(me.grants, permission) !== 'none'
}

export function useMay(permission: Permission) {
  return useMayWhat()(permission)
}

/** Whether somebody's rows are within reach of a permission. Nobody's are only within the reach of everybody's. */
export function useReach() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  return useCallback(
    (permission: Permission, ownerId: StaffId | null) => {
      const scope = me ? scopeOf(me.grants, permission) : 'none'
      if (!me || scope === 'none') return false
      if (scope === 'all' || ownerId === me.id) return true
      if (ownerId === null || scope === 'own') return false
      const departmentId = staff?.find(({ id }) => id === ownerId)?.departmentId ?? null
      return departmentId !== null && departmentId === me.departmentId
    },
    [me, staff],
  )
}

/** Those whose rows one may see, for narrowing a list. */
export function useColleaguesSeen(permission: Permission) {
  const reaches = useReach()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return staff.filter(({ id }) => reaches(permission, id))
}

/** Those to whom something may be given: who works here and is within reach, oneself, and who has it now. The same list until it changes. */
export function useReceivers(permission: Permission, now?: StaffId | null) {
  const reaches = useReach()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  return useMemo(
    () => (staff ?? []).filter(({ id, leftAt }) => id === now || (leftAt === null && (id === me?.id || reaches(permission, id)))),
    [staff, me, reaches, permission, now],
  )
}
