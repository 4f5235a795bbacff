import { addDays, addMonths, type Day, endOfMonth, startOfMonth, startOfWeek } from '#shared/kit/day.ts'
import type { Period } from './fields.ts'
import type { Condition } from './schema.ts'

/** From the first day to the last, both in it; without one it is open there. */
export interface DayRange {
  from?: Day
  to?: Day
}

/** The days a condition of a day means, seen from today; of `notPast` those before which something last happened. */
export function rangeOf(condition: Condition, today: Day): DayRange | undefined {
  switch (condition.operator) {
    case 'in':
      return rangeOfPeriod[condition.value](today)
    case 'past':
      return { from: addDays(today, 1 - condition.value), to: today }
    case 'notPast':
      return { to: addDays(today, -condition.value) }
    case 'coming':
      return { from: today, to: addDays(today, condition.value) }
    case 'from':
      return { from: condition.value }
    case 'until':
      return { to: condition.value }
    default:
      return undefined
  }
}

const rangeOfPeriod: Record<Period, (today: Day) => DayRange> = {
  today: (today) => ({ from: today, to: today }),
  yesterday: (today) => ({ from: addDays(today, -1), to: addDays(today, -1) }),
  tomorrow: (today) => ({ from: addDays(today, 1), to: addDays(today, 1) }),
  thisWeek: (today) => weekOf(today),
  lastWeek: (today) => weekOf(addDays(today, -7)),
  nextWeek: (today) => weekOf(addDays(today, 7)),
  thisMonth: (today) => monthOf(today),
  lastMonth: (today) => monthOf(addMonths(today, -1)),
  nextMonth: (today) => monthOf(addMonths(today, 1)),
  thisYear: (today) => yearOf(today),
  lastYear: (today) => yearOf(addMonths(today, -12)),
}

function weekOf(day: Day): DayRange {
  const monday = startOfWeek(day)
  return { from: monday, to: addDays(monday, 6) }
}

function monthOf(day: Day): DayRange {
  return { from: startOfMonth(day), to: endOfMonth(day) }
}

function yearOf(day: Day): DayRange {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
}
