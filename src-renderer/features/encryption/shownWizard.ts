import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'

/** `first`: the office has got its first password; `on`, `change`: somebody asked for it. */
export type WizardWay = 'first' | 'on' | 'change'

interface ShownWizard {
  way: WizardWay | undefined
  show: (way: WizardWay | undefined) => void
}

/** The wizard stands in the frame, because the places that lead to it are not only the settings. */
export const useShownWizard = create<ShownWizard>()((set) => ({ way: undefined, show: (way) => set({ way }) }))

whenPersonChanges(() => useShownWizard.getState().show(undefined))
