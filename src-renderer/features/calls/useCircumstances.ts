import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import type { CallId, CustomerId } from '#shared/kit/id.ts'

/** What decides the next call: how dear the customer is, and whether another call is planned already. */
export function useCircumstances(customerId: CustomerId | null, callId?: CallId) {
  const { data: customer, isPending: isAskedFor } = useQuery(ask.customers.get.queryOptions({ input: customerId ?? skipToken }))
  const { data: rhythm, isPending: isRhythmAskedFor } = useQuery(ask.office.rhythm.queryOptions())
  const nextCall = customer?.standing.nextCall
  return {
    isKnown: !isRhythmAskedFor && (customerId === null || !isAskedFor),
    rhythmDays: (customer?.rating && rhythm?.[customer.rating]) ?? null,
    plannedElsewhereAt: nextCall && nextCall.id !== callId ? nextCall.plannedAt : undefined,
  }
}
