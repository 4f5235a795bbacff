import { civilOf, dayNumber } from '#shared/kit/civil.ts'
import { type Day, dayOf, partsOfDay, weekdayOf } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'
import { officeTimeZone, offsetAt } from '#shared/kit/zone.ts'
import type { Random } from './random.ts'

/** Days are counted from 1970-01-01 here: half a million of them are drawn. */
export interface OfficeCalendar {
  now: number
  today: number
  /** A working day of the past, both ends included, drawn by season and by how big the firm was then; `from` if there is none. */
  dayBetween: (random: Random, from: number, to: number) => number
  isWorkday: (day: number) => boolean
  /** The nearest working day after `day` (direction 1) or before it (-1). */
  nextWorkday: (day: number, direction: 1 | -1) => number
}

const DAY = 86_400_000
const MINUTE = 60_000
const HISTORY_DAYS = 2400
const FUTURE_DAYS = 120
const YEAR = 365
/** Few buy cooling at Tết, everybody before and in the heat. */
const seasons = [0.75, 0.65, 0.95, 1.25, 1.5, 1.45, 1.3, 1.05, 0.9, 0.9, 0.95, 1.05]
const weekdays = [1.1, 1, 1, 1, 0.95, 0.4, 0]
const ahead = offsetAt(Date.UTC(2026, 0, 1), officeTimeZone)
const texts = new Map<number, Day>()

/** The instant at which the office's clock shows that minute of the day. */
export function momentOn(day: number, minute: number): number {
  return day * DAY + minute * MINUTE - ahead
}

export function dayNumberAt(instant: number): number {
  return Math.floor((instant + ahead) / DAY)
}

export function minuteAt(instant: number): number {
  return Math.floor((instant + ahead - dayNumberAt(instant) * DAY) / MINUTE)
}

export function textOfDay(day: number): Day {
  const known = texts.get(day)
  if (known !== undefined) return known
  const { year, month, dayOfMonth } = civilOf(day)
  const text = dayOf(year, month, dayOfMonth)
  if (text === undefined) throw new RangeError(`no day ${day}`)
  texts.set(day, text)
  return text
}

export function numberOfDay(text: Day): number {
  const { year, month, dayOfMonth } = partsOfDay(text)
  return dayNumber(year, month, dayOfMonth)
}

/**
 * The working days around a moment. The day itself is nobody's past: what is on today's desk is laid there by hand.
 * `growth` is how much smaller the firm was each year before, as a part of what it is now.
 */
export function officeCalendar(now: number, growth = 0.2): OfficeCalendar {
  const today = dayNumberAt(now)
  const first = today - HISTORY_DAYS
  const weights = Array.from({ length: HISTORY_DAYS + FUTURE_DAYS }, (_, index) => workOf(first + index))
  const upTo = new Float64Array(HISTORY_DAYS + 1)
  for (let index = 0; index < HISTORY_DAYS; index++) {
    upTo[index + 1] = (upTo[index] ?? 0) + (weights[index] ?? 0) * sizeOfFirm((HISTORY_DAYS - index) / YEAR, growth)
  }
  const isWorkday = (day: number) => (weights[day - first] ?? 1) > 0
  return {
    now,
    today,
    isWorkday,
    dayBetween(random, from, to) {
      const low = upTo[Math.max(0, from - first)] ?? 0
      const high = upTo[Math.min(HISTORY_DAYS, to - first + 1)] ?? low
      return high > low ? first + indexOf(upTo, low + random.next() * (high - low)) : from
    },
    nextWorkday(day, direction) {
      let next = day + direction
      while (!isWorkday(next)) next += direction
      return next
    },
  }
}

/** A minute at which an office telephones: not before eight, not over lunch, not after half past five. */
export function callMinute(random: Random): number {
  return random.chance(0.52) ? random.whole(484, 700) : random.whole(808, 1042)
}

/** The last index whose sum is not above `value`. */
function indexOf(sums: Float64Array, value: number) {
  let low = 0
  let high = sums.length - 1
  while (low < high - 1) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}

function sizeOfFirm(yearsAgo: number, growth: number) {
  return Math.max(0.13, 1 - growth * yearsAgo)
}

function workOf(day: number) {
  const text = textOfDay(day)
  const { month, dayOfMonth } = partsOfDay(text)
  if (isHoliday(text, month, dayOfMonth)) return 0
  return (weekdays[weekdayOf(text) - 1] ?? 0) * (seasons[month - 1] ?? 1)
}

function isHoliday(text: Day, month: number, dayOfMonth: number) {
  if (['1/1', '4/30', '5/1', '9/1', '9/2'].includes(`${month}/${dayOfMonth}`)) return true
  const lunar = lunarOf(text)
  if (lunar.leap) return false
  return (
    (lunar.month === 12 && lunar.day >= 27) || (lunar.month === 1 && lunar.day <= 6) || (lunar.month === 3 && lunar.day === 10)
  )
}
