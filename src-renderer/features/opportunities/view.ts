import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { opportunitySort } from '#shared/features/opportunities/choices.ts'
import type { OpportunityFilter, OpportunityGrouping } from '#shared/features/opportunities/schema.ts'
import type { ViewId } from '#shared/kit/id.ts'

export type SortKey = (typeof opportunitySort)[number]
export type Filters = Pick<OpportunityFilter, 'view' | 'stages' | 'grades' | 'ownerIds' | 'source' | 'lostReason' | 'closed'>

interface View {
  filter: Filters
  sort: Sort<SortKey>[]
  group: OpportunityGrouping | null
  /** Only what is open has a board. */
  shape: 'list' | 'board'
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  setGroup: (group: OpportunityGrouping | null) => void
  select: (ids: ReadonlySet<number>) => void
  setShape: (shape: View['shape']) => void
}

const soonestFirst: Sort<SortKey>[] = [{ by: 'closesOn', direction: 'ascending' }]
const latestFirst: Sort<SortKey>[] = [{ by: 'closedOn', direction: 'descending' }]
const plain: Filters = {
  view: 'open',
  stages: [],
  grades: [],
  ownerIds: [],
  source: undefined,
  lostReason: undefined,
  closed: undefined,
}

/** Which opportunities the list shows, how sorted and divided, and which are chosen. */
export const useOpportunityView = create<View>()((set) => ({
  filter: plain,
  sort: soonestFirst,
  group: 'stage',
  shape: 'list',
  saved: undefined,
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  setGroup: (group) => set({ group }),
  select: (selected) => set({ selected }),
  setShape: (shape) => set({ shape }),
}))

whenPersonChanges(() => useOpportunityView.setState(useOpportunityView.getInitialState(), true))
forgetChosenWhenSearching(useOpportunityView)

/** Shows what fits and nothing else. Of what is won or lost the latest stands first, of the rest what closes first. */
export function showOnly(filter: Partial<Filters>) {
  const isClosed = filter.view === 'won' || filter.view === 'lost' || filter.closed !== undefined
  const { group } = useOpportunityView.getState()
  useOpportunityView.setState({
    filter: { ...plain, ...filter },
    sort: isClosed ? latestFirst : soonestFirst,
    group: isClosed && group === 'stage' ? null : isClosed ? group : (group ?? 'stage'),
    saved: undefined,
    selected: new Set(),
  })
}

/** Whether the board is on screen: of what is won or lost there is only the list. */
export function useIsBoard() {
  return useOpportunityView(({ shape, filter: { view, closed } }) => {
    const isOpen = view !== 'won' && view !== 'lost' && view !== 'all' && closed === undefined
    return shape === 'board' && isOpen
  })
}

/** Under this name the list keeps its columns. */
export const LIST = 'opportunities'

const usualParts: Pick<View, 'filter' | 'sort' | 'group' | 'shape'> = {
  ...{ filter: plain, sort: soonestFirst, group: 'stage', shape: 'list' },
}

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useOpportunityView, usualParts)
