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
    const before = instantOfDay(addDays(today, 1 - days))
    const meeting = { from: instantOfDay(today), to: instantOfDay(addDays(today, days)) }
    const wanted = {
      ...{ staffId: access.staffId, rating, before, meeting, today: instantOfDay(today) },
      met: recurringTimes(db, meeting).flatMap(({ customerId }) => customerId ?? []),
      within: customerWithin(act),
    }
    const found = listNeglected(db, wanted, MOST_SUGGESTED - suggested.length)
    suggested.push(...found.map((row) => suggestionOf(row, days, today)))
    if (suggested.length === MOST_SUGGESTED) break
  }
  return suggested
}

function suggestionOf(row: Neglected, rhythmDays: number, today: Day): Suggestion {
  const daysSince = row.lastContactAt === null ? null : daysBetween(dayOfInstant(row.lastContactAt), today)
  return { ...row, daysSince, rhythmDays }
}
