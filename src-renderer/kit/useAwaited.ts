import { useEffect, useRef } from 'react'
import { keepForText } from './ui/form/keepForText.ts'
import { useLatest } from './useLatest.ts'

/**
 * What is to be done as soon as something has come: with `await` now, or when it is there. `forget` drops it, as whoever types on or goes
 * elsewhere does.
 */
export function useAwaited(isPending: boolean, act: () => void) {
  const isAwaited = useRef(false)
  const latest = useLatest(act)
  useEffect(() => {
    if (isPending || !isAwaited.current) return
    isAwaited.current = false
    // What has come is drawn first.
    const timer = setTimeout(() => latest.current())
    return () => clearTimeout(timer)
  }, [isPending, latest])
  return {
    await() {
      if (isPending) isAwaited.current = true
      else latest.current()
    },
    forget: () => void (isAwaited.current = false),
  }
}

/** For a box that offers what it finds: Enter chooses the first of what is found by all that was typed, also where that has not come yet. */
export function useAwaitedEnter(isPending: boolean, chooseFirst: () => void) {
  const awaited = useAwaited(isPending, chooseFirst)
  return {
    onKeyDownCapture(event: React.KeyboardEvent) {
      keepForText(event)
      awaited.forget()
      if (event.key !== 'Enter' || !isPending || event.nativeEvent.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      awaited.await()
    },
    onBlurCapture: awaited.forget,
  }
}
