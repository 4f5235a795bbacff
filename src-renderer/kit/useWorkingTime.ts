import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { workingTimeOf } from '#shared/features/workingTime/rules.ts'
import { usualHours, type WorkingTime } from '#shared/kit/workingTime.ts'
import { ask } from './client.ts'

/** When the office is open; as usual until that is known. */
export function useWorkingTime(): WorkingTime {
  const { data } = useQuery(ask.workingTime.get.queryOptions())
  return useMemo(() => workingTimeOf(data ?? { hours: usualHours, days: [] }), [data])
}
