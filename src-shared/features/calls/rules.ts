import { addDays, type Day, weekdayOf } from '#shared/kit/day.ts'
import { contactOutcomes } from './choices.ts'
import type { Call, Outcome } from './schema.ts'

/** From this minute of the day on what is left to call is told. */
export const DAY_OF_CALLS_ENDS = 17 * 60

/** Past its time and not made: forgotten ("Quên"), until somebody calls or moves it. */
export function isForgotten(call: Pick<Call, 'plannedAt' | 'doneAt'>, now: number) {
  return call.doneAt === null && call.plannedAt !== null && call.plannedAt < now
}

/** Only a conversation counts as contact; an unanswered ring does not move "last contact". */
export function isContact(outcome: Outcome) {
  return (contactOutcomes as readonly Outcome[]).includes(outcome)
}

/** The day after, or Monday where that is a Sunday. */
export function nextWorkingDay(day: Day) {
  const next = addDays(day, 1)
  return weekdayOf(next) === 7 ? addDays(next, 1) : next
}
