import { addMonths, type Day, endOfMonth } from '#shared/kit/day.ts'

/** The report looks so many days past the month for contracts that end. */
export const ENDING_AFTER_DAYS = 60

/** The months of the chart, this one included. */
const CHART_MONTHS = 12

/** `2026-10`, `-1` → `2026-09`. */
export function shiftMonth(month: string, count: number) {
  return addMonths(firstDayOf(month), count).slice(0, 7)
}

export function firstDayOf(month: string) {
  return `${month}-01` as Day
}

export function lastDayOf(month: string) {
  return endOfMonth(firstDayOf(month))
}

/** The twelve months up to this one, the oldest first. */
export function chartMonths(month: string) {
  return Array.from({ length: CHART_MONTHS }, (_, index) => shiftMonth(month, index + 1 - CHART_MONTHS))
}

/** By how much a figure changed, 0.18 = 18 % more; null when there is nothing to compare with. */
export function change(figure: number, previous: number) {
  return previous === 0 ? null : (figure - previous) / previous
}
