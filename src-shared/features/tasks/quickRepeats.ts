import type { Pattern, RecurrenceChoice } from '#shared/kit/recurrence/choice.ts'
import { weekdayAt } from './quickDays.ts'
import { meaningAt, type Words } from './quickWords.ts'

export interface SaidRepeat extends Pick<RecurrenceChoice, 'interval' | 'weekdays'> {
  pattern: Pattern
  length: number
}

type Unit = [pattern: Pattern, interval: number]

const units: Readonly<Record<string, Unit>> = {
  ngày: ['daily', 1],
  hôm: ['daily', 1],
  tuần: ['weekly', 1],
  tháng: ['monthly', 1],
  quý: ['monthly', 3],
  năm: ['yearly', 1],
  days: ['daily', 1],
  day: ['daily', 1],
  weeks: ['weekly', 1],
  week: ['weekly', 1],
  months: ['monthly', 1],
  month: ['monthly', 1],
  year: ['yearly', 1],
}
const whole: Readonly<Record<string, Unit>> = {
  daily: ['daily', 1],
  weekly: ['weekly', 1],
  monthly: ['monthly', 1],
  yearly: ['yearly', 1],
}

/** Behind these hàng are goods, or a bank: `giao hàng ngày 20`. */
const beforeGoods = [
  'giao',
  'nhập',
  'xuất',
  'đặt',
  'nhận',
  'trả',
  'kiểm',
  'bán',
  'mua',
  'chuyển',
  'gửi',
  'lấy',
  'khách',
  'đơn',
  'kho',
  'ngân',
  'xếp',
]

/** How something comes again that is said from a place on: `hằng tuần`, `mỗi thứ 2`, `mỗi 2 tuần`, `2 tuần một lần`, `every day`. */
export function repeatAt(words: Words, at: number): SaidRepeat | undefined {
  const said = meaningAt(words, at, whole)
  if (said) return repeat(said.meaning, 1, said.length)
  if (words.is(at, 'cuối hằng tháng', 'cuối hàng tháng', 'cuối mỗi tháng')) return repeat(['monthlyLast', 1], 1, 3)
  const count = words.numberAt(at)
  const counted = count === undefined ? undefined : meaningAt(words, at + 1, units)
  if (count !== undefined && counted && words.is(at + 2, 'một lần', '1 lần')) return repeat(counted.meaning, count, 4)
  if (words.is(at, 'mỗi', 'every')) return eachAt(words, at)
  const isEver = words.is(at, 'hằng') && !words.isPlain
  const isGoods = words.is(at - 1, ...beforeGoods)
  if (!isEver && (!words.is(at, 'hàng', 'hằng') || isGoods)) return undefined
  const unit = meaningAt(words, at + 1, units)
  // `hàng ngày 20`, `hàng tuần sau`: goods again.
  const isDay = !isEver && (words.is(at + 2, 'sau', 'tới', 'này', 'trước') || words.numberAt(at + 2) !== undefined)
  return unit && !(isDay && !words.is(at + 2, 'năm')) ? repeat(unit.meaning, 1, 2) : undefined
}

function eachAt(words: Words, at: number): SaidRepeat | undefined {
  const days = weekdaysAt(words, at + 1)
  if (days) return { pattern: 'weekly', interval: 1, weekdays: days.weekdays, length: 1 + days.length }
  const count = words.numberAt(at + 1)
  const unit = meaningAt(words, at + (count === undefined ? 1 : 2), units)
  if (unit) return repeat(unit.meaning, count ?? 1, count === undefined ? 2 : 3)
  // `mỗi sáng`: the part of the day is read behind it.
  if (!words.is(at + 1, 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'morning', 'evening')) return undefined
  const later = weekdaysAt(words, at + 2)
  return later ? undefined : repeat(['daily', 1], 1, 1)
}

/** `thứ 2`, `thứ 2, 4, 6`, `thứ hai và thứ năm`. */
function weekdaysAt(words: Words, at: number): { weekdays: number[]; length: number } | undefined {
  const first = weekdayAt(words, at)
  if (!first) return undefined
  const found = [first.meaning]
  let length = first.length
  for (;;) {
    const skipped = words.is(at + length, 'và', 'and') ? 1 : 0
    const named = weekdayAt(words, at + length + skipped)
    const number = words.numberAt(at + length + skipped)
    const isListed = skipped === 1 || words.raw(at + length - 1).endsWith(',')
    const next =
      named ?? (isListed && number !== undefined && number >= 2 && number <= 7 ? { meaning: number - 1, length: 1 } : undefined)
    if (!next || !isListed) return { weekdays: found, length }
    found.push(next.meaning)
    length += skipped + next.length
  }
}

function repeat([pattern, times]: Unit, count: number, length: number): SaidRepeat {
  return { pattern, interval: times * count, weekdays: [], length }
}
