import { useCallback } from 'react'
import { useReach } from '#renderer/kit/may.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'

const moduleOf = { appointment: 'appointments', call: 'calls', task: 'tasks' } as const

/** What can be moved and removed on the calendar; all else is only looked at. */
export function isOwnKind(kind: CalendarEntry['kind']): kind is keyof typeof moduleOf {
  return kind in moduleOf
}

/** What may be done on the calendar with an entry; what is private to somebody else is only looked at. */
export function useMayEntry() {
  const reaches = useReach()
  return useCallback(
    ({ kind, staffId, isHidden }: Pick<CalendarEntry, 'kind' | 'staffId' | 'isHidden'>) => {
      if (!isOwnKind(kind) || isHidden) return { edit: false, delete: false }
      const module = moduleOf[kind]
      return { edit: reaches(`${module}.edit`, staffId), delete: reaches(`${module}.delete`, staffId) }
    },
    [reaches],
  )
}
