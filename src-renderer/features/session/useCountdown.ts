import { useEffect, useState } from 'react'

const SECOND = 1_000

/** Whole seconds still to wait, down to nothing. */
export function useCountdown() {
  const [until, setUntil] = useState(0)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsUntil(until)
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }, SECOND / 4)
    return () => clearInterval(timer)
  }, [until])

  function begin(wait: number) {
    const end = performance.now() + wait * SECOND
    setUntil(end)
    setSeconds(secondsUntil(end))
  }

  return { seconds, begin }
}

function secondsUntil(end: number) {
  return Math.max(0, Math.ceil((end - performance.now()) / SECOND))
}
