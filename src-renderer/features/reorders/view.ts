import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching, useSearch } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { reorderSort } from '#shared/features/reorders/choices.ts'
import type { ReorderFilter } from '#shared/features/reorders/schema.ts'
import type { ViewId } from '#shared/kit/id.ts'

export type SortKey = (typeof reorderSort)[number]
export type Filters = Pick<ReorderFilter, 'view' | 'ownerIds' | 'productId'>

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
  filter: { view: 'month', ownerIds: [], productId: undefined },
  sort: [{ by: 'dueOn', direction: 'ascending' }],
}

/** Which of what customers may want again the list shows, how sorted, and which are chosen. */
export const useReorderView = create<View>()((set) => ({
  ...usual,
  saved: undefined,
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useReorderView.setState(useReorderView.getInitialState(), true))
forgetChosenWhenSearching(useReorderView)

/** Shows what fits and nothing else. */
export function showOnly(filter: Partial<Filters>) {
  useReorderView.setState({ filter: { ...usual.filter, ...filter }, saved: undefined, selected: new Set() })
}

/** The list as it stands now. */
export function listingNow() {
  const { filter, sort } = useReorderView.getState()
  return { filter: { ...filter, text: useSearch.getState().text }, sort }
}

/** Under this name the list keeps its columns. */
export const LIST = 'reorders'

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useReorderView, usual)
