import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LetterRun } from '#shared/kit/letters.ts'
import type { Letters } from './ListAlphabet.tsx'

interface Standing {
  /** Sorted by name first, and not divided into groups. */
  isByName: boolean
  /** What fits a text is shown, in the order in which it fits. */
  isSearching: boolean
  /** What is counted may be asked for by now. */
  mayCount: boolean
}

/** The letters of a list, counted while it stands in the order of names. */
export function useLetters(counting: unknown, { isByName, isSearching, mayCount }: Standing): Letters | undefined {
  const options = counting as UseQueryOptions<LetterRun[]>
  const { data: runs } = useQuery({ ...options, enabled: isByName && mayCount && !isSearching })
  return useMemo(() => (isByName ? { runs, isIdle: isSearching } : undefined), [isByName, runs, isSearching])
}
