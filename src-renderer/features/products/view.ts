import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching, useSearch } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { productSort } from '#shared/features/products/choices.ts'
import type { ProductFilter } from '#shared/features/products/schema.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import type { ProductId, ViewId } from '#shared/kit/id.ts'

export type SortKey = (typeof productSort)[number]
export type Filters = Pick<ProductFilter, 'view' | 'category'>

interface View {
  filter: Filters
  sort: Sort<SortKey>[]
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  select: (ids: ReadonlySet<number>) => void
}

const usual: Pick<View, 'filter' | 'sort'> = {
  filter: { view: 'sold', category: undefined },
  sort: [{ by: 'code', direction: 'ascending' }],
}

/** Which products the list shows, how sorted, and which are chosen. */
export const useProductView = create<View>()((set) => ({
  ...usual,
  saved: undefined,
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useProductView.setState(useProductView.getInitialState(), true))
forgetChosenWhenSearching(useProductView)

/** Shows one built-in view and nothing else. */
export function showOnly(view: Filters['view']) {
  useProductView.setState({ filter: { ...usual.filter, view }, saved: undefined, selected: new Set() })
}

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

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useProductView, usual)
