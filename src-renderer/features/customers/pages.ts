import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE } from '#renderer/kit/usePages.ts'
import type { CustomerFilter, Grouping } from '#shared/features/customers/schema.ts'
import { type SortKey, useCustomerView } from './view.ts'

interface Listing {
  filter: CustomerFilter
  sort: Sort<SortKey>[]
  group: Grouping | null
}

/** A page of the list's rows. */
export function pageOf({ filter, sort, group }: Listing, offset: number) {
  return ask.customers.list.queryOptions({ input: { filter, sort, group, offset, limit: PAGE_SIZE } })
}

/** Asks for the rows the list begins with, before it is there. */
export function askFirstPage() {
  const { filter, sort, group } = useCustomerView.getState()
  void cache.prefetchQuery(pageOf({ filter: { ...filter, text: '' }, sort, group }, 0))
}
