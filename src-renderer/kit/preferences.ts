import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Language = 'vi' | 'en'
export type Theme = 'light' | 'dark' | 'system'

/** What the person at this computer likes; nothing of the firm. */
interface Preferences {
  language: Language
  theme: Theme
  density: 'compact' | 'roomy'
  lastPlace: string
  change: (preferences: Partial<Omit<Preferences, 'change'>>) => void
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'vi',
      theme: 'system',
      density: 'compact',
      lastPlace: '/today',
      change: (preferences) => set(preferences),
    }),
    { name: 'preferences' },
  ),
)
