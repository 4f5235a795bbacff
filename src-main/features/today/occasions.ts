import { addDays, type Day, dayOf, partsOfDay } from '#shared/kit/day.ts'

/** How many days ahead a birthday is told. */
export const OCCASION_DAYS = 7

/** A day on which those are celebrated who were born on that month and day (`11-23`). */
export interface Anniversary {
  on: Day
  monthDay: string
}

/** The days from `first` to a week later; who was born on 29/02 is celebrated on the 28th when the year has no 29th. */
export function anniversariesFrom(first: Day): Anniversary[] {
  const anniversaries: Anniversary[] = []
  for (let count = 0; count <= OCCASION_DAYS; count++) {
    const on = addDays(first, count)
    const monthDay = on.slice(5)
    anniversaries.push({ on, monthDay })
    if (monthDay === '02-28' && !dayOf(partsOfDay(on).year, 2, 29)) anniversaries.push({ on, monthDay: '02-29' })
  }
  return anniversaries
}

export function yearsBetween(bornOn: Day, on: Day) {
  return partsOfDay(on).year - partsOfDay(bornOn).year
}
