/** Where the time comes from, so that a test can stand still. Unix milliseconds. */
export interface Clock {
  now: () => number
}

export const systemClock: Clock = { now: () => Date.now() }
