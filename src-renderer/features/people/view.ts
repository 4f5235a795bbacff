import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { PersonSort } from '#shared/features/people/schema.ts'

interface View {
  sort: Sort<PersonSort>[]
  selected: ReadonlySet<number>
  setSort: (sort: Sort<PersonSort>[]) => void
  select: (ids: ReadonlySet<number>) => void
}

/** How the list of people is sorted, and who is chosen. */
export const usePeopleView = create<View>()((set) => ({
  sort: [{ by: 'name', direction: 'ascending' }],
  selected: new Set(),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => usePeopleView.setState(usePeopleView.getInitialState(), true))
forgetChosenWhenSearching(usePeopleView)

/** The ways people are shown, as classic Outlook names them. */
export const peopleShapes = ['list', 'business', 'cards', 'phones', 'table'] as const
export type PeopleShape = (typeof peopleShapes)[number]
export type CardShape = 'business' | 'cards'

interface Shape {
  shape: PeopleShape
  setShape: (shape: PeopleShape) => void
}

/** How people are shown at this computer. */
export const usePeopleShape = create<Shape>()(
  persist((set) => ({ shape: 'list', setShape: (shape) => set({ shape }) }), { name: 'people-shape' }),
)
