import type { MouseEvent as ReactMouseEvent } from 'react'

const isMac = navigator.userAgent.includes('Macintosh')

/** Whether what is dragged is copied: by Ctrl, on a Mac by Option, for Ctrl is its right button. */
export function isCopying({ ctrlKey, altKey }: Pick<MouseEvent, 'ctrlKey' | 'altKey'>) {
  return isMac ? altKey : ctrlKey
}

/** FullCalendar takes Ctrl for the right button of a Mac everywhere and begins no drag: it does not get to see it. */
export function startWithCtrl({ nativeEvent }: ReactMouseEvent) {
  if (!isMac && nativeEvent.ctrlKey) Object.defineProperty(nativeEvent, 'ctrlKey', { value: false })
}

let dragged = new AbortController()

/** As long as something is dragged the pointer shows whether it is copied. */
export function showCopying() {
  dragged.abort()
  dragged = new AbortController()
  const show = (event: MouseEvent | KeyboardEvent) => {
    document.body.dataset.copying = String(isCopying(event))
  }
  for (const kind of ['mousemove', 'keydown', 'keyup'] as const) window.addEventListener(kind, show, { signal: dragged.signal })
}

export function hideCopying() {
  dragged.abort()
  delete document.body.dataset.copying
}
