import { useEffect, useState } from 'react'

/**
 * How what is not shown lies behind what is: `inert` while it is drawn out of sight, `loose` until it has been styled without that, and
 * `kept` from then on: as it is, so that showing it costs next to nothing.
 */
export type Behind = 'inert' | 'loose' | 'kept'

const next = {
  inert: { state: 'loose', after: 300 },
  loose: { state: 'kept', after: 50 },
  kept: undefined,
} as const

export function useBehind(isBehind: boolean): Behind {
  const [state, setState] = useState<Behind>(isBehind ? 'inert' : 'kept')
  useEffect(() => {
    const then = next[state]
    if (!then) return
    const timer = setTimeout(() => setState(then.state), then.after)
    return () => clearTimeout(timer)
  }, [state])
  return state
}
