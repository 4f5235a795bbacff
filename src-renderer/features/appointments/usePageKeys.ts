import { useEffect } from 'react'
import { isForField } from '#renderer/kit/typing.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'

/** Page up and page down leaf through the calendar, wherever the focus is, but not while something is typed or a dialog is open. */
export function usePageKeys(leaf: (step: 1 | -1) => void) {
  const latest = useLatest(leaf)
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined
      if (!step || isForField(event)) return
      event.preventDefault()
      latest.current(step)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [latest])
}
