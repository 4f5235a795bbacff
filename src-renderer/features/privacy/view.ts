import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { RequestView } from '#shared/features/privacy/schema.ts'

interface View {
  /** `erased`: the certificates instead of requests. */
  view: RequestView | 'erased'
  selected: ReadonlySet<number>
  show: (view: View['view']) => void
  select: (ids: ReadonlySet<number>) => void
}

/** Which part of the register is shown, and what is chosen in it. */
export const usePrivacyView = create<View>()((set) => ({
  view: 'open',
  selected: new Set(),
  show: (view) => set({ view, selected: new Set() }),
  select: (selected) => set({ selected }),
}))

whenPersonChanges(() => usePrivacyView.setState(usePrivacyView.getInitialState(), true))
