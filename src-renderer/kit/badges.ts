import { useQuery } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { Place } from './routes.ts'

/** What waits in a module and should not be overlooked. */
export function useBadges(): Partial<Record<Place, number>> {
  const { data } = useQuery(ask.calls.viewCounts.queryOptions())
  return { calls: data?.forgotten ?? 0 }
}
