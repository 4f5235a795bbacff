import { civilOf, dayNumber, daysInMonth } from './civil.ts'
import { officeTimeZone, offsetAt } from './zone.ts'

/** A day of the calendar as text 'YYYY-MM-DD', 1900-01-01 to 2200-12-31. Compares and sorts as text. */
export type Day = string & { readonly __day: true }

const firstYear = 1900
const lastYear = 2200
const dayLength = 86_400_000

/** True for a real day in the form 'YYYY-MM-DD'. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) !== undefined
}

/** The day of a year, month (1-12) and day of the month; undefined if there is none or the year is not 1900-2200. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && dayOfMonth >= 1)) return undefined
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return undefined
  return dayOfMonth > daysInMonth(year, month) ? undefined : textOf(year, month, dayOfMonth)
}

/** Year, month 1-12, day of the month 1-31. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8)) }
}

/** 'dd/mm/yyyy'. */
export function formatDay(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** The day `count` days later (earlier if negative). RangeError outside 1900-2200. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOf(day) + count)
}

/** Same day `count` months later; the last day of the month where that month is shorter (31/01 + 1 → 28/02). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const months = year * 12 + month - 1 + count
  const newYear = Math.floor(months / 12)
  const newMonth = (months % 12) + 1
  if (!(newYear >= firstYear && newYear <= lastYear)) throw new RangeError(`No day ${count} months after ${day}`)
  return textOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)))
}

/** Days from `from` to `to`: negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  const sinceMonday = (numberOf(day) + 3) % 7
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
}

/** The Monday of the week. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day
}

export function endOfMonth(day: Day): Day {
  const { year, month } = partsOfDay(day)
  return textOf(year, month, daysInMonth(year, month))
}

/** The day an instant (ms since 1970 UTC) falls on in a time zone; the PC's own zone plays no part. */
export function dayOfInstant(instant: number, timeZone: string = officeTimeZone): Day {
  return dayOfNumber(Math.floor((instant + offsetAt(instant, timeZone)) / dayLength))
}

/** The instant (ms) at which the office's clock shows that day and time. */
export function instantOfDay(day: Day, hour = 0, minute = 0): number {
  return instantInZone({ day, hour, minute }, officeTimeZone)
}

/**
 * The instant (ms) at which a clock in the zone shows that day and time. A time that is skipped in spring counts from the clock
 * before the change (02:30 → 03:30); of a time that comes twice in autumn the first one is meant.
 */
export function instantInZone(local: { day: Day; hour: number; minute: number }, timeZone: string): number {
  const shown = numberOf(local.day) * dayLength + local.hour * 3_600_000 + local.minute * 60_000
  const before = shown - offsetAt(shown - dayLength, timeZone)
  if (before + offsetAt(before, timeZone) === shown) return before
  const after = shown - offsetAt(shown + dayLength, timeZone)
  return after + offsetAt(after, timeZone) === shown ? after : before
}

/** Minutes since midnight that a clock in the zone shows at the instant. */
export function minuteOfInstant(instant: number, timeZone: string = officeTimeZone): number {
  const local = instant + offsetAt(instant, timeZone)
  return Math.floor((local - Math.floor(local / dayLength) * dayLength) / 60_000)
}

/** `09:05` of minutes since midnight. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The day an Excel cell means: days since 1900 (60 is Excel's 29/02/1900 that never was: undefined) or since 1904. */
export function dayFromExcelSerial(serial: number, date1904 = false): Day | undefined {
  const whole = Math.floor(serial)
  if (date1904) return whole >= 0 ? dayOfNumberOrNone(whole - 24_107) : undefined
  if (!(whole >= 1) || whole === 60) return undefined
  return dayOfNumberOrNone(whole - (whole < 60 ? 25_568 : 25_569))
}

const numeric = /^(\d{1,4})\s*([./\s-])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/u
const clockBehind = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?$/iu
const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u
const inWords =
  /^(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|\s+thg\.?\s+|\s*[\s-]\s*)(\p{L}+|\d{1,2})[,.]?(?:\s+năm\s+|\s*[\s,-]\s*)(\d{2}|\d{4})$/u
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A day as people and programs write it: '3/2/2024', '03-02-24', '03.02.2024', '2024-02-03', '03022024', 'ngày 3 tháng 2 năm
 * 2024', '03-Feb-24', a time of day behind it ignored. The day stands before the month, always, unless `monthFirst` (Outlook's
 * exports). Two digits of a year mean 1950-2049. An instant with a zone is its day in Vietnam. Undefined for no such day.
 */
export function parseDay(text: string, options: { monthFirst?: boolean } = {}): Day | undefined {
  const trimmed = text.trim()
  if (trimmed.length < 6 || trimmed.length > 40) return undefined
  if (instantText.test(trimmed)) return dayOfStamp(trimmed)
  const written = trimmed.replace(clockBehind, '')
  const match = numeric.exec(written)
  const monthFirst = options.monthFirst === true
  if (match !== null) return dayOfNumerals([match[1] as string, match[3] as string, match[4] as string], monthFirst)
  if (/^\d{8}$/u.test(written)) return dayOfEightDigits(written, monthFirst)
  const words = inWords.exec(written.normalize('NFC').toLowerCase())
  if (words === null) return undefined
  const name = words[2] as string
  const month = /^\d/u.test(name) ? Number(name) : englishMonths.indexOf(name.slice(0, 3)) + 1
  return dayOf(fullYear(words[3] as string), month, Number(words[1]))
}

function dayOfNumerals([first, second, third]: [string, string, string], monthFirst: boolean): Day | undefined {
  if (first.length === 4) return third.length > 2 ? undefined : dayOf(Number(first), Number(second), Number(third))
  if (first.length > 2 || third.length === 3 || third.length === 1) return undefined
  const year = fullYear(third)
  return monthFirst ? dayOf(year, Number(first), Number(second)) : dayOf(year, Number(second), Number(first))
}

/** ddmmyyyy or yyyymmdd: never both, because a year 1900-2200 read as a month and day is none. */
function dayOfEightDigits(digits: string, monthFirst: boolean): Day | undefined {
  const yearLast = dayOfNumerals([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], monthFirst)
  return yearLast ?? dayOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
}

function dayOfStamp(text: string): Day | undefined {
  const instant = Date.parse(text)
  return isDay(text.slice(0, 10)) && Number.isFinite(instant) ? dayOfInstant(instant) : undefined
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function dayOfNumberOrNone(number: number): Day | undefined {
  const { year, month, dayOfMonth } = civilOf(number)
  return dayOf(year, month, dayOfMonth)
}

function dayOfNumber(number: number): Day {
  const day = dayOfNumberOrNone(number)
  if (day === undefined) throw new RangeError(`No day of the years ${firstYear} to ${lastYear}: day ${number} from 01/01/1970`)
  return day
}

function numberOf(day: Day): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))
}

function textOf(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day
}
