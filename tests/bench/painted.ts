/** Runs in the window: remembers when the last key came to one place and when what it changed at another had been painted. */
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
  new MutationObserver(() => {
    requestAnimationFrame(() => setTimeout(() => (painted = performance.now())))
  }).observe(document.querySelector(shown) as Node, { subtree: true, childList: true, characterData: true, attributes: true })
  Object.assign(globalThis, { lastPaint: () => (pressed === null || painted === null ? null : painted - pressed) })
}

/** Runs in the window: the milliseconds from the last key to what it changed, null when it changed nothing. */
export function lastPaint() {
  return (globalThis as unknown as { lastPaint: () => number | null }).lastPaint()
}
