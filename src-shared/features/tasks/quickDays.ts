import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  endOfMonth,
  partsOfDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
} from '#shared/kit/day.ts'
import { date, firstOf, monthNumber, moon, nextOnes, type SaidDay } from './quickDates.ts'
import { meaningAt, type Words } from './quickWords.ts'
import { flagDays } from './rules.ts'

type Reader = (words: Words, at: number, today: Day) => SaidDay | undefined

/** The day that is said from a place on; undefined where none is. The first way of saying one that fits is meant. */
export function dayAt(words: Words, at: number, today: Day): SaidDay | undefined {
  for (const read of readers) {
    const said = read(words, at, today)
    if (said) return said
  }
  return undefined
}

const soon: Readonly<Record<string, number>> = {
  'hôm nay': 0,
  'bữa nay': 0,
  'trong ngày': 0,
  today: 0,
  'ngày mai': 1,
  tomorrow: 1,
  'ngày kia': 2,
  'ngày mốt': 2,
}
const honorifics = ['anh', 'chị', 'cô', 'chú', 'em', 'ông', 'bà', 'bác', 'cậu', 'bé', 'cháu', 'mr', 'ms', 'mrs']

function soonDay(words: Words, at: number, today: Day): SaidDay | undefined {
  const said = meaningAt(words, at, soon)
  if (said) return { day: addDays(today, said.meaning), length: said.length }
  if (words.is(at, 'nay') && words.is(at - 1, 'sáng', 'trưa', 'chiều', 'tối', 'đêm')) return { day: today, length: 1 }
  // Mai is a name too, and mốt without its accent a number.
  const isName = words.is(at - 1, ...honorifics) || (at > 0 && words.raw(at).startsWith('M'))
  if (words.is(at, 'mai') && !isName && !words.is(at + 1, 'mốt')) return { day: addDays(today, 1), length: 1 }
  if (words.is(at, 'mốt') && (!words.isPlain || at === words.count - 1)) return { day: addDays(today, 2), length: 1 }
  return undefined
}

const weekdays: Readonly<Record<string, number>> = {
  ...{ 'thứ hai': 1, 'thứ ba': 2, 'thứ tư': 3, 'thứ năm': 4, 'thứ sáu': 5, 'thứ bảy': 6, 'thứ bẩy': 6, 'chủ nhật': 7 },
  ...{ 'thứ 2': 1, 'thứ 3': 2, 'thứ 4': 3, 'thứ 5': 4, 'thứ 6': 5, 'thứ 7': 6 },
  ...{ t2: 1, t3: 2, t4: 3, t5: 4, t6: 5, t7: 6 },
  ...{ monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
}

/** 1 Monday … 7 Sunday. Money that is received is no day: `thu 6 triệu`. */
export function weekdayAt(words: Words, at: number) {
  if (words.raw(at).replace(/\W+$/u, '') === 'cn') return { meaning: 7, length: 1 }
  const said = meaningAt(words, at, weekdays)
  return said && words.is(at + said.length, 'triệu', 'tr', 'tỷ', 'nghìn', 'k', 'đồng') ? undefined : said
}

function weekday(words: Words, at: number, today: Day): SaidDay | undefined {
  const isNext = words.is(at, 'next')
  const said = weekdayAt(words, isNext ? at + 1 : at)
  if (!said) return undefined
  const behind = at + said.length + (isNext ? 1 : 0)
  const monday = startOfWeek(today)
  const inWeek = (weeks: number, more: number): SaidDay => ({
    day: addDays(monday, weeks * 7 + said.meaning - 1),
    length: behind + more - at,
    isWeekday: true,
  })
  if (isNext) return inWeek(1, 0)
  if (words.is(behind, 'tuần sau', 'tuần tới', 'next week')) return inWeek(1, 2)
  if (words.is(behind, 'tuần này')) return inWeek(0, 2)
  const more = words.is(behind, 'này', 'tới') ? 1 : 0
  // Whoever means today says so.
  return inWeek(said.meaning > weekdayOf(today) ? 0 : 1, more)
}

/** `tuần sau`, `cuối tuần`, `thứ hai` before or behind it. */
function week(words: Words, at: number, today: Day): SaidDay | undefined {
  const monday = startOfWeek(today)
  const place = { 'đầu tuần': 0, 'giữa tuần': 2, 'cuối tuần': 5 }
  const said = meaningAt(words, at, place)
  if (said) {
    const isNext = words.is(at + 2, ...nextOnes)
    const length = said.length + (isNext || words.is(at + 2, 'này') ? 1 : 0)
    const day = addDays(monday, said.meaning)
    const isPast = said.meaning < 5 && day <= today
    return { day: isNext || isPast ? addDays(day, 7) : day < today ? today : day, length }
  }
  if (words.is(at, 'tuần sau', 'tuần tới', 'next week')) {
    const named = weekdayAt(words, at + 2)
    return {
      day: addDays(monday, 7 + (named ? named.meaning - 1 : 0)),
      length: 2 + (named?.length ?? 0),
      ...(named && { isWeekday: true }),
    }
  }
  const thisWeek = meaningAt(words, at, { 'trong tuần này': 0, 'trong tuần': 0, 'tuần này': 0, 'this week': 0 })
  return thisWeek && !words.is(at + thisWeek.length, ...nextOnes)
    ? { day: flagDays('this-week', today).dueOn ?? today, length: thisWeek.length }
    : undefined
}

/** `cuối tháng`, `đầu tháng sau`, `giữa tháng 12`, `tháng sau`, `cuối năm`. */
function month(words: Words, at: number, today: Day): SaidDay | undefined {
  if (words.is(at, 'tháng sau', 'tháng tới', 'next month')) return { day: firstOf(today, 1), length: 2 }
  if (words.is(at, 'tháng này', 'trong tháng')) return { day: endOfMonth(today), length: words.is(at, 'trong tháng này') ? 3 : 2 }
  if (words.is(at, 'cuối năm')) return { day: `${today.slice(0, 4)}-12-31` as Day, length: words.is(at + 2, 'nay') ? 3 : 2 }
  const newYear = meaningAt(words, at, { 'đầu năm sau': 0, 'sang năm': 0, 'năm sau': 0 })
  if (newYear) return { day: newYearAfter(today), length: newYear.length }
  if (words.is(at, 'end of month', 'end of the month')) return { day: endOfMonth(today), length: words.is(at + 2, 'the') ? 4 : 3 }
  const part = meaningAt(words, at, { 'đầu tháng': 'begin', 'giữa tháng': 'middle', 'cuối tháng': 'end' })
  if (!part) return undefined
  const behind = at + part.length
  const number = monthNumber(words, behind)
  const inPart = (first: Day) =>
    part.meaning === 'end' ? endOfMonth(first) : part.meaning === 'middle' ? addDays(first, 14) : first
  if (number !== undefined) {
    const day = inPart(monthFrom(number, today))
    return { day: day < today ? addMonths(day, 12) : day, length: part.length + 1 }
  }
  const isNext = words.is(behind, ...nextOnes)
  const day = inPart(isNext ? firstOf(today, 1) : startOfMonth(today))
  return {
    day: day <= today && part.meaning !== 'end' && !isNext ? inPart(firstOf(today, 1)) : day,
    length: part.length + (isNext || words.is(behind, 'này') ? 1 : 0),
  }
}

function newYearAfter(today: Day) {
  return `${partsOfDay(today).year + 1}-01-01` as Day
}

function monthFrom(number: number, today: Day) {
  return dayOf(partsOfDay(today).year, number, 1) ?? today
}

const units: Readonly<Record<string, (day: Day, count: number) => Day>> = {
  ngày: addDays,
  hôm: addDays,
  days: addDays,
  day: addDays,
  tuần: (day, count) => addDays(day, 7 * count),
  weeks: (day, count) => addDays(day, 7 * count),
  week: (day, count) => addDays(day, 7 * count),
  tháng: addMonths,
  months: addMonths,
  month: addMonths,
  năm: (day, count) => addMonths(day, 12 * count),
}

/** `3 ngày nữa`, `trong 2 tuần`, `sau 10 ngày`, `nửa tháng nữa`, `in 3 days`. */
function ahead(words: Words, at: number, today: Day): SaidDay | undefined {
  if (words.is(at, 'nửa tháng nữa')) return { day: addDays(today, 15), length: 3 }
  const isSaid = words.is(at, 'trong', 'sau', 'in')
  const number = at + (isSaid ? 1 : 0)
  const count = words.numberAt(number)
  const unit = meaningAt(words, number + 1, units)
  if (count === undefined || count > 999 || !unit) return undefined
  const isNext = words.is(number + 2, 'nữa', 'tới', 'sau')
  return isSaid || isNext ? { day: unit.meaning(today, count), length: number + 2 + (isNext ? 1 : 0) - at } : undefined
}

const readers: readonly Reader[] = [soonDay, weekday, week, month, ahead, date, moon]
