import { usePreferences } from '#renderer/kit/preferences.ts'
import { tellLabel, tellPoint } from '#shared/features/audit/telling.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'

/** Says what a number or an address is for in the language of whoever reads it. */
export function useLabels() {
  const words = useWords()
  return (label: string) => tellLabel(label, words)
}

/** Says numbers and addresses as they were typed, each with what it is for. */
export function useSaidPoints() {
  const words = useWords()
  return (points: readonly ContactPoint[]) =>
    points
      .toSorted((one, other) => Number(one.kind === 'email') - Number(other.kind === 'email'))
      .map((point) => tellPoint(point, words))
      .join(' · ')
}

function useWords() {
  return auditWords[usePreferences((preferences) => preferences.language)]
}
