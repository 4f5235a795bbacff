import { useHashLocation } from 'wouter/use-hash-location'
import { showOnly } from '#renderer/features/customers/view.ts'
import { routes } from '#renderer/kit/routes.ts'

/** Leads to the list of customers, narrowed to what somebody clicked on elsewhere. */
export function useShowCustomers() {
  const [, go] = useHashLocation()
  return (filter: Parameters<typeof showOnly>[0]) => {
    showOnly(filter)
    go(routes.customers)
  }
}
