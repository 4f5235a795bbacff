import type { Outcome } from '#shared/features/calls/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import { partOf, stretchesOf, usualTime, type WorkingTime, workingDayFrom } from '#shared/kit/workingTime.ts'

const MINUTE = 60_000
/** Nobody is called in the first half hour. */
const SETTLING = 30

export interface Circumstances {
  now: number
  /** After how many days a customer of this rating is due again; null without a rating. */
  rhythmDays: number | null
  /** After how many days somebody who said no is asked again; null for nobody who would be. */
  nurtureDays: number | null
  /** Another call to this customer is planned already. */
  hasPlannedCall: boolean
}

/** What follows from an outcome: a moment that may be kept, a day that must be chosen, or nothing. */
export type Suggestion = { wanted: false } | { wanted: true; at: number | null }

export function suggestNext(outcome: Outcome, circumstances: Circumstances, time = usualTime): Suggestion {
  const { now, rhythmDays, nurtureDays, hasPlannedCall } = circumstances
  if (outcome === 'call-back') return { wanted: true, at: null }
  if (hasPlannedCall || outcome === 'wrong-number') return { wanted: false }
  if (outcome === 'busy') return { wanted: true, at: inMinutes(30, now, time) }
  if (outcome === 'no-answer') return { wanted: true, at: inMinutes(120, now, time) }
  if (outcome === 'unavailable') return { wanted: true, at: tomorrowMorning(now, time) }
  const days = outcome === 'refused' ? nurtureDays : rhythmDays
  return days === null ? { wanted: false } : { wanted: true, at: morningOf(addDays(dayOfInstant(now), days), time) }
}

/** So many minutes from now on the next full five; when the office is closed by then, as soon as it opens again. */
export function inMinutes(minutes: number, now: number, time = usualTime) {
  const step = 5 * MINUTE
  const moment = Math.ceil((now + minutes * MINUTE) / step) * step
  const [day, minute] = [dayOfInstant(moment), minuteOfInstant(moment)]
  const open = stretchesOf(time.hours, partOf(time, day))
  if (open[0] && minute < open[0].from + SETTLING) return morningOf(day, time)
  const next = open.find(({ to }) => minute <= to)
  if (!next) return morningOf(addDays(day, 1), time)
  return minute >= next.from ? moment : instantOfDay(day, 0, next.from)
}

export function tomorrowMorning(now: number, time = usualTime) {
  return morningOf(addDays(dayOfInstant(now), 1), time)
}

export function nextWeek(now: number, time = usualTime) {
  return morningOf(addDays(dayOfInstant(now), 7), time)
}

/** Half an hour after the office opens, on the first day from this one on that it does. */
function morningOf(day: Day, time: WorkingTime) {
  return instantOfDay(workingDayFrom(time, day), 0, time.hours.opensMinute + SETTLING)
}
