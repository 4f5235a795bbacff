/** Runs in the window: remembers when the last key came to one place and when what it changed at another had been painted; not what is behind it. */
export function watchPainting({ keys, shown }: { keys: string; shown: string }) {
  let pressed: number | null = null
  let painted: number | null = null
  document.querySelector(keys)?.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
      painted = null
    },
    { capture: true },
  )
  const isSeen = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement
    if (element?.closest('[data-behind]')) return false
    const changed = [...addedNodes, ...removedNodes]
    return changed.length === 0 || changed.some((node) => !(node instanceof Element && node.matches('[data-behind]')))
  }
  new MutationObserver((records) => {
    if (!records.some(isSeen)) return
    requestAnimationFrame(() => setTimeout(() => (painted = performance.now())))
  }).observe(document.querySelector(shown) as Node, { subtree: true, childList: true, characterData: true, attributes: true })
  Object.assign(globalThis, { lastPaint: () => (pressed === null || painted === null ? null : painted - pressed) })
}

/** Runs in the window: the milliseconds from the last key to what it changed, null when it changed nothing. */
export function lastPaint() {
  return (globalThis as unknown as { lastPaint: () => number | null }).lastPaint()
}
