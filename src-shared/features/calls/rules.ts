import { contactOutcomes } from './choices.ts'
import type { Call, Outcome } from './schema.ts'

/** So many minutes before the office closes it is told what is left to call. */
export const CALLS_LEFT_TOLD = 30

/** Past its time and not made: forgotten ("Quên"), until somebody calls or moves it. */
export function isForgotten(call: Pick<Call, 'plannedAt' | 'doneAt'>, now: number) {
  return call.doneAt === null && call.plannedAt !== null && call.plannedAt < now
}

/** Only a conversation counts as contact; an unanswered ring does not move "last contact". */
export function isContact(outcome: Outcome) {
  return (contactOutcomes as readonly Outcome[]).includes(outcome)
}
