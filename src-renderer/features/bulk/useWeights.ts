import { useEffect, useState } from 'react'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import type { Deed, Weights } from '#shared/features/bulk/schema.ts'

/** Somebody is still typing. */
const PAUSE = 200

/** What a deed would come to, asked anew a moment after it was last changed; undefined meanwhile. */
export function useWeights(ids: readonly number[], deed: Deed | undefined) {
  const [known, setKnown] = useState<{ of: string; weights?: Weights; failure?: string }>()
  const of = deed ? JSON.stringify(deed) : ''
  useEffect(() => {
    if (of === '') return undefined
    const stopper = new AbortController()
    const timer = setTimeout(() => {
      client.bulk
        .weigh({ record: 'customer', ids: [...ids], deed: JSON.parse(of) as Deed }, { signal: stopper.signal })
        .then((weights) => setKnown({ of, weights }))
        .catch((error: unknown) => !stopper.signal.aborted && setKnown({ of, failure: say(error) }))
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stopper.abort()
    }
  }, [ids, of])
  return known?.of === of ? known : undefined
}
