import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { giftSort } from '#shared/features/gifts/choices.ts'
import type { GiftFilter, GiftGrouping } from '#shared/features/gifts/schema.ts'
import { dayOfInstant, partsOfDay } from '#shared/kit/day.ts'

export type SortKey = (typeof giftSort)[number]
export type Filters = Pick<GiftFilter, 'year' | 'occasion' | 'statuses' | 'giverIds'>

interface View {
  filter: Filters
  sort: Sort<SortKey>[]
  group: GiftGrouping | null
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  setGroup: (group: GiftGrouping | null) => void
  select: (ids: ReadonlySet<number>) => void
}

/** Which gifts the list shows, how sorted and divided, and which are chosen. */
export const useGiftView = create<View>()((set) => ({
  filter: { year: yearNow(), occasion: undefined, statuses: [], giverIds: [] },
  sort: [{ by: 'dueOn', direction: 'ascending' }],
  group: 'occasion',
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  setGroup: (group) => set({ group }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useGiftView.setState(useGiftView.getInitialState(), true))
forgetChosenWhenSearching(useGiftView)

/** Shows the gifts of one occasion, or of all of them, whoever gives them. */
export function showOnly(filter: Partial<Filters>) {
  useGiftView.getState().setFilter({ occasion: undefined, statuses: [], giverIds: [], ...filter })
}

export function yearNow() {
  return partsOfDay(dayOfInstant(Date.now())).year
}

/** Under this name the list keeps its columns. */
export const LIST = 'gifts'
