import { meaningAt, type Words } from './quickWords.ts'

/** A part of the day: how an hour in it counts, and which minute it means without one. */
interface PartOfDay {
  hourOf: (hour: number) => number
  minute: number
}

const MIDNIGHT = 24
const afternoon = (hour: number) => (hour < 12 ? hour + 12 : hour)
const noon: PartOfDay = { hourOf: (hour) => (hour < 5 ? hour + 12 : hour), minute: 12 * 60 }
const night: PartOfDay = { hourOf: (hour) => (hour < 5 || hour > 12 ? hour : hour + 12), minute: 21 * 60 }

export const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  sáng: { hourOf: (hour) => hour, minute: 8 * 60 },
  trưa: noon,
  chiều: { hourOf: afternoon, minute: 14 * 60 },
  tối: { hourOf: (hour) => (hour === 12 ? MIDNIGHT : afternoon(hour)), minute: 19 * 60 },
  đêm: night,
  morning: { hourOf: (hour) => hour, minute: 8 * 60 },
  noon,
  afternoon: { hourOf: afternoon, minute: 14 * 60 },
  evening: { hourOf: afternoon, minute: 19 * 60 },
}

/** A time of day from a place on, `part` said with it or before it; whoever says two means two in the afternoon. */
export function timeAt(words: Words, at: number, before?: PartOfDay): { minute: number; length: number } | undefined {
  const clock = clockAt(words, at)
  if (!clock) return undefined
  const behind = meaningAt(words, at + clock.length, partsOfDay)
  const part = clock.part ?? behind?.meaning ?? before
  const hour = part
    ? part.hourOf(clock.hour)
    : clock.hour >= 1 && clock.hour <= 6 && !clock.isExact
      ? clock.hour + 12
      : clock.hour
  const minute = hour * 60 + clock.minutes
  return { minute: Math.min(Math.max(minute, 0), 1_439), length: clock.length + (clock.part ? 0 : (behind?.length ?? 0)) }
}

interface Clock {
  hour: number
  minutes: number
  length: number
  part?: PartOfDay
  /** Written as 05:00, and meant so. */
  isExact?: boolean
}

const afterNoon: PartOfDay = { hourOf: afternoon, minute: 0 }
const beforeNoon: PartOfDay = { hourOf: (hour) => hour % 12, minute: 0 }

/** `9h`, `9h30`, `14:30`, `9 giờ`, `9 giờ kém 15`, `9 rưỡi` behind *lúc*, `9am`. */
function clockAt(words: Words, at: number): Clock | undefined {
  const written = words.match(at, /^(\d{1,2})(?:(h|g|gio)(\d{2})?|:(\d{2}))?(am|pm)?$/u)
  const [, hours, sign, minutes, exact, half] = written ?? []
  const hour = Number(hours)
  if (hours === undefined || hour > 24) return undefined
  if (half !== undefined) return { hour, minutes: Number(exact ?? 0), length: 1, part: half === 'pm' ? afterNoon : beforeNoon }
  if (exact !== undefined) return inHour({ hour, minutes: Number(exact), length: 1, isExact: hours.length === 2 })
  if (minutes !== undefined) return inHour({ hour, minutes: Number(minutes), length: 1 })
  if (sign !== undefined) return withRest(words, at, { hour, minutes: 0, length: 1 })
  if (words.is(at + 1, 'giờ', 'h')) return withRest(words, at, { hour, minutes: 0, length: 2 })
  if (words.is(at - 1, 'lúc', 'at')) return withRest(words, at, { hour, minutes: 0, length: 1 })
  return undefined
}

function withRest(words: Words, at: number, clock: Clock): Clock | undefined {
  const next = at + clock.length
  if (words.is(next, 'rưỡi')) return { ...clock, minutes: 30, length: clock.length + 1 }
  const isShort = words.is(next, 'kém')
  const minutes = words.numberAt(isShort ? next + 1 : next)
  if (minutes === undefined || minutes > 59 || (!isShort && clock.length === 1)) return inHour(clock)
  const length = clock.length + (isShort ? 2 : 1)
  const unit = words.is(at + length, 'phút') ? 1 : 0
  // A number behind an hour is its minutes unless something else is counted: `9 giờ 2 ngày nữa`.
  if (!isShort && unit === 0 && words.is(at + length, 'ngày', 'tuần', 'tháng', 'giờ', 'tiếng')) return inHour(clock)
  return { ...clock, minutes: isShort ? -minutes : minutes, length: length + unit }
}

function inHour(clock: Clock) {
  return clock.minutes < 60 ? clock : undefined
}

/** So many minutes from now: `30 phút nữa`, `nửa tiếng nữa`, `2 tiếng nữa`. */
export function minutesAheadAt(words: Words, at: number): { minutes: number; length: number } | undefined {
  if (words.is(at, 'nửa tiếng nữa', 'nửa giờ nữa')) return { minutes: 30, length: 3 }
  const count = words.numberAt(at)
  if (count === undefined || !words.is(at + 2, 'nữa')) return undefined
  if (words.is(at + 1, 'phút')) return { minutes: count, length: 3 }
  return words.is(at + 1, 'giờ', 'tiếng') ? { minutes: count * 60, length: 3 } : undefined
}
