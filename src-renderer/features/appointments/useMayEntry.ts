import { useCallback } from 'react'
import { useReach } from '#renderer/kit/may.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'

/** What may be done on the calendar with an entry; the end of a contract is only looked at. */
export function useMayEntry() {
  const reaches = useReach()
  return useCallback(
    ({ kind, staffId }: CalendarEntry) => {
      if (kind === 'contract-end') return { edit: false, delete: false }
      const module = kind === 'call' ? 'calls' : 'appointments'
      return { edit: reaches(`${module}.edit`, staffId), delete: reaches(`${module}.delete`, staffId) }
    },
    [reaches],
  )
}
