import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { labelFormats } from '#shared/features/customers/labels.ts'
import type { LabelsWish, PrintWish } from './printWish.ts'

export type LabelChoice = Omit<LabelsWish, keyof PrintWish | 'receivers'>

const untouched: LabelChoice = {
  format: labelFormats[0]?.key ?? '',
  first: 0,
  recipient: 'contact',
  hasPhone: true,
  shift: { x: 0, y: 0 },
}

/** The sheets an office has and how its printer prints beside stay the same; which label is the first one does not. */
const useRemembered = create<Omit<LabelChoice, 'first'>>()(
  persist((): Omit<LabelChoice, 'first'> => untouched, { name: 'labels' }),
)

export function labelsAtFirst(): LabelChoice {
  return { ...untouched, ...useRemembered.getState(), first: 0 }
}

export function rememberLabels({ first: _first, ...choice }: LabelChoice) {
  useRemembered.setState(choice)
}
