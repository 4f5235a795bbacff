import { create } from 'zustand'
import { whenPersonChanges } from './personal.ts'

const MOST = 8

interface RecentSearches {
  /** The last first. */
  texts: readonly string[]
  remember: (text: string) => void
}

/** What this person looked for since the program was started: it names customers, so it never lies on the disk. */
export const useRecentSearches = create<RecentSearches>()((set) => ({
  texts: [],
  remember(text) {
    const looked = text.trim()
    if (looked !== '') set(({ texts }) => ({ texts: [looked, ...texts.filter((one) => one !== looked)].slice(0, MOST) }))
  },
}))

whenPersonChanges(() => useRecentSearches.setState(useRecentSearches.getInitialState(), true))
