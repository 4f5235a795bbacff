import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** How much somebody looks after and has still to do; undefined until it is counted. */
export function useBurden(id: StaffId) {
  const { data: customers } = useQuery(ask.customers.count.queryOptions({ input: { ownerIds: [id] } }))
  const { data: calls } = useQuery(ask.calls.count.queryOptions({ input: { view: 'to-make', staffIds: [id] } }))
  const { data: tasks } = useQuery(ask.tasks.count.queryOptions({ input: { view: 'open', staffIds: [id] } }))
  return customers === undefined || calls === undefined || tasks === undefined ? undefined : { customers, calls, tasks }
}
