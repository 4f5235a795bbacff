import { type Anniversary, anniversariesOn } from '#shared/kit/birth.ts'
import { addDays, type Day } from '#shared/kit/day.ts'

/** How many days ahead a birthday is told. */
export const OCCASION_DAYS = 7

/** The anniversaries from `first` to a week later, those of each day in both calendars. */
export function anniversariesFrom(first: Day): (Anniversary & { on: Day })[] {
  const days = Array.from({ length: OCCASION_DAYS + 1 }, (_, count) => addDays(first, count))
  return days.flatMap((on) => anniversariesOn(on).map((anniversary) => ({ ...anniversary, on })))
}
