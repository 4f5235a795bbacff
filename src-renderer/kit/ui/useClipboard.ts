import { type RefObject, useEffect } from 'react'
import { useLatest } from '#renderer/kit/useLatest.ts'

export interface Exchange {
  onPaste: ((text: string) => void) | undefined
  onCopy: (() => void) | undefined
}

/**
 * What is copied and pasted while an element has the keyboard; `ofPane`: or anything else of its pane that takes no text. The events go to the
 * page, for nothing there can be typed into.
 */
export function useClipboard(element: RefObject<HTMLElement | null>, exchange: Exchange, { ofPane = false } = {}) {
  const latest = useLatest(exchange)
  useEffect(() => {
    function exchanged(event: ClipboardEvent) {
      const { onPaste, onCopy } = latest.current
      if (document.activeElement !== element.current && !(ofPane && isInPaneOf(element.current))) return
      if (event.type === 'paste' ? !onPaste : !onCopy) return
      event.preventDefault()
      if (event.type === 'paste') onPaste?.(event.clipboardData?.getData('text/plain') ?? '')
      else onCopy?.()
    }
    document.addEventListener('paste', exchanged)
    document.addEventListener('copy', exchanged)
    return () => {
      document.removeEventListener('paste', exchanged)
      document.removeEventListener('copy', exchanged)
    }
  }, [element, latest, ofPane])
}

function isInPaneOf(element: HTMLElement | null) {
  const { activeElement } = document
  const isTyped = activeElement?.matches('input, textarea, [contenteditable]') ?? false
  return !isTyped && element?.closest('[data-pane]')?.contains(activeElement) === true
}
