import { skipToken, useQuery } from '@tanstack/react-query'
import type { Customer } from '#shared/features/customers/schema.ts'
import { ask } from './client.ts'
import { useMayWhat, useReach } from './may.ts'

/** What may be done with one customer; nothing while none is chosen. */
export function useMayCustomer(customer: Pick<Customer, 'id' | 'ownerId'> | undefined) {
  const mayWhat = useMayWhat()
  const reaches = useReach()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: shares = [] } = useQuery(ask.customers.shares.queryOptions({ input: customer?.id ?? skipToken }))
  if (!customer) return { edit: false, delete: false, share: false }
  const { ownerId } = customer
  const isWithin = reaches('customers.edit', ownerId)
  const isOpen = ownerId === null || shares.some((share) => share.staffId === me?.id && share.mayEdit)
  return {
    edit: isWithin || (isOpen && mayWhat('customers.edit')),
    delete: reaches('customers.delete', ownerId),
    share: isWithin,
  }
}
