import { dayInWords, formatLongDay } from '#renderer/kit/longDay.ts'
import type { Language } from '#renderer/kit/preferences.ts'
import { addDays, addMonths, type Day, daysBetween, instantOfDay, startOfMonth, startOfWeek, weekdayOf } from '#shared/kit/day.ts'
import { usualTime, type WorkingTime, workingWeekdays } from '#shared/kit/workingTime.ts'

export const calendarViews = ['day', 'workWeek', 'week', 'month', 'agenda', 'people'] as const
export type CalendarView = (typeof calendarViews)[number]

/** So many days stand in the agenda. */
export const AGENDA_DAYS = 30

/** By what a working week has its days: those that usually are worked, and single ones that are. */
export type WorkedDays = Pick<WorkingTime, 'hours' | 'extraDays'>

/** The days a view shows; `to` is the day after the last. A working week ends with the last day the office works on. */
export function daysOf(view: CalendarView, day: Day, time: WorkedDays = usualTime): { from: Day; to: Day } {
  if (view === 'day' || view === 'people') return { from: day, to: addDays(day, 1) }
  if (view === 'workWeek') return { from: startOfWeek(day), to: addDays(workWeekOf(day, time).at(-1) ?? day, 1) }
  if (view === 'agenda') return { from: day, to: addDays(day, AGENDA_DAYS) }
  if (view === 'week') return { from: startOfWeek(day), to: addDays(startOfWeek(day), 7) }
  const first = startOfWeek(startOfMonth(day))
  return { from: first, to: addDays(first, 42) }
}

/** The days that have a column of their own; in a working week only those on which somebody works. */
export function columnsOf(view: CalendarView, day: Day, time: WorkedDays = usualTime): Day[] {
  if (view === 'workWeek') return workWeekOf(day, time)
  const { from, to } = daysOf(view, day, time)
  return daysFrom(from, daysBetween(from, to))
}

function workWeekOf(day: Day, { hours, extraDays }: WorkedDays) {
  const weekdays = workingWeekdays(hours)
  return daysFrom(startOfWeek(day), 7).filter((one) => weekdays.includes(weekdayOf(one)) || extraDays.has(one))
}

function daysFrom(first: Day, length: number) {
  return Array.from({ length }, (_, index) => addDays(first, index))
}

/** The same as moments. */
export function momentsOf(view: CalendarView, day: Day, time: WorkedDays = usualTime) {
  const { from, to } = daysOf(view, day, time)
  return { from: instantOfDay(from), to: instantOfDay(to) }
}

/** The day one view further on, or back. */
export function stepFrom(view: CalendarView, day: Day, step: 1 | -1): Day {
  if (view === 'month') return addMonths(startOfMonth(day), step)
  return addDays(day, stepDays[view] * step)
}

const stepDays = { day: 1, people: 1, workWeek: 7, week: 7, agenda: AGENDA_DAYS }

/** `Tháng 11, 2026`, `16 – 22 tháng 11, 2026`, `Chủ nhật, 22 tháng 11, 2026`. */
export function titleOf(view: CalendarView, day: Day, language: Language) {
  if (view === 'day' || view === 'people') return formatLongDay(day, language)
  if (view === 'month') return capital(dayInWords(day, language, { month: 'long', year: 'numeric' }).replace(' năm ', ', '))
  return titleOfDays(daysOf(view, day), language)
}

/** `16 – 22 tháng 11, 2026`. */
export function titleOfDays({ from, to }: { from: Day; to: Day }, language: Language) {
  const last = addDays(to, -1)
  const end = dayInWords(last, language, { day: 'numeric', month: 'long', year: 'numeric' })
  if (from.slice(0, 7) === last.slice(0, 7)) return `${Number(from.slice(8))} – ${end}`
  const isSameYear = from.slice(0, 4) === last.slice(0, 4)
  return `${dayInWords(from, language, { day: 'numeric', month: 'long', ...(isSameYear ? {} : { year: 'numeric' }) })} – ${end}`
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
