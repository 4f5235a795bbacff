import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { forgetChosenWhenSearching } from '#renderer/kit/search.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { Competitor } from '#shared/features/competitors/schema.ts'
import { openStages, wonStages } from '#shared/features/customers/choices.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CompetitorId } from '#shared/kit/id.ts'

export type SortKey = 'name' | 'users' | 'lost' | 'won'

interface View {
  sort: Sort<SortKey>[]
  selected: ReadonlySet<number>
  setSort: (sort: Sort<SortKey>[]) => void
  select: (ids: ReadonlySet<number>) => void
}

/** How the competitors are sorted, and which is chosen. */
export const useCompetitorView = create<View>()((set) => ({
  sort: [{ by: 'name', direction: 'ascending' }],
  selected: new Set(),
  setSort: (sort) => set({ sort }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => useCompetitorView.setState(useCompetitorView.getInitialState(), true))
forgetChosenWhenSearching(useCompetitorView)

/** Those that bear a text in any of their words, as they are sorted; they come by name. */
export function shownOf(all: readonly Competitor[], { text, sort }: { text: string; sort: readonly Sort<SortKey>[] }) {
  const typed = fold(text.trim())
  const found = all
    .map((competitor, place) => ({ competitor, place }))
    .filter(({ competitor }) => typed === '' || fold(Object.values(competitor).join(' ')).includes(typed))
  return found
    .toSorted((one, other) => {
      for (const { by, direction } of sort) {
        const less = by === 'name' ? one.place - other.place : one.competitor[by] - other.competitor[by]
        if (less !== 0) return direction === 'ascending' ? less : -less
      }
      return one.place - other.place
    })
    .map(({ competitor }) => competitor)
}

/** The figures of a competitor, each the field of the customers' filter that leads to who is counted. */
const fields = { users: 'competitor', expected: 'competitor', lost: 'lostTo', won: 'wonFrom' } as const
export type Figure = keyof typeof fields

/** The customers behind a figure of a competitor. */
export function customersBehind(figure: Figure, id: CompetitorId): Filter {
  const dealing: Filter = { join: 'and', items: [{ field: fields[figure], operator: 'any', value: [id] }] }
  return figure === 'expected' ? { ...dealing, items: [...dealing.items, inStages(openStages)] } : dealing
}

/** Our own customers: those we may have, or those we have. */
export function ownCustomers(figure: Figure): Filter {
  return { join: 'and', items: [inStages(figure === 'expected' ? openStages : wonStages)] }
}

function inStages(stages: readonly Stage[]) {
  return { field: 'stage', operator: 'any' as const, value: [...stages] }
}

/** Under this name the list keeps its columns. */
export const LIST = 'competitors'
