import { useMemo } from 'react'
import { client } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { useCustomerView } from './view.ts'

/** How customers of the list are copied: in its order, as it stands when they are. */
export function useCopiedCustomers() {
  return useMemo((): Copying<CustomerRow> => {
    async function rowsOf(ids: number[]) {
      const { filter, sort, group } = useCustomerView.getState()
      const { text } = useSearch.getState()
      const asked = { filter: { ...filter, text }, sort, group, ids: ids as CustomerId[] }
      return (await client.customers.copy(asked)).customers
    }
    return { may: 'customers.export', most: MOST_COPIED, rowsOf }
  }, [])
}
