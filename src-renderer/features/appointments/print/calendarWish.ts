import type { Layer } from '#shared/features/appointments/schema.ts'
import { addDays, addMonths, type Day, daysBetween, endOfMonth, startOfMonth, startOfWeek } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { usualHours, usualTime, type WorkingHours } from '#shared/kit/workingTime.ts'
import { type CalendarView, daysOf, type WorkedDays } from '../calendarRange.ts'

/** How a calendar stands on paper, as Outlook's styles. */
export const paperStyles = ['day', 'workWeek', 'week', 'weekAgenda', 'month', 'agenda'] as const
export type PaperStyle = (typeof paperStyles)[number]

/** What stands on the paper beside what is dated. */
export const paperParts = ['lunar', 'holidays', 'tasks', 'notes'] as const
export type PaperPart = (typeof paperParts)[number]

/** What is printed of the calendar. */
export interface CalendarWish {
  style: PaperStyle
  first: Day
  last: Day
  /** Nobody named: everybody. */
  staffIds: StaffId[]
  /** What is laid over one another. */
  layers: Layer[]
  hours: WorkingHours
  /** Days that are worked though they usually are not. */
  extraDays: string[]
  parts: PaperPart[]
  isWide: boolean
}

export const MOST_DAYS = 366

/** Days from the one on and before the other. */
export interface Stretch {
  from: Day
  to: Day
}

type SheetWish = Pick<CalendarWish, 'style' | 'first' | 'last'> & Partial<Pick<CalendarWish, 'hours' | 'extraDays'>>

/** The days of each sheet: whole weeks and months also where only a part of them was asked for. */
export function sheetsOf({ style, first, last, hours = usualHours, extraDays = [] }: SheetWish): Stretch[] {
  if (style === 'agenda') return [{ from: first, to: addDays(last, 1) }]
  if (style === 'month') {
    const months = everyFrom(startOfMonth(first), last, (month) => addMonths(month, 1))
    return months.map((month) => ({ from: startOfWeek(month), to: addDays(startOfWeek(endOfMonth(month)), 7) }))
  }
  if (style === 'day') return everyFrom(first, last, (day) => addDays(day, 1)).map((day) => ({ from: day, to: addDays(day, 1) }))
  const weeks = everyFrom(startOfWeek(first), last, (week) => addDays(week, 7))
  const time = { hours, extraDays: new Set(extraDays) }
  return weeks.map((week) => daysOf(style === 'workWeek' ? style : 'week', week, time))
}

/** The style that is nearest to a view. */
export function styleOf(view: CalendarView): PaperStyle {
  return view === 'people' ? 'day' : view
}

/** What is printed in a style when nobody says otherwise: the day, week, month or list the calendar stands at. */
export function rangeOf(style: PaperStyle, day: Day, time: WorkedDays = usualTime): { first: Day; last: Day } {
  if (style === 'month') return { first: startOfMonth(day), last: endOfMonth(day) }
  const { from, to } = daysOf(style === 'weekAgenda' ? 'week' : style, day, time)
  return { first: from, last: addDays(to, -1) }
}

export function isWideAtFirst(style: PaperStyle) {
  return style === 'workWeek' || style === 'week' || style === 'month'
}

/** Whether so many days can be printed at once. */
export function isPrintable(first: Day | null, last: Day | null) {
  return first !== null && last !== null && first <= last && daysBetween(first, last) < MOST_DAYS
}

function everyFrom(first: Day, last: Day, next: (day: Day) => Day) {
  const days: Day[] = []
  for (let day = first; day <= last; day = next(day)) days.push(day)
  return days
}
