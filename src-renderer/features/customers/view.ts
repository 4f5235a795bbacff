import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { sortableColumns } from '#shared/features/customers/choices.ts'
import type { CustomerFilter, Grouping } from '#shared/features/customers/schema.ts'
import { filterOfView, NOT_CONTACTED_DAYS } from '#shared/features/customers/views.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import { type Filter, isGroup, noFilter } from '#shared/kit/filter/schema.ts'
import type { ViewId } from '#shared/kit/id.ts'

export type SortKey = (typeof sortableColumns)[number] | CustomKey
type Filters = Omit<CustomerFilter, 'text'>

interface View {
  filter: Filters
  sort: Sort<SortKey>[]
  group: Grouping | null
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  setGroup: (group: Grouping | null) => void
  select: (ids: ReadonlySet<number>) => void
}

const everything: Filters = {
  ...{ stages: [], ownerIds: [], groupIds: [], where: noFilter },
  ...{ view: 'all', notContactedDays: NOT_CONTACTED_DAYS },
}

const byName: Sort<SortKey>[] = [{ by: 'name', direction: 'ascending' }]
const dearestFirst: Sort<SortKey>[] = [{ by: 'revenue', direction: 'descending' }]

/** Which customers the list shows, how sorted, and which are chosen. */
export const useCustomerView = create<View>()((set) => ({
  filter: everything,
  sort: byName,
  group: null,
  saved: undefined,
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  setGroup: (group) => set({ group }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useCustomerView.setState(useCustomerView.getInitialState(), true))
forgetChosenWhenSearching(useCustomerView)

/** Shows one built-in view, stage or group and nothing else. Of what may yet be sold the dearest stands first, and only there. */
export function showOnly(filter: Partial<Filters>) {
  useCustomerView.getState().setFilter({ ...everything, ...filter })
  useCustomerView.setState(({ sort }) => {
    const usual = sort === dearestFirst ? byName : sort
    return { saved: undefined, group: null, sort: filter.view === 'potential' ? dearestFirst : usual }
  })
}

/** Under this name the list keeps its columns. */
export const LIST = 'customers'

const usualParts: Pick<View, 'filter' | 'sort' | 'group'> = { filter: everything, sort: byName, group: null }

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useCustomerView, usualParts)

export function isFiltered({ stages, ownerIds, groupIds, view, where }: Filters) {
  return stages.length + ownerIds.length + groupIds.length + where.items.length > 0 || view !== 'all'
}

/** Everything that narrows the list beside the search box, as one filter; undefined where that would be groups in groups. */
export function presentFilter({ stages, ownerIds, groupIds, where, ...shown }: Filters): Filter | undefined {
  const items: Filter['items'] = [...filterOfView(shown).items]
  if (stages.length > 0) items.push({ field: 'stage', operator: 'any', value: stages })
  if (ownerIds.length > 0) items.push({ field: 'owner', operator: 'any', value: ownerIds })
  if (groupIds.length > 0) items.push({ field: 'group', operator: 'any', value: groupIds })
  if (items.length === 0) return where
  if (where.join === 'and') return { join: 'and', items: [...items, ...where.items] }
  const rows = where.items.flatMap((item) => (isGroup(item) ? [] : [item]))
  return rows.length === where.items.length ? { join: 'and', items: [...items, { join: 'or', items: rows }] } : undefined
}
