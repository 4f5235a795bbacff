import { create } from 'zustand'
import { client } from '#renderer/kit/client.ts'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { Certainty, SearchEvent } from '#shared/features/duplicates/schema.ts'
import type { ImportId } from '#shared/kit/id.ts'

interface Search {
  /** How far the search that runs has come. */
  running: { done: number; total: number } | undefined
  found: SearchEvent['found']
  error: unknown
  certainty: Certainty | 'all'
  selected: ReadonlySet<number>
  show: (certainty: Search['certainty']) => void
  select: (ids: ReadonlySet<number>) => void
}

/** The search for duplicates and what it found. It goes on while one looks at something else. */
export const useSearch = create<Search>()((set) => ({
  running: undefined,
  found: null,
  error: undefined,
  certainty: 'all',
  selected: new Set(),
  show: (certainty) => set({ certainty, selected: new Set() }),
  select: (selected) => set({ selected }),
}))

let stopper = new AbortController()

whenPersonChanges(() => {
  stopper.abort()
  useSearch.setState(useSearch.getInitialState(), true)
})

/** What is like the customers of an import; null when there is nothing, or it was stopped. */
export async function searchAmong(importId: ImportId, signal: AbortSignal): Promise<SearchEvent['found']> {
  for await (const { found } of await client.duplicates.search({ importId }, { signal })) if (found) return found
  return null
}

export function countFound({ groups }: NonNullable<SearchEvent['found']>) {
  return groups.certain + groups.likely + groups.possible
}

/** Shows what was found elsewhere. */
export function showFound(found: SearchEvent['found']) {
  stopSearch()
  useSearch.setState({ found, certainty: 'all', selected: new Set() })
}

/** Begins anew, among all customers. */
export async function beginSearch() {
  stopSearch()
  stopper = new AbortController()
  const { signal } = stopper
  useSearch.setState({ running: { done: 0, total: 0 }, found: null, error: undefined, certainty: 'all', selected: new Set() })
  try {
    for await (const { found, ...running } of await client.duplicates.search({}, { signal })) {
      if (signal.aborted) return
      useSearch.setState(found ? { found, running: undefined } : { running })
    }
  } catch (error) {
    if (!signal.aborted) useSearch.setState({ error, running: undefined })
  }
}

export function stopSearch() {
  stopper.abort()
  useSearch.setState({ running: undefined })
}
