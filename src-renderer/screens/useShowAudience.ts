import { useHashLocation } from 'wouter/use-hash-location'
import { showOnly } from '#renderer/features/customers/view.ts'
import { routes } from '#renderer/kit/routes.ts'
import { audienceFilter } from '#shared/features/customers/audience.ts'
import type { Audience } from '#shared/kit/audiences.ts'

/** Leads from an occasion to the customers it is for. */
export function useShowAudience() {
  const [, go] = useHashLocation()
  return (audience: Audience) => {
    showOnly({ where: audienceFilter(audience) })
    go(routes.customers)
  }
}
