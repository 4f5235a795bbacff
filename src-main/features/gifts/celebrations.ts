import { anniversariesOn } from '#shared/kit/birth.ts'
import { addDays, type Day } from '#shared/kit/day.ts'

const known = new Map<number, ReadonlyMap<string, Day>>()

/**
 * On which day of a year is celebrated what bears each month and day, by the sun or the moon; the first where the moon has two. A year never
 * changes, so it is reckoned once.
 */
export function celebrationsIn(year: number): ReadonlyMap<string, Day> {
  const before = known.get(year)
  if (before) return before
  const days = new Map<string, Day>()
  for (let day = `${year}-01-01` as Day; day.startsWith(`${year}-`); day = addDays(day, 1))
    for (const { key } of anniversariesOn(day)) if (!days.has(key)) days.set(key, day)
  known.set(year, days)
  return days
}
