import { ownClock } from '#scripts/clock.ts'
import { momentOf } from '#tests/helpers/world.ts'

/** A clock of the computer that can be turned while a program runs by it. */
export interface TurnedClock extends Disposable {
  /** What the program is started with, that it may look at this clock. */
  environment: Record<string, string>
  /** Sets it to a local time in Vietnam, `2026-11-22 09:30`; it goes on from there. The program sees it a second later at most. */
  set: (at: string) => void
}

export function turnedClock(at: string): TurnedClock {
  const { environment, set, close } = ownClock(momentOf(at))
  return { environment, set: (moment) => set(momentOf(moment)), [Symbol.dispose]: close }
}
