import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching, useSearch } from '#renderer/kit/search.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { productSort } from '#shared/features/products/choices.ts'
import type { ProductFilter } from '#shared/features/products/schema.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'

export type SortKey = (typeof productSort)[number]
export type Filters = Pick<ProductFilter, 'view' | 'category'>

interface View {
  filter: Filters
  sort: Sort<SortKey>[]
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  select: (ids: ReadonlySet<number>) => void
}

/** Which products the list shows, how sorted, and which are chosen. */
export const useProductView = create<View>()((set) => ({
  filter: { view: 'sold', category: undefined },
  sort: [{ by: 'code', direction: 'ascending' }],
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useProductView.setState(useProductView.getInitialState(), true))
forgetChosenWhenSearching(useProductView)

/** The list as it stands now. */
export function listingNow() {
  const { filter, sort } = useProductView.getState()
  return { filter: { ...filter, text: useSearch.getState().text }, sort }
}

/** The customers who bought a product. */
export function buyersOf(id: ProductId): Filter {
  return { join: 'and', items: [{ field: 'product', operator: 'any', value: [id] }] }
}

/** Under this name the list keeps its columns. */
export const LIST = 'products'
