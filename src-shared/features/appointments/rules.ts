import { dayOfInstant, instantOfDay } from '#shared/kit/day.ts'

/** The longest an appointment may take, so that the calendar need not look further back for one that still runs. */
export const LONGEST_APPOINTMENT = 62 * 86_400_000

/** Of so many appointments the notes are asked for at once. */
export const MOST_NOTES = 500

/** How long a call is drawn on the calendar. */
export const CALL_LENGTH = 15 * 60_000

/** True for the first moment of a day in Vietnam. */
export function isMidnight(instant: number) {
  return instantOfDay(dayOfInstant(instant)) === instant
}
