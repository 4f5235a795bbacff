import type { ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { outcomes } from '#shared/features/calls/choices.ts'
import { isContact } from '#shared/features/calls/rules.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { CallsOfWeek, WeekOfCalls } from '#shared/features/reports/schema.ts'
import { addDays, type Day, instantOfDay, startOfWeek } from '#shared/kit/day.ts'
import { listStaffNames } from './queries.ts'
import { countCallsMade } from './weekQueries.ts'

/** The calls made in the week of a day by the people within reach, Monday to Sunday by the calendar of Vietnam; whoever called most first. */
export function weekOfCalls(db: ReadDb, on: Day, { access }: Act): WeekOfCalls {
  const reach = access.reach('reports.see')
  const from = startOfWeek(on)
  const span = { from: instantOfDay(from), to: instantOfDay(addDays(from, 7)) }
  const counted = countCallsMade(db, span, reach)
  const byStaff = listStaffNames(db, reach).map((person) => ({
    ...person,
    ...summed(counted.filter(({ staffId }) => staffId === person.staffId)),
  }))
  return {
    from,
    to: addDays(from, 6),
    byStaff: byStaff.sort((one, other) => other.made - one.made),
    sum: summed(counted),
  }
}

function summed(counted: { outcome: Outcome; count: number; seconds: number }[]): CallsOfWeek {
  const byOutcome = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  const sum = { outcomes: byOutcome, made: 0, reached: 0, seconds: 0 }
  for (const { outcome, count, seconds } of counted) {
    byOutcome[outcome] += count
    sum.made += count
    sum.seconds += seconds
    if (isContact(outcome)) sum.reached += count
  }
  return sum
}
