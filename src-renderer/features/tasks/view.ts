import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { taskSort } from '#shared/features/tasks/choices.ts'
import type { TaskFilter, TaskGrouping } from '#shared/features/tasks/schema.ts'
import type { StaffId, TaskId, ViewId } from '#shared/kit/id.ts'

export type SortKey = (typeof taskSort)[number]
type Filters = Pick<TaskFilter, 'view' | 'staffIds' | 'priorities' | 'topic'> & {
  /** Only those of the signed-in person; otherwise those of `staffIds`, or everybody's. */
  isMine: boolean
}

interface View {
  filter: Filters
  sort: Sort<SortKey>[]
  group: TaskGrouping | null
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  selected: ReadonlySet<number>
  setFilter: (filter: Partial<Filters>) => void
  setSort: (sort: Sort<SortKey>[]) => void
  setGroup: (group: TaskGrouping | null) => void
  select: (ids: ReadonlySet<number>) => void
}

const usual: Filters = { view: 'open', isMine: true, staffIds: [], priorities: [] }
const byDue: Sort<SortKey>[] = [{ by: 'dueOn', direction: 'ascending' }]
const lastDoneFirst: Sort<SortKey>[] = [{ by: 'doneAt', direction: 'descending' }]

/** Which tasks the list shows, how sorted and divided, and which are chosen. */
export const useTaskView = create<View>()((set) => ({
  filter: usual,
  sort: byDue,
  group: 'due',
  saved: undefined,
  selected: new Set(),
  setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter }, selected: new Set() })),
  setSort: (sort) => set({ sort }),
  setGroup: (group) => set({ group }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useTaskView.setState(useTaskView.getInitialState(), true))
forgetChosenWhenSearching(useTaskView)

export const myTaskViews = ['open', 'today', 'overdue', 'offered', 'given', 'done'] as const satisfies TaskFilter['view'][]

/** Shows one built-in view and nothing else; what is done stands in the order in which it was. */
export function showOnly(filter: Partial<Filters>) {
  useTaskView.getState().setFilter({ ...usual, topic: undefined, ...filter })
  const isDone = filter.view === 'done'
  useTaskView.setState({ saved: undefined, sort: isDone ? lastDoneFirst : byDue, group: isDone ? null : 'due' })
}

/** Shows one task, whatever the list was narrowed to. */
export function showTask(id: TaskId, view: 'open' | 'done') {
  showOnly({ view, isMine: false })
  useTaskView.getState().select(new Set([id]))
}

/** What main is asked for, when this person looks; `text` stands in the search box. */
export function askedOf({ isMine, ...filter }: Filters, me: StaffId, text = ''): TaskFilter {
  return { ...filter, text, statuses: [], staffIds: isMine ? [me] : filter.staffIds }
}

/** Under this name the list keeps its columns. */
export const LIST = 'tasks'

const usualParts: Pick<View, 'filter' | 'sort' | 'group'> = { filter: usual, sort: byDue, group: 'due' }

/** How the list is kept as a view. */
export const kept = keptViews(LIST, useTaskView, usualParts)
