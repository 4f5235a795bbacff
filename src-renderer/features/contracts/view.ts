import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { ContractFilter, contractSort } from '#shared/features/contracts/schema.ts'
import type { ContractId } from '#shared/kit/id.ts'

export type ContractView = ContractFilter['view']
export type SortKey = (typeof contractSort)[number]

interface View {
  view: ContractView
  sort: Sort<SortKey>[]
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
  selected: new Set(),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useContractView.setState(useContractView.getInitialState(), true))

/** Shows one built-in view. Where the end matters, what ends first stands first. */
export function showView(view: ContractView) {
  useContractView.setState({ view, sort: view === 'ending' ? endingFirst : newestFirst, selected: new Set() })
}

/** Shows one contract, whatever the list was narrowed to. */
export function showContract(id: ContractId) {
  showView('all')
  useContractView.getState().select(new Set([id]))
}
