import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { StaffId } from '#shared/kit/id.ts'
import { readAlong } from './readAlong.ts'

export type Language = 'vi' | 'en'
export type Theme = 'light' | 'dark' | 'system'

/** What the person at this computer likes; nothing of the firm. */
interface Preferences {
  language: Language
  theme: Theme
  density: 'compact' | 'roomy'
  lastPlace: string
  /** Who signed in last at this computer. */
  lastPerson: StaffId | null
  /** Minutes without keyboard and mouse after which the screen locks; 0: never. */
  lockAfter: number
  change: (preferences: Partial<Omit<Preferences, 'change'>>) => void
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'vi',
      theme: 'system',
      density: 'compact',
      lastPlace: '/today',
      lastPerson: null,
      lockAfter: 10,
      change: (preferences) => set(preferences),
    }),
    { name: 'preferences' },
  ),
)
readAlong(usePreferences)

/** The language main gave this window is the one that was chosen last: it writes that down at once, Chromium what it keeps for a window seconds later. */
const given = globalThis.document?.documentElement.lang
if ((given === 'vi' || given === 'en') && given !== usePreferences.getState().language)
  usePreferences.setState({ language: given })
