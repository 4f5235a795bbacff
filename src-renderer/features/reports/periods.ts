import { addDays, addMonths, type Day, partsOfDay } from '#shared/kit/day.ts'

export const spans = ['month', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]
const months: Record<Span, number> = { month: 1, quarter: 3, year: 12 }

export interface Period {
  span: Span
  from: Day
  to: Day
}

/** The month, quarter or year a day lies in. */
export function periodOf(day: Day, span: Span): Period {
  const { year, month } = partsOfDay(day)
  const first = month - ((month - 1) % months[span])
  const from = `${year}-${String(first).padStart(2, '0')}-01` as Day
  return { span, from, to: addDays(addMonths(from, months[span]), -1) }
}

/** The one before or behind it. */
export function periodBeside({ span, from }: Period, steps: 1 | -1): Period {
  return periodOf(addMonths(from, steps * months[span]), span)
}
