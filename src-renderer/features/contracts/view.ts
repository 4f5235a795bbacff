import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { ContractFilter, contractSort } from '#shared/features/contracts/schema.ts'
import type { ContractId, ViewId } from '#shared/kit/id.ts'

export type ContractView = ContractFilter['view']
export type SortKey = (typeof contractSort)[number]

interface View {
  view: ContractView
  sort: Sort<SortKey>[]
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setSort: (sort: Sort<SortKey>[]) => void
  select: (ids: ReadonlySet<number>) => void
}

const newestFirst: Sort<SortKey>[] = [{ by: 'madeOn', direction: 'descending' }]
const endingFirst: Sort<SortKey>[] = [{ by: 'endsOn', direction: 'ascending' }]

/** Which contracts the list shows, how sorted, and which are chosen. */
export const useContractView = create<View>()((set) => ({
  view: 'all',
  sort: newestFirst,
  saved: undefined,
  selected: new Set(),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useContractView.setState(useContractView.getInitialState(), true))
forgetChosenWhenSearching(useContractView)

/** Shows one built-in view. Where the end matters, what ends first stands first. */
export function showView(view: ContractView) {
  useContractView.setState({ view, sort: view === 'ending' ? endingFirst : newestFirst, saved: undefined, selected: new Set() })
}

/** Shows one contract, whatever the list was narrowed to. */
export function showContract(id: ContractId) {
  showView('all')
  useContractView.getState().select(new Set([id]))
}

/** Under this name the list keeps its columns. */
export const LIST = 'contracts'

const usualParts: Pick<View, 'view' | 'sort'> = { view: 'all', sort: newestFirst }

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useContractView, usualParts)
