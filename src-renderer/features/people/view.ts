import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching, useSearch } from '#renderer/kit/search.ts'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { PeopleFilter, PeopleGrouping, PersonSort } from '#shared/features/people/schema.ts'
import type { ContactGroupId, ViewId } from '#shared/kit/id.ts'

interface View {
  sort: Sort<PersonSort>[]
  selected: ReadonlySet<number>
  /** The group of contacts the list shows; undefined: everybody. */
  groupId: ContactGroupId | undefined
  /** By what the list is divided, where it is one. */
  group: PeopleGrouping | null
  /** The kept view that is shown, as far as nobody went elsewhere. */
  saved: ViewId | undefined
  setSort: (sort: Sort<PersonSort>[]) => void
  setGroup: (group: PeopleGrouping | null) => void
  select: (ids: ReadonlySet<number>) => void
  showGroup: (id: ContactGroupId | undefined) => void
}

const byName: Sort<PersonSort>[] = [{ by: 'name', direction: 'ascending' }]

/** How the list of people is sorted, and who is chosen. */
export const usePeopleView = create<View>()((set) => ({
  sort: byName,
  selected: new Set(),
  groupId: undefined,
  group: null,
  saved: undefined,
  setSort: (sort) => set({ sort }),
  setGroup: (group) => set({ group }),
  select: (selected) => set({ selected }),
  showGroup: (groupId) => set({ groupId, saved: undefined, selected: new Set() }),
}))

/** In which order the list shows them now; cards are in no groups. */
export function orderNow() {
  const { sort, group } = usePeopleView.getState()
  return { sort, group: isCards(usePeopleShape.getState().shape) ? null : group }
}

/** Whom the list shows now. */
export function filterNow(): PeopleFilter {
  return { text: useSearch.getState().text, groupId: usePeopleView.getState().groupId ?? null }
}

whenPersonChanges(() => usePeopleView.setState(usePeopleView.getInitialState(), true))
forgetChosenWhenSearching(usePeopleView)

/** The ways people are shown, as classic Outlook names them. */
export const peopleShapes = ['list', 'business', 'cards', 'phones', 'table'] as const
export type PeopleShape = (typeof peopleShapes)[number]
export type CardShape = 'business' | 'cards'

export function isCards(shape: PeopleShape): shape is CardShape {
  return shape === 'business' || shape === 'cards'
}

interface Shape {
  shape: PeopleShape
  setShape: (shape: PeopleShape) => void
}

/** How people are shown at this computer. */
export const usePeopleShape = create<Shape>()(
  persist((set) => ({ shape: 'list', setShape: (shape) => set({ shape }) }), { name: 'people-shape' }),
)

/** Under this name the list keeps the columns of each way it is shown in. */
export function listOf({ shape }: Pick<Shape, 'shape'>) {
  return `people-${shape}`
}

/** What a view keeps of the list: whom, in which order, and shown in which way. */
interface KeptParts extends Pick<View, 'sort' | 'group'>, Pick<Shape, 'shape'> {
  filter: PeopleFilter
}

const wholeList = {
  getState: (): KeptParts => {
    const { sort, group } = usePeopleView.getState()
    return { filter: filterNow(), sort, group, shape: usePeopleShape.getState().shape }
  },
  setState({ filter, shape, ...rest }: KeptParts & Pick<View, 'saved' | 'selected'>) {
    useSearch.getState().setText(filter.text)
    usePeopleShape.setState({ shape })
    usePeopleView.setState({ ...rest, groupId: filter.groupId ?? undefined })
  },
}

/** How the list is kept as a view. */
export const kept = keptViews<KeptParts>(listOf, wholeList, {
  ...{ filter: { text: '', groupId: null }, sort: byName, group: null, shape: 'list' },
})
