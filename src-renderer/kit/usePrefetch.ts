import { type FetchQueryOptions, hashKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { cache } from './cache.ts'
import { useLatest } from './useLatest.ts'

const A_MOMENT = 150

/** Asks ahead for what may well be wanted next, as soon as one stays a moment; anew when what is shown came anew. */
export function usePrefetch<Options extends Pick<FetchQueryOptions, 'queryKey'>>(wanted: Options[], shownAt: number) {
  const latest = useLatest(wanted)
  const keys = hashKey(wanted.map(({ queryKey }) => queryKey))
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const one of latest.current) void cache.prefetchQuery(one)
    }, A_MOMENT)
    return () => clearTimeout(timer)
  }, [keys, shownAt, latest])
}
