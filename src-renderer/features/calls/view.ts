import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import { type callSort, MOST_NAMED, namedSorts } from '#shared/features/calls/choices.ts'
import type { CallFilter, CallGrouping } from '#shared/features/calls/schema.ts'
import type { StaffId, ViewId } from '#shared/kit/id.ts'

export type CallViewName = CallFilter['view']
export type SortKey = (typeof callSort)[number]
type Filters = Pick<CallFilter, 'view' | 'staffIds' | 'outcomes' | 'days'> & {
  /** Only those of the signed-in person; otherwise those of `staffIds`, or everybody's. */
  isMine: boolean
}

interface View {
  filter: Filters
  /** Undefined: in the order of its view. */
  sort: Sort<SortKey>[] | undefined
  group: CallGrouping | null
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  setGroup: (group: CallGrouping | null) => void
  select: (ids: ReadonlySet<number>) => void
}

const usual: Filters = { view: 'to-make', isMine: true, staffIds: [], outcomes: [] }

/** Which calls the list shows, and which are chosen. */
export const useCallView = create<View>()((set) => ({
  filter: usual,
  sort: undefined,
  group: null,
  saved: undefined,
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  setGroup: (group) => set({ group }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useCallView.setState(useCallView.getInitialState(), true))

export const callViews = ['to-make', 'forgotten', 'today', 'done', 'all'] as const satisfies CallViewName[]

/** Calls still to make have no outcome one could ask for. */
export function hasOutcomes(view: CallViewName) {
  return view === 'done' || view === 'all'
}

/** Shows one built-in view, or the calls behind a figure, in their usual order. */
export function showOnly(filter: Partial<Filters>) {
  useCallView.getState().setFilter({ days: undefined, ...filter })
  useCallView.setState({ saved: undefined, sort: undefined })
}

/** How the list is asked for: by a name only where there are few enough calls for that. */
export function orderOf({ sort, group }: Pick<View, 'sort' | 'group'>, count: number | undefined) {
  const isFew = mayBeNamed(count)
  const allowed = isFew ? sort : sort?.filter(({ by }) => !isNamed(by))
  return { sort: allowed?.length ? allowed : undefined, group: group === 'customer' && !isFew ? null : group }
}

export function mayBeNamed(count: number | undefined) {
  return count !== undefined && count <= MOST_NAMED
}

function isNamed(by: SortKey) {
  return (namedSorts as readonly SortKey[]).includes(by)
}

/** The order a view has by itself. */
export function usualSort(view: CallViewName): Sort<SortKey>[] {
  return [{ by: 'at', direction: hasOutcomes(view) ? 'descending' : 'ascending' }]
}

/** What main is asked for, when this person looks. */
export function askedOf({ isMine, ...filter }: Filters, me: StaffId) {
  return { ...filter, staffIds: isMine ? [me] : filter.staffIds }
}

/** Under this name the list keeps its columns. */
export const LIST = 'calls'

const usualParts: Pick<View, 'filter' | 'sort' | 'group'> = { filter: usual, sort: undefined, group: null }

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useCallView, usualParts)
