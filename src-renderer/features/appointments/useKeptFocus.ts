import { type FocusEvent, useEffect, useRef } from 'react'
import { focusEntry, keyOfFocused } from './entryKeys.ts'

/** FullCalendar draws every entry anew when something changed; the one that had the focus gets it back. */
export function useKeptFocus(events: unknown) {
  const ref = useRef<HTMLDivElement>(null)
  const focused = useRef<string>(undefined)
  const drawn = useRef(events)
  useEffect(() => {
    if (drawn.current === events) return
    drawn.current = events
    const frame = requestAnimationFrame(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && focused.current && ref.current) focusEntry(ref.current, focused.current)
    })
    return () => cancelAnimationFrame(frame)
  }, [events])
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      focused.current = keyOfFocused(target)
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = undefined
    },
  }
}
