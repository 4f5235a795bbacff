/** How far a job has come; reported at most four times a second. */
export interface Progress {
  /** Sets how much there is to do, in any unit. */
  expect: (total: number) => void
  advance: (count: number) => void
  /** Wraps a taker of text so that each piece counts by its length. */
  over: (take: (text: string) => void) => (text: string) => void
}

const pause = 250

/** Calls `report` with what is done and what there is to do, and always with the last state when the job says so. */
export function createProgress(report: (done: number, total: number) => void): Progress {
  let total = 0
  let done = 0
  let last = 0

  function advance(count: number) {
    done += count
    const now = Date.now()
    if (now - last < pause) return
    last = now
    report(Math.min(done, total), total)
  }

  return {
    expect(expected) {
      total = expected
      done = 0
      report(0, total)
    },
    advance,
    over: (take) => (text) => {
      take(text)
      advance(text.length)
    },
  }
}
