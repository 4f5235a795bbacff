import { civilOf, dayNumber } from './civil.ts'
import { type Day, dayOf, partsOfDay } from './day.ts'
import { firstLunarYear, lunarYears } from './lunarTable.ts'

/** A day of the Vietnamese lunar calendar; `leap` marks the second month of that number (tháng nhuận). */
export type LunarDay = { day: number; month: number; leap: boolean; year: number }

const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const
const branches = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'] as const

/** Day number (since 1970) of each year's first day, Tết. */
const newYears = lunarYears.map((code, index) => dayNumber(firstLunarYear + index, 1, 1) + (code >> 17))

/** The lunar day of any Day (1900-2200), by the Vietnamese reckoning (UTC+7), which is not always the Chinese one. */
export function lunarOf(day: Day): LunarDay {
  const solar = partsOfDay(day)
  const number = dayNumber(solar.year, solar.month, solar.dayOfMonth)
  const index = solar.year - firstLunarYear
  const year = number < (newYears[index] as number) ? solar.year - 1 : solar.year
  const code = codeOf(year)
  let rest = number - (newYears[year - firstLunarYear] as number)
  let position = 0
  while (rest >= monthLength(code, position)) {
    rest -= monthLength(code, position)
    position++
  }
  const leapMonth = leapMonthOf(code)
  const afterLeap = leapMonth > 0 && position >= leapMonth
  return { day: rest + 1, month: position + (afterLeap ? 0 : 1), leap: afterLeap && position === leapMonth, year }
}

/** The Day of a lunar date; undefined if that month has no day 30, that year no such leap month, or it lies outside 1900-2200. */
export function dayOfLunar({ day, month, leap, year }: LunarDay): Day | undefined {
  const index = year - firstLunarYear
  const code = lunarYears[index]
  if (code === undefined || !Number.isInteger(day) || !Number.isInteger(month) || month < 1 || month > 12) return undefined
  const leapMonth = leapMonthOf(code)
  if (leap && month !== leapMonth) return undefined
  const position = leap || (leapMonth > 0 && month > leapMonth) ? month : month - 1
  if (day < 1 || day > monthLength(code, position)) return undefined
  let number = (newYears[index] as number) + day - 1
  for (let before = 0; before < position; before++) number += monthLength(code, before)
  const civil = civilOf(number)
  return dayOf(civil.year, civil.month, civil.dayOfMonth)
}

/** The month that comes twice in the lunar year; undefined if none does or the year is outside the table (1899-2200). */
export function leapMonthOfYear(year: number): number | undefined {
  const code = lunarYears[year - firstLunarYear]
  return code === undefined ? undefined : leapMonthOf(code) || undefined
}

/** Can chi of a lunar year: 2026 → 'Bính Ngọ'. */
export function lunarYearName(year: number): string {
  return `${stems[remainder(year - 4, 10)]} ${branches[remainder(year - 4, 12)]}`
}

/** For a calendar cell: '14/10', in a leap month '14/6N'. */
export function formatLunar(day: Day): string {
  const lunar = lunarOf(day)
  return `${lunar.day}/${lunar.month}${lunar.leap ? 'N' : ''}`
}

/** As it is typed: '14/10/2026' with the lunar year, in a leap month '14/6N/2025'. */
export function formatLunarDay(day: Day): string {
  return `${formatLunar(day)}/${lunarOf(day).year}`
}

/** The Day of a lunar date as people type it: '14/10/2026', '14-6N-2025', with or without 'âm lịch' behind it. Undefined if there is no such day. */
export function parseLunarDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*(n(?:hu[aậ]n)?)?\s*[/.-]\s*(\d{4})(?:\s*(?:âl|âm(?: lịch)?))?$/iu.exec(
    text.trim(),
  )
  if (parts === null) return undefined
  return dayOfLunar({ day: Number(parts[1]), month: Number(parts[2]), leap: parts[3] !== undefined, year: Number(parts[4]) })
}

/** For a sentence: 'ngày 14 tháng 10 năm Bính Ngọ', in a leap month 'ngày 14 tháng 6 nhuận năm Ất Tỵ'. */
export function formatLunarLong(day: Day): string {
  const lunar = lunarOf(day)
  return `ngày ${lunar.day} tháng ${lunar.month}${lunar.leap ? ' nhuận' : ''} năm ${lunarYearName(lunar.year)}`
}

function codeOf(year: number): number {
  return lunarYears[year - firstLunarYear] as number
}

function leapMonthOf(code: number): number {
  return (code >> 13) & 15
}

function monthLength(code: number, position: number): number {
  return 29 + ((code >> position) & 1)
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
