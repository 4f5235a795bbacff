import { audienceFilter } from '#shared/features/customers/audience.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import { useShowCustomers } from './useShowCustomers.ts'

/** Leads from an occasion to the customers it is for. */
export function useShowAudience() {
  const show = useShowCustomers()
  return (audience: Audience) => show({ where: audienceFilter(audience) })
}
