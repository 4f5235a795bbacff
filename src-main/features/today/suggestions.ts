import type { ReadDb } from '#main/database/open.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import { getRhythm } from '#main/features/office/service.ts'
import type { Act } from '#main/kit/access.ts'
import { ratings } from '#shared/features/customers/choices.ts'
import type { Suggestion } from '#shared/features/today/schema.ts'
import { addDays, type Day, dayOfInstant, daysBetween, instantOfDay } from '#shared/kit/day.ts'
import { listNeglected, type Neglected } from './suggestionQueries.ts'

const MOST_SUGGESTED = 20
/** How far back an appointment that comes again is looked for as the last time somebody was met. */
const LOOKED_BACK_DAYS = 366

/**
 * Whom a person might call besides: their customers, and those nobody looks after, who heard nothing for longer than the office means to
 * leave them alone. What counts is a conversation or an appointment that took place; an attempt does not, but today it is enough.
 */
export function suggestCalls(db: ReadDb, act: Act): Suggestion[] {
  const { access, now } = act
  if (!access.may('calls.add')) return []
  const today = dayOfInstant(now)
  const rhythm = getRhythm(db)
  const suggested: Suggestion[] = []
  for (const rating of ratings) {
    const days = rhythm[rating]
    const meeting = { from: instantOfDay(addDays(today, 1 - days)), to: instantOfDay(addDays(today, days)) }
    const wanted = {
      ...{ staffId: access.staffId, rating, before: meeting.from, meeting, now, today: instantOfDay(today) },
      met: recurringTimes(db, meeting).flatMap(({ customerId }) => customerId ?? []),
      within: customerWithin(act),
    }
    const found = listNeglected(db, wanted, MOST_SUGGESTED - suggested.length)
    const rows = found.map((row) => suggestionOf(row, { days, today, lastContactAt: lastContactOf(db, row, act) }))
    suggested.push(...rows.sort((one, other) => (other.daysSince ?? -1) - (one.daysSince ?? -1)))
    if (suggested.length === MOST_SUGGESTED) break
  }
  return suggested
}

interface Counted {
  days: number
  today: Day
  lastContactAt: number | null
}

function suggestionOf(row: Neglected, { days, today, lastContactAt }: Counted): Suggestion {
  const daysSince = lastContactAt === null ? null : daysBetween(dayOfInstant(lastContactAt), today)
  return { ...row, lastContactAt, daysSince, rhythmDays: days }
}

function lastContactOf(db: ReadDb, { customerId, lastContactAt }: Neglected, { now }: Act) {
  const from = Math.max(lastContactAt ?? 0, instantOfDay(addDays(dayOfInstant(now), -LOOKED_BACK_DAYS)))
  const ends = recurringTimes(db, { from, to: now }, { customerId }).filter(({ endsAt }) => endsAt <= now)
  const last = Math.max(lastContactAt ?? 0, ...ends.map(({ startsAt }) => startsAt))
  return last || null
}
