import { dayOfInstant, instantOfDay } from '../day.ts'
import { dayOfLunar, type LunarDay, leapMonthOfYear, lunarOf } from '../lunar.ts'
import type { Rule, Span } from './rule.ts'

/** The moments at which something that comes by the moon begins, in order; its first beginning among them, by the office's clock. */
export function lunarStarts({ startsAt }: { startsAt: number }, rule: Rule, { from, to }: Span): number[] {
  const firstDay = dayOfInstant(startsAt)
  const clock = startsAt - instantOfDay(firstDay)
  const last = Math.min(to - 1, rule.until ?? Number.POSITIVE_INFINITY)
  const starts: number[] = []
  let told = 0
  const tell = (start: number) => {
    told += 1
    if (start >= from && start <= last) starts.push(start)
  }
  tell(startsAt)
  for (const months of monthsFrom(lunarOf(firstDay), rule)) {
    const days = months.flatMap((month) => rule.byMonthDay.flatMap((day) => dayIn(month, day, rule) ?? []))
    const moments = [...new Set(days)].toSorted().map((day) => instantOfDay(day) + clock)
    for (const start of moments.filter((moment) => moment > startsAt)) {
      if (start > last || (rule.count !== undefined && told >= rule.count)) return starts
      tell(start)
    }
    if (months.length === 0) return starts
  }
  return starts
}

type Month = Pick<LunarDay, 'month' | 'leap' | 'year'>

/** The months in which something may come, one period after another; an empty one where the table of the moon ends. */
function* monthsFrom({ year, month, leap }: LunarDay, { frequency, interval, byMonth, inLeapMonth }: Rule): Generator<Month[]> {
  if (frequency === 'YEARLY') {
    for (let current = year; leapMonthOrNone(current) !== undefined; current += interval)
      yield byMonth.map((wanted) => ({ year: current, month: wanted, leap: inLeapMonth && leapMonthOrNone(current) === wanted }))
  } else {
    let current: Month = { year, month, leap }
    while (leapMonthOrNone(current.year) !== undefined) {
      yield [current]
      for (let step = 0; step < interval; step += 1) current = monthAfter(current)
    }
  }
  yield []
}

function monthAfter({ year, month, leap }: Month): Month {
  if (!leap && leapMonthOrNone(year) === month) return { year, month, leap: true }
  return month === 12 ? { year: year + 1, month: 1, leap: false } : { year, month: month + 1, leap: false }
}

/** 0 for a year without one; undefined where the table ends. */
function leapMonthOrNone(year: number) {
  return dayOfLunar({ day: 1, month: 1, leap: false, year }) === undefined ? undefined : (leapMonthOfYear(year) ?? 0)
}

function dayIn(month: Month, day: number, { orDayBefore }: Rule) {
  return dayOfLunar({ ...month, day }) ?? (orDayBefore && day === 30 ? dayOfLunar({ ...month, day: 29 }) : undefined)
}
