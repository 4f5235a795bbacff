import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { CallFilter } from '#shared/features/calls/schema.ts'

export type CallViewName = CallFilter['view']
type Filters = Pick<CallFilter, 'view' | 'staffIds' | 'outcomes'> & {
  /** Only those of the signed-in person; otherwise those of `staffIds`, or everybody's. */
  isMine: boolean
}

interface View {
  filter: Filters
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  select: (ids: ReadonlySet<number>) => void
}

/** Which calls the list shows, and which are chosen. */
export const useCallView = create<View>()((set) => ({
  filter: { view: 'to-make', isMine: true, staffIds: [], outcomes: [] },
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useCallView.setState(useCallView.getInitialState(), true))

export const callViews = ['to-make', 'forgotten', 'today', 'done', 'all'] as const satisfies CallViewName[]

/** Calls still to make have no outcome one could ask for. */
export function hasOutcomes(view: CallViewName) {
  return view === 'done' || view === 'all'
}
