import { dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { Answer, AnsweredTimes } from './choices.ts'

/** The longest an appointment may take, so that the calendar need not look further back for one that still runs. */
export const LONGEST_APPOINTMENT = 62 * 86_400_000

/** Of so many appointments the notes are asked for at once. */
export const MOST_NOTES = 500

/** How many minutes before they begin appointments are offered to remind. */
export const leads = [0, 5, 10, 15, 30, 60, 120, 180, 240, 480, 720, 1_080, 1_440, 2_880, 4_320, 10_080, 20_160] as const

/** As Outlook has it: a quarter of an hour before; whole days 18 hours before, at six in the morning of the day before. */
export function usualLead(isAllDay: boolean) {
  return isAllDay ? 18 * 60 : 15
}

/** How long a call is drawn on the calendar. */
export const CALL_LENGTH = 15 * 60_000

/** True for the first moment of a day in Vietnam. */
export function isMidnight(instant: number) {
  return instantOfDay(dayOfInstant(instant)) === instant
}

/** What somebody says to one time: what they answered to that time alone, else what they answered to the whole. */
export function answerAt(
  { answer, times = {} }: { answer: Answer; times?: AnsweredTimes | undefined },
  at: number | null,
): Answer {
  return (at === null ? undefined : times[at]) ?? answer
}
