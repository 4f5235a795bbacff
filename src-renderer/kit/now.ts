import { useSyncExternalStore } from 'react'

const MINUTE = 60_000
let now = Date.now()
const listeners = new Set<() => void>()
setInterval(() => {
  now = Date.now()
  for (const listen of listeners) listen()
}, MINUTE / 2)

/** The present moment in milliseconds, renewed twice a minute, so that what depends on it never grows stale on screen. */
export function useNow() {
  return useSyncExternalStore(subscribe, () => now)
}

function subscribe(listen: () => void) {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
