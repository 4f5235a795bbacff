import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { useMayCustomer } from '#renderer/kit/useMayCustomer.ts'
import { nurtureDays, ratingAfterRefusal } from '#shared/features/customers/rules.ts'
import type { CallId, CustomerId } from '#shared/kit/id.ts'

/** What decides the next call: how dear the customer is, whether another call is planned already, and what a no would change. */
export function useCircumstances(customerId: CustomerId | null, callId?: CallId) {
  const { data: customer, isPending: isAskedFor } = useQuery(ask.customers.get.queryOptions({ input: customerId ?? skipToken }))
  const { data: rhythm, isPending: isRhythmAskedFor } = useQuery(ask.office.rhythm.queryOptions())
  const mayRate = useMayCustomer(customer).edit
  const nextCall = customer?.standing.nextCall
  const isCallable = customer !== undefined && !customer.standing.refusingCalls.includes(null)
  return {
    isKnown: !isRhythmAskedFor && (customerId === null || !isAskedFor),
    rhythmDays: (customer?.rating && rhythm?.[customer.rating]) ?? null,
    nurtureDays: isCallable && rhythm ? nurtureDays(customer, rhythm) : null,
    rating: customer?.rating ?? null,
    ratingAfterRefusal: customer && mayRate ? ratingAfterRefusal(customer) : undefined,
    plannedElsewhereAt: nextCall && nextCall.id !== callId ? nextCall.plannedAt : undefined,
  }
}
