import { useQuery } from '@tanstack/react-query'
import { ask, client } from '#renderer/kit/client.ts'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { askedOf, orderOf, useCallView } from './view.ts'

/** How calls of the list are copied: in its order, as it stands when they are. */
export function useCopiedCalls(): Copying<Call> {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  async function rowsOf(ids: number[]) {
    const { filter, sort, group } = useCallView.getState()
    const wanted = me ? askedOf(filter, me.id) : filter
    const count = await client.calls.count(wanted)
    return (await client.calls.copy({ filter: wanted, ...orderOf({ sort, group }, count), ids })).calls
  }
  return { may: 'calls.export', most: MOST_COPIED, rowsOf }
}
