import type { TFunction } from 'i18next'
import { addMonths, type Day, startOfMonth } from '#shared/kit/day.ts'

/** A month as text, `2026-10`. */
export function monthOf(day: Day) {
  return day.slice(0, 7)
}

/** The month `count` months later, earlier if negative. */
export function addToMonth(month: string, count: number) {
  return monthOf(addMonths(firstDay(month), count))
}

/** `2026-10` → { month: 10, year: 2026 }, as the texts want it. */
export function partsOfMonth(month: string) {
  return { month: Number(month.slice(5)), year: Number(month.slice(0, 4)) }
}

/** `T10`, for where there is little room. */
export function tinyMonth(month: string, t: TFunction) {
  return t(`reports.tiny.m${partsOfMonth(month).month as 1}`)
}

/** The months a reader may choose, the newest first: the last three years up to this one, and the chosen one if it is older. */
export function choosableMonths(today: Day, chosen: string) {
  const thisMonth = monthOf(today)
  const months = Array.from({ length: 36 }, (_, ago) => addToMonth(thisMonth, -ago))
  return months.includes(chosen) ? months : [...months, chosen]
}

function firstDay(month: string) {
  return startOfMonth(`${month}-01` as Day)
}
