import { addMonths, type Day, dayOf, partsOfDay, startOfMonth } from '#shared/kit/day.ts'
import { dayOfLunar, lunarOf } from '#shared/kit/lunar.ts'
import { meaningAt, type Words } from './quickWords.ts'

export interface SaidDay {
  day: Day
  length: number
  /** It was said by the moon. */
  isLunar?: boolean
  /** It was said as a day of the week. */
  isWeekday?: boolean
}

export const nextOnes = ['sau', 'tới']

/** `20/12`, `ngày 20`, `ngày 20 tháng 12 năm 2026`, `20 tháng 12`, `ngày 5 tháng sau`, `20/12 âm lịch`. */
export function date(words: Words, at: number, today: Day): SaidDay | undefined {
  const isNamed = words.is(at, 'ngày')
  const from = at + (isNamed ? 1 : 0)
  const written = words.match(from, /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/u)
  if (written && written[0] !== '24/7') {
    const [, day, inMonth, year] = written
    const said = {
      day: Number(day),
      month: Number(inMonth),
      ...(year && { year: Number(year.length === 2 ? `20${year}` : year) }),
    }
    return moonOrSun(words, from + 1, { at, said, today })
  }
  const day = words.numberAt(from)
  if (day === undefined || day > 31) return undefined
  if (words.is(from + 1, 'tháng')) {
    const inMonth = monthNumber(words, from + 2)
    if (inMonth !== undefined) {
      const year = words.is(from + 3, 'năm') ? words.numberAt(from + 4) : undefined
      return moonOrSun(words, from + (year ? 5 : 3), { at, said: { day, month: inMonth, ...(year && { year }) }, today })
    }
    if (words.is(from + 2, ...nextOnes, 'này')) {
      const { year, month: number } = partsOfDay(firstOf(today, words.is(from + 2, 'này') ? 0 : 1))
      const found = dayOf(year, number, day)
      return found && { day: found, length: from + 3 - at }
    }
  }
  if (!isNamed) return undefined
  return dayOfSomeMonth(day, today, from + 1 - at)
}

interface Date {
  at: number
  said: { day: number; month: number; year?: number }
  today: Day
}

function moonOrSun(words: Words, behind: number, { at, said, today }: Date): SaidDay | undefined {
  const isLunar = words.is(behind, 'âm', 'âl', 'al')
  const length = behind - at + (isLunar ? (words.is(behind, 'âm lịch') ? 2 : 1) : 0)
  const { day, month: inMonth, year } = said
  if (isLunar) return lunarDay({ day, month: inMonth }, today, length)
  const inYear = (one: number) => dayOf(one, inMonth, day)
  const { year: thisYear } = partsOfDay(today)
  // The 29th of February may be years away.
  const years = year === undefined ? [0, 1, 2, 3, 4].map((more) => thisYear + more) : [year]
  const found = years.map(inYear).find((one) => one !== undefined && (year !== undefined || one >= today))
  return found && { day: found, length }
}

function dayOfSomeMonth(day: number, today: Day, length: number): SaidDay | undefined {
  for (const months of [0, 1, 2]) {
    const { year, month: number } = partsOfDay(firstOf(today, months))
    const found = dayOf(year, number, day)
    if (found && found >= today) return { day: found, length }
  }
  return undefined
}

const lunarMonths: Readonly<Record<string, number>> = { giêng: 1, chạp: 12 }

/** `rằm`, `rằm tháng chạp`, `mùng 1`, `mùng 5 tháng giêng`, `mùng 3 Tết`; mùng 8 tháng 3 is a day of the sun. */
export function moon(words: Words, at: number, today: Day): SaidDay | undefined {
  const isFull = words.is(at, 'rằm')
  if (!isFull && !words.is(at, 'mùng', 'mồng')) return undefined
  const day = isFull ? 15 : words.numberAt(at + 1)
  if (day === undefined || day > 30) return undefined
  const behind = at + (isFull ? 1 : 2)
  if (!isFull && words.is(behind, 'tết')) return lunarDay({ day, month: 1 }, today, behind + 1 - at)
  if (words.is(behind, 'tháng')) {
    const named = meaningAt(words, behind + 1, lunarMonths)
    const number = named?.meaning ?? monthNumber(words, behind + 1)
    if (number === undefined) return undefined
    if (named || isFull) return lunarDay({ day, month: number }, today, behind + 2 - at)
    return moonOrSun(words, behind + 2, { at, said: { day, month: number }, today })
  }
  return isFull || day === 1 ? lunarDay({ day }, today, behind - at) : dayOfSomeMonth(day, today, behind - at)
}

/** The next one by the moon, of a month that comes twice the first; a day 30 that a month lacks is its 29th. */
function lunarDay({ day, month: wanted }: { day: number; month?: number }, today: Day, length: number): SaidDay | undefined {
  const from = lunarOf(today)
  const months = wanted === undefined ? [from.month, from.month + 1, from.month + 2] : [wanted, wanted + 12]
  const days = months.map((number) => {
    const at = { month: ((number - 1) % 12) + 1, leap: false, year: from.year + Math.floor((number - 1) / 12) }
    return dayOfLunar({ ...at, day }) ?? (day === 30 ? dayOfLunar({ ...at, day: 29 }) : undefined)
  })
  const found = days.find((one) => one !== undefined && one >= today)
  return found && { day: found, length, isLunar: true }
}

export function firstOf(today: Day, months: number) {
  return addMonths(startOfMonth(today), months)
}

export function monthNumber(words: Words, at: number) {
  const number = words.numberAt(at)
  return number !== undefined && number <= 12 ? number : undefined
}
