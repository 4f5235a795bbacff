import { useCallback, useEffect, useState } from 'react'
import { useLatest } from '#renderer/kit/useLatest.ts'

/** Counts the seconds of a call, from what was counted before; tells them every second while it runs. */
export function useCallTimer(onSeconds: (seconds: number) => void) {
  const [startedAt, setStartedAt] = useState<number>()
  const tell = useLatest(onSeconds)
  useEffect(() => {
    if (startedAt === undefined) return
    const tick = () => tell.current(Math.max(0, Math.round((Date.now() - startedAt) / 1000)))
    tick()
    const ticking = setInterval(tick, 1000)
    return () => clearInterval(ticking)
  }, [startedAt, tell])
  const start = useCallback((countedSeconds = 0) => setStartedAt((since) => since ?? Date.now() - countedSeconds * 1000), [])
  const pause = useCallback(() => setStartedAt(undefined), [])
  return { isRunning: startedAt !== undefined, start, pause }
}
