import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { applyColumns, type ChosenColumns, chosenColumns } from '#renderer/kit/ui/useColumns.ts'
import type { CallFilter } from '#shared/features/calls/schema.ts'
import type { StaffId, ViewId } from '#shared/kit/id.ts'

export type CallViewName = CallFilter['view']
type Filters = Pick<CallFilter, 'view' | 'staffIds' | 'outcomes'> & {
  /** Only those of the signed-in person; otherwise those of `staffIds`, or everybody's. */
  isMine: boolean
}

interface View {
  filter: Filters
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  select: (ids: ReadonlySet<number>) => void
}

const usual: Filters = { view: 'to-make', isMine: true, staffIds: [], outcomes: [] }

/** Which calls the list shows, and which are chosen. */
export const useCallView = create<View>()((set) => ({
  filter: usual,
  saved: undefined,
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

/** Shows one built-in view. */
export function showOnly(filter: Partial<Filters>) {
  useCallView.getState().setFilter(filter)
  useCallView.setState({ saved: undefined })
}

/** What main is asked for, when this person looks. */
export function askedOf({ isMine, ...filter }: Filters, me: StaffId) {
  return { ...filter, staffIds: isMine ? [me] : filter.staffIds }
}

/** Under this name the list keeps its columns. */
export const LIST = 'calls'

/** What a kept view of calls is made of. */
interface KeptView {
  filter: Filters
  columns: ChosenColumns
}

/** How the list stands now. */
export function keptNow(): string {
  return JSON.stringify({ filter: useCallView.getState().filter, columns: chosenColumns(LIST) } satisfies KeptView)
}

/** What is not in a view stays as usual. */
export function readKept(content: string): KeptView {
  const { filter, columns = chosenColumns(LIST) } = JSON.parse(content) as Partial<KeptView>
  return { filter: { ...usual, ...filter }, columns }
}

export function showKept(id: ViewId, { filter, columns }: KeptView) {
  applyColumns(LIST, columns)
  useCallView.setState({ filter, saved: id, selected: new Set() })
}
