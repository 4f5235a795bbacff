import { addDays, type Day, dayOf, formatDay, isDay, parseDay, partsOfDay } from './day.ts'
import { dayOfLunar, lunarOf } from './lunar.ts'

/**
 * A birthday or founding day as people know it: `1960-09-15`; without its year `0000-09-15`; by the lunar calendar, with the lunar year,
 * `1960-08-15L`, and `2025-06-15N` in a leap month. What stands behind the year is what an anniversary is found by.
 */
export type Birth = Day | (string & { readonly __birth: true })

export interface BirthParts {
  day: number
  month: number
  /** Undefined when nobody knows it. */
  year: number | undefined
  calendar: 'solar' | 'lunar'
  /** Born in the second month of that number (tháng nhuận). */
  isLeap: boolean
}

const NO_YEAR = '0000'
const written = /^(\d{4})-(\d{2})-(\d{2})([LN]?)$/u
/** A year in which there is a 29/02. */
const LEAP_YEAR = 2000

export function isBirth(text: string): text is Birth {
  const parts = written.exec(text)
  return parts !== null && birthOf(partsIn(parts)) === text
}

export function partsOfBirth(birth: Birth): BirthParts {
  return partsIn(written.exec(birth) as RegExpExecArray)
}

function partsIn([, year = '', month = '', day = '', mark = '']: RegExpExecArray): BirthParts {
  return {
    day: Number(day),
    month: Number(month),
    year: year === NO_YEAR ? undefined : Number(year),
    calendar: mark === '' ? 'solar' : 'lunar',
    isLeap: mark === 'N',
  }
}

/** Undefined where the calendar has no such day. */
export function birthOf({ day, month, year, calendar, isLeap }: BirthParts): Birth | undefined {
  if (calendar === 'solar') {
    const solar = isLeap ? undefined : dayOf(year ?? LEAP_YEAR, month, day)
    return solar && (year === undefined ? (`${NO_YEAR}${solar.slice(4)}` as Birth) : solar)
  }
  const isThere = year === undefined ? isDayOfSomeYear(day, month) : dayOfLunar({ day, month, leap: isLeap, year }) !== undefined
  if (!isThere) return undefined
  return `${year === undefined ? NO_YEAR : year}-${two(month)}-${two(day)}${isLeap ? 'N' : 'L'}` as Birth
}

function isDayOfSomeYear(day: number, month: number) {
  return Number.isInteger(day) && Number.isInteger(month) && day >= 1 && day <= 30 && month >= 1 && month <= 12
}

const lunarMark = /[\s(]*(?:âm\s*lịch|am\s*lich|âl|al|âm|lunar)\)?\s*$/iu
const solarMark = /[\s(]*(?:dương\s*lịch|duong\s*lich|dl|solar)\)?\s*$/iu
const dayAndMonth = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*(n|nhuận)?(?:\s*[/.-]\s*(\d{4}))?$/iu
const ofPhones = /^--(\d{2})-?(\d{2})$/u

/** What people type: `15/9/1960`, `15/9` without a year, `15/8 âm lịch`, `15/6N/2025 ÂL`, and a phone's `--09-15`. The day stands first. */
export function parseBirth(text: string, options: { monthFirst?: boolean; isLunar?: boolean } = {}): Birth | undefined {
  const normal = text.normalize('NFC').trim()
  const isLunar = lunarMark.test(normal) || (options.isLunar === true && !solarMark.test(normal))
  const bare = normal.replace(lunarMark, '').replace(solarMark, '').trim()
  const yearless = ofPhones.exec(bare)
  if (yearless !== null) return solarOrLunar({ day: Number(yearless[2]), month: Number(yearless[1]) }, isLunar)
  const [, day, month, leap, year] = dayAndMonth.exec(bare) ?? []
  if (day !== undefined && (isLunar || year === undefined)) {
    const [first, second] = [Number(day), Number(month)]
    const order = options.monthFirst === true ? { day: second, month: first } : { day: first, month: second }
    return solarOrLunar({ ...order, year: year === undefined ? undefined : Number(year), isLeap: leap !== undefined }, isLunar)
  }
  const solar = parseDay(bare, options)
  if (!isLunar || solar === undefined) return solar
  const parts = partsOfDay(solar)
  return solarOrLunar({ day: parts.dayOfMonth, month: parts.month, year: parts.year }, true)
}

type Typed = Pick<BirthParts, 'day' | 'month'> & Partial<BirthParts>

function solarOrLunar({ day, month, year, isLeap = false }: Typed, isLunar: boolean) {
  return birthOf({ day, month, year, calendar: isLunar ? 'lunar' : 'solar', isLeap })
}

/** `15/09/1960`, `15/09`, `15/8 âm lịch`, `15/6N/2025 âm lịch`. */
export function formatBirth(birth: Birth, lunarWord = 'âm lịch'): string {
  if (isDay(birth)) return formatDay(birth)
  return isLunarBirth(birth) ? `${formatLunarBirth(birth)} ${lunarWord}` : `${birth.slice(8, 10)}/${birth.slice(5, 7)}`
}

/** The day by its own calendar, without saying by which: `15/8`, `15/8/1960`. */
export function formatLunarBirth(birth: Birth): string {
  const { day, month, year, isLeap } = partsOfBirth(birth)
  return [day, `${month}${isLeap ? 'N' : ''}`, year].filter((part) => part !== undefined).join('/')
}

export function isLunarBirth(birth: Birth) {
  return birth.length > 10
}

/** The day somebody was born on; undefined without a year. */
export function solarDayOf(birth: Birth): Day | undefined {
  const { day, month, year, calendar, isLeap } = partsOfBirth(birth)
  if (year === undefined) return undefined
  return calendar === 'solar' ? dayOf(year, month, day) : dayOfLunar({ day, month, leap: isLeap, year })
}

/** Whose anniversary a day is: what stands behind the year of their birth, in the index, and the year of that calendar it is now. */
export interface Anniversary {
  key: string
  year: number
}

/**
 * Who was born on 29/02 is celebrated on the 28th when the year has no 29th, who on the 30th of a lunar month on its 29th when it has
 * but 29 days, and who in a leap month in the month of that number.
 */
export function anniversariesOn(day: Day): Anniversary[] {
  const { year } = partsOfDay(day)
  const solar = [day.slice(5), ...(day.slice(5) === '02-28' && dayOf(year, 2, 29) === undefined ? ['02-29'] : [])]
  const lunar = lunarOf(day)
  const isLast = lunar.day === 29 && dayOfLunar({ ...lunar, day: 30 }) === undefined
  const days = lunar.leap ? [] : [lunar.day, ...(isLast ? [30] : [])]
  const keys = days.flatMap((one) => ['L', 'N'].map((mark) => `${two(lunar.month)}-${two(one)}${mark}`))
  return [...solar.map((key) => ({ key, year })), ...keys.map((key) => ({ key, year: lunar.year }))]
}

/** The first day from this one on that is celebrated. */
export function nextCelebration(birth: Birth, from: Day): Day {
  const key = birth.slice(5)
  let day = from
  // A lunar year has 385 days at most, and its month may come twice before.
  while (!anniversariesOn(day).some((one) => one.key === key)) day = addDays(day, 1)
  return day
}

/** How old somebody becomes on an anniversary; 0 when nobody knows the year. */
export function yearsOn({ year }: Anniversary, birth: Birth): number {
  const born = partsOfBirth(birth).year
  return born === undefined ? 0 : year - born
}

function two(number: number) {
  return String(number).padStart(2, '0')
}
