import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import { noFilter } from '#shared/kit/filter/schema.ts'
import type { CustomerFilter, sortableColumns } from '#shared/features/customers/schema.ts'

export type SortKey = (typeof sortableColumns)[number]
type Filters = Omit<CustomerFilter, 'text'>

interface View {
  filter: Filters
  sort: Sort<SortKey>
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>) => void
  select: (ids: ReadonlySet<number>) => void
}

const everything: Filters = { stages: [], ownerIds: [], groupIds: [], view: 'all', where: noFilter }

/** Which customers the list shows, how sorted, and which are chosen. */
export const useCustomerView = create<View>()((set) => ({
  filter: everything,
  sort: { by: 'name', direction: 'ascending' },
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useCustomerView.setState(useCustomerView.getInitialState(), true))

/** Shows one built-in view, stage or group and nothing else. */
export function showOnly(filter: Partial<Filters>) {
  useCustomerView.getState().setFilter({ ...everything, ...filter })
}

export function isFiltered({ stages, ownerIds, groupIds, view, where }: Filters) {
  return stages.length + ownerIds.length + groupIds.length + where.items.length > 0 || view !== 'all'
}
