import { useQuery } from '@tanstack/react-query'
import { ask } from './client.ts'
import { useMay } from './may.ts'
import type { Place } from './routes.ts'

/** What waits in a module and should not be overlooked. */
export function useBadges(): Partial<Record<Place, number>> {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const maySee = useMay('calls.see')
  const { data: forgotten = 0 } = useQuery({
    ...ask.calls.count.queryOptions({ input: { view: 'forgotten', staffIds: me ? [me.id] : [] } }),
    enabled: me !== undefined && maySee,
  })
  return { calls: forgotten }
}
