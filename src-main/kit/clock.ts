/** Where the time comes from, so that a test can stand still. */
export interface Clock {
  /** Unix milliseconds, as the computer's clock shows them. */
  now: () => number
  /** Milliseconds that no change of the clock moves; only differences mean something. */
  steady: () => number
}

export const systemClock: Clock = { now: () => Date.now(), steady: () => performance.now() }
