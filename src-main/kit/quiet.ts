import { setImmediate, setTimeout } from 'node:timers/promises'
import { notWanted } from './failures.ts'

/** Longer than the pause between two keys of somebody who types; milliseconds. */
const PAUSE = 250
/** Nobody waits longer for quiet; milliseconds. */
const LONGEST_WAIT = 10_000

/** Tells when nobody waits for an answer: what is counted beside rows must not hold up the next ones, nor whoever types on. */
export interface Quiet {
  /** Somebody asked for what they wait for. */
  disturb: () => void
  /**
   * Resolves when nothing was asked for a while, for one after another; behind each, others are answered first. Rejects at its turn for whoever
   * does not want to know any more.
   */
  reached: (signal: AbortSignal | undefined) => Promise<void>
}

export function createQuiet(pause = PAUSE): Quiet {
  let disturbed = Number.NEGATIVE_INFINITY
  let turn: Promise<unknown> = Promise.resolve()

  async function waitSince(asked: number, signal: AbortSignal | undefined) {
    await setImmediate()
    while (!signal?.aborted) {
      const left = Math.min(disturbed + pause, asked + LONGEST_WAIT) - performance.now()
      if (left <= 0) return
      await setTimeout(left, undefined, { ref: false })
    }
  }
  return {
    disturb() {
      disturbed = performance.now()
    },
    async reached(signal) {
      const asked = performance.now()
      const mine = turn.then(() => waitSince(asked, signal))
      turn = mine
      await mine
      if (signal?.aborted) throw notWanted()
    },
  }
}
