import type { Outcome } from '#shared/features/calls/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay, minuteOfInstant, weekdayOf } from '#shared/kit/day.ts'

const MINUTE = 60_000
const OPENS = 8 * 60 + 30
const CLOSES = 17 * 60 + 30

export interface Circumstances {
  now: number
  /** After how many days a customer of this rating is due again; null without a rating. */
  rhythmDays: number | null
  /** Another call to this customer is planned already. */
  hasPlannedCall: boolean
}

/** What follows from an outcome: a moment that may be kept, a day that must be chosen, or nothing. */
export type Suggestion = { wanted: false } | { wanted: true; at: number | null }

export function suggestNext(outcome: Outcome, { now, rhythmDays, hasPlannedCall }: Circumstances): Suggestion {
  if (outcome === 'call-back') return { wanted: true, at: null }
  if (hasPlannedCall || outcome === 'wrong-number' || outcome === 'refused') return { wanted: false }
  if (outcome === 'busy') return { wanted: true, at: inMinutes(30, now) }
  if (outcome === 'no-answer') return { wanted: true, at: inMinutes(120, now) }
  if (outcome === 'unavailable') return { wanted: true, at: tomorrowMorning(now) }
  return rhythmDays !== null ? { wanted: true, at: morningOf(addDays(dayOfInstant(now), rhythmDays)) } : { wanted: false }
}

/** So many minutes from now on the next full five; the next working morning when the office is closed by then. */
export function inMinutes(minutes: number, now: number) {
  const step = 5 * MINUTE
  const moment = Math.ceil((now + minutes * MINUTE) / step) * step
  const day = dayOfInstant(moment)
  if (minuteOfInstant(moment) > CLOSES) return morningOf(addDays(day, 1))
  return minuteOfInstant(moment) < OPENS || isSunday(day) ? morningOf(day) : moment
}

export function tomorrowMorning(now: number) {
  return morningOf(addDays(dayOfInstant(now), 1))
}

export function nextWeek(now: number) {
  return morningOf(addDays(dayOfInstant(now), 7))
}

/** Half past eight; on a Sunday that of the Monday after. */
function morningOf(day: Day) {
  return instantOfDay(isSunday(day) ? addDays(day, 1) : day, 0, OPENS)
}

function isSunday(day: Day) {
  return weekdayOf(day) === 7
}
