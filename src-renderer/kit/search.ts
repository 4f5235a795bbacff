import { useLayoutEffect } from 'react'
import { create } from 'zustand'
import { whenPersonChanges } from './personal.ts'

interface Search {
  /** What stands in the search box; the list on screen follows it. */
  text: string
  /** The text whose hits stand in the list; undefined while those of another one, or none, do. */
  answered: string | undefined
  setText: (text: string) => void
}

export const useSearch = create<Search>()((set) => ({
  text: '',
  answered: undefined,
  setText: (text) => set({ text }),
}))

whenPersonChanges(() => useSearch.setState(useSearch.getInitialState(), true))

interface Choosing {
  selected: ReadonlySet<number>
}

/** Another text shows other rows, and what was chosen before may not be among them: no key may reach a row that nobody sees. */
export function forgetChosenWhenSearching(view: { getState: () => Choosing; setState: (state: Choosing) => void }) {
  useSearch.subscribe(({ text }, before) => {
    if (text !== before.text && text !== '' && view.getState().selected.size > 0) view.setState({ selected: new Set() })
  })
}

/** For a list that follows the search box: whether it shows the hits of a text by now. */
export function useSayAnswered(text: string, isShown: boolean) {
  useLayoutEffect(() => useSearch.setState({ answered: isShown ? text : undefined }), [text, isShown])
  useLayoutEffect(() => () => useSearch.setState({ answered: undefined }), [])
}
