import { create } from 'zustand'
import { whenPersonChanges } from './personal.ts'

interface Search {
  /** What stands in the search box; the list on screen follows it. */
  text: string
  setText: (text: string) => void
}

export const useSearch = create<Search>()((set) => ({ text: '', setText: (text) => set({ text }) }))

whenPersonChanges(() => useSearch.setState(useSearch.getInitialState(), true))
