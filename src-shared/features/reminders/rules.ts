import { addDays, type Day, instantOfDay } from '#shared/kit/day.ts'
import type { Reminder, Snooze } from './schema.ts'

/** More of them nobody reads; the rest comes when these have gone. */
export const MOST_REMINDERS = 500

const MINUTE = 60_000
const CONTRACT_DAYS = 30
const CONTRACT_HOUR = 8

/** A contract reminds in the morning, thirty days before it ends. */
export function contractRemindsAt(endsOn: Day) {
  return instantOfDay(addDays(endsOn, -CONTRACT_DAYS), CONTRACT_HOUR)
}

/** When it comes again; undefined where that is past already. */
export function snoozedUntil({ startsAt }: Pick<Reminder, 'startsAt'>, how: Snooze, now: number) {
  const until = 'after' in how ? now + how.after * MINUTE : startsAt - how.before * MINUTE
  return until > now ? until : undefined
}
