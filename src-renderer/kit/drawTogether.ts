/** A window that is not shown has no frames; what came is drawn there, too. */
const LONGEST_FRAME = 50

let waiting: (() => void)[] | undefined

/** What comes is drawn at once; what comes behind it before the next frame is drawn together, with that. */
export function drawTogether(draw: () => void) {
  if (waiting) return void waiting.push(draw)
  waiting = []
  queueMicrotask(draw)
  const frame = requestAnimationFrame(drawWaiting)
  const limit = setTimeout(drawWaiting, LONGEST_FRAME)

  function drawWaiting() {
    cancelAnimationFrame(frame)
    clearTimeout(limit)
    const draws = waiting ?? []
    waiting = undefined
    for (const each of draws) each()
  }
}
