import { addDays, type Day, dayOfInstant, endOfMonth, minuteOfInstant, weekdayOf } from '#shared/kit/day.ts'
import { type Pattern, ruleOf } from '#shared/kit/recurrence/choice.ts'
import type { SaidDay } from './quickDates.ts'
import { dayAt } from './quickDays.ts'
import { repeatAt, type SaidRepeat } from './quickRepeats.ts'
import { minutesAheadAt, partsOfDay, timeAt } from './quickTimes.ts'
import { meaningAt, type Words, wordsOf } from './quickWords.ts'

/** What a line such as `gọi anh Đạt 9h sáng mai` means as a task. */
export interface QuickEntry {
  /** What was not understood as anything else; the whole line where that would be nothing. */
  title: string
  dueOn: Day | null
  dueMinute: number | null
  priority: 'high' | 'normal'
  /** By which it comes again, as RRULE. */
  rule: string
}

/** Reads a line in Vietnamese, with its accents or without any, and the plainest English. `now` is a moment of the office's clock; `usual` is the day that is meant where none is said. */
export function readQuickEntry(line: string, now: number, usual: Day | null = null): QuickEntry {
  const words = wordsOf(line)
  const found = look(words, now)
  const title = Array.from({ length: words.count }, (_, at) => (found.taken.has(at) ? '' : withoutMarks(words.raw(at))))
    .filter(Boolean)
    .join(' ')
    .replaceAll(/^[\s,;:-]+|[\s,;:-]+$/gu, '')
  return {
    title: title || line.trim(),
    ...whenOf(found, now, usual),
    priority: found.isHigh ? 'high' : 'normal',
  }
}

interface Found {
  taken: Set<number>
  day?: SaidDay
  minute?: number
  /** The minute a part of the day means by itself. */
  partMinute?: number
  /** A moment that was said as so long from now. */
  at?: number
  repeat?: SaidRepeat
  isHigh: boolean
}

/** Whatever is understood is taken out of the words; of two days or two times the first is meant. */
function look(words: Words, now: number): Found {
  const found: Found = { taken: new Set(), isHigh: false }
  const today = dayOfInstant(now)
  for (let at = 0; at < words.count; ) {
    const length = takeAt(words, at, { found, today, now })
    if (length > 0) take(words, found, { at, length })
    at += Math.max(length, 1)
  }
  return found
}

interface Looking {
  found: Found
  today: Day
  now: number
}

/** How many words from a place on say something; 0 where they say nothing. */
function takeAt(words: Words, at: number, { found, today, now }: Looking): number {
  if (isUrgent(words, at)) {
    found.isHigh = true
    return words.is(at, 'khẩn cấp') ? 2 : 1
  }
  if (/!+$/u.test(words.raw(at))) {
    found.isHigh = true
    if (/^!+$/u.test(words.raw(at))) return 1
  }
  const ahead = found.minute === undefined && found.at === undefined ? minutesAheadAt(words, at) : undefined
  if (ahead) {
    found.at = now + ahead.minutes * 60_000
    return ahead.length
  }
  const repeat = found.repeat ? undefined : repeatAt(words, at)
  if (repeat) {
    found.repeat = repeat
    return repeat.length
  }
  return takeTime(words, at, found) || takeDay(words, at, { found, today }) || takePart(words, at, { found, today })
}

function takeTime(words: Words, at: number, found: Found): number {
  if (found.minute !== undefined) return 0
  const before = found.taken.has(at - 1) ? meaningAt(words, at - 1, partsOfDay)?.meaning : undefined
  const time = timeAt(words, at, before)
  if (!time) return 0
  found.minute = time.minute
  return time.length
}

function takeDay(words: Words, at: number, { found, today }: Pick<Looking, 'found' | 'today'>): number {
  const day = found.day ? undefined : dayAt(words, at, today)
  if (!day) return 0
  found.day = day
  return day.length
}

/** A part of the day counts beside a day, an hour or what comes again; alone it may be anything, such as a shift. */
function takePart(words: Words, at: number, { found, today }: Pick<Looking, 'found' | 'today'>): number {
  const part = meaningAt(words, at, partsOfDay)
  if (!part) return 0
  const next = at + part.length
  const isBeside = dayAt(words, next, today) || timeAt(words, next) || repeatAt(words, next) || found.taken.has(at - 1)
  if (!isBeside) return 0
  found.partMinute ??= part.meaning.minute
  return part.length
}

/** Gặp is to meet, and gấp may be to fold: it is urgent at the ends of a line. */
function isUrgent(words: Words, at: number) {
  if (words.is(at, 'khẩn cấp', 'khẩn', 'urgent', 'asap')) return true
  const isLast = at === words.count - 1
  return words.is(at, 'gấp') && (isLast || (at === 0 && !words.isPlain && !words.is(1, 'đôi')) || /[:,]$/u.test(words.raw(at)))
}

/** What leads to a day or an hour goes with it. */
const leading = ['vào', 'lúc', 'trước', 'trước ngày', 'hạn', 'on', 'at', 'by']

function take(words: Words, found: Found, { at, length }: { at: number; length: number }) {
  for (let place = at; place < at + length; place += 1) found.taken.add(place)
  for (let place = at - 1; words.is(place, ...leading) && !words.is(place - 1, 'gia', 'thời', 'quá', 'đúng'); place -= 1)
    found.taken.add(place)
}

function withoutMarks(raw: string) {
  return raw.replace(/!+$/u, '')
}

function whenOf(
  { day: said, minute, partMinute, at, repeat }: Found,
  now: number,
  usual: Day | null,
): Pick<QuickEntry, 'dueOn' | 'dueMinute' | 'rule'> {
  if (at !== undefined) return { dueOn: dayOfInstant(at), dueMinute: minuteOfInstant(at), rule: '' }
  const today = dayOfInstant(now)
  const dueMinute = minute ?? partMinute ?? null
  if (repeat) {
    const dueOn = firstOf(repeat, said, usual ?? today)
    const pattern = said?.isLunar ? (byMoon[repeat.pattern] ?? repeat.pattern) : repeat.pattern
    const weekdays = repeat.weekdays.length > 0 ? repeat.weekdays : [weekdayOf(dueOn)]
    return { dueOn, dueMinute, rule: ruleOf({ pattern, interval: repeat.interval, weekdays }, dueOn) }
  }
  if (said) return { dueOn: said.day, dueMinute, rule: '' }
  if (usual !== null) return { dueOn: usual, dueMinute, rule: '' }
  // An hour alone is the next time the clock shows it.
  if (dueMinute === null) return { dueOn: null, dueMinute, rule: '' }
  return { dueOn: dueMinute > minuteOfInstant(now) ? today : addDays(today, 1), dueMinute, rule: '' }
}

const byMoon: Partial<Record<Pattern, Pattern>> = { monthly: 'lunarMonthly', yearly: 'lunarYearly' }

/** The first day of what comes again: the one that was said, else the next that fits. */
function firstOf({ pattern, weekdays }: SaidRepeat, said: SaidDay | undefined, today: Day): Day {
  if (said) return said.day
  if (pattern === 'monthlyLast') return endOfMonth(today)
  const days = Array.from({ length: 7 }, (_, more) => addDays(today, more))
  return days.find((day) => weekdays.includes(weekdayOf(day))) ?? today
}
