import type { StaffId } from '#shared/kit/id.ts'
import type { Clock } from './clock.ts'

const LONGEST_WAIT = 60_000

/**
 * How long somebody must wait after wrong passwords: 1, 2, 4 … 60 s after the first, second, third. The number of wrong ones is kept in the
 * database; the wait is measured by a clock nobody can turn, and begins anew with the program, so that a restart only makes it longer.
 */
export interface Guesses {
  /** Milliseconds still to wait after so many wrong ones. */
  wait: (staffId: StaffId, wrongOnes: number) => number
  /** A wrong one was just given. */
  note: (staffId: StaffId) => void
}

export function createGuesses(clock: Pick<Clock, 'steady'>): Guesses {
  const started = clock.steady()
  const last = new Map<StaffId, number>()
  return {
    wait(staffId, wrongOnes) {
      if (wrongOnes === 0) return 0
      const until = (last.get(staffId) ?? started) + Math.min(LONGEST_WAIT, 1_000 * 2 ** (wrongOnes - 1))
      return Math.max(0, until - clock.steady())
    },
    note: (staffId) => void last.set(staffId, clock.steady()),
  }
}
