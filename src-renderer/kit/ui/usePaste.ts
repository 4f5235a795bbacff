import { type RefObject, useEffect } from 'react'
import { useLatest } from '#renderer/kit/useLatest.ts'

/** What is pasted while an element has the keyboard. The event itself goes to the page, for nothing there can be typed into. */
export function usePaste(element: RefObject<HTMLElement | null>, onPaste: ((text: string) => void) | undefined) {
  const latest = useLatest(onPaste)
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      if (document.activeElement !== element.current || !latest.current) return
      event.preventDefault()
      latest.current(event.clipboardData?.getData('text/plain') ?? '')
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [element, latest])
}
