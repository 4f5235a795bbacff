import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Question } from '#renderer/kit/question.ts'
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
export function useLetters(counting: Question<LetterRun[]>, { isByName, isSearching, mayCount }: Standing): Letters | undefined {
  const { data: runs } = useQuery({
    ...{ queryKey: counting.queryKey, queryFn: counting.queryFn },
    enabled: isByName && mayCount && !isSearching,
  })
  return useMemo(() => (isByName ? { runs, isIdle: isSearching } : undefined), [isByName, runs, isSearching])
}
