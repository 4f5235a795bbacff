import { addDays, type Day, weekdayOf } from './day.ts'

/** Minutes since midnight. */
interface Stretch {
  from: number
  to: number
}

const parts = ['off', 'morning', 'whole'] as const
/** How much of a Saturday or Sunday the office works. */
export type DayPart = (typeof parts)[number]
export const dayParts: readonly DayPart[] = parts

export interface WorkingHours {
  opensMinute: number
  closesMinute: number
  /** From when to when nobody is there at noon; both null where somebody always is. */
  lunchFromMinute: number | null
  lunchToMinute: number | null
  saturday: DayPart
  sunday: DayPart
}

/** When an office is open: its hours, the days it is closed on, and the days it works on though it usually would not. */
export interface WorkingTime {
  hours: WorkingHours
  daysOff: ReadonlySet<string>
  extraDays: ReadonlySet<string>
}

/** As long as an office says nothing else. */
export const usualHours: WorkingHours = {
  opensMinute: 8 * 60,
  closesMinute: 17 * 60 + 30,
  lunchFromMinute: 12 * 60,
  lunchToMinute: 13 * 60,
  saturday: 'whole',
  sunday: 'off',
}

/** Usual hours and no day that is not as usual. */
export const usualTime: WorkingTime = { hours: usualHours, daysOff: new Set(), extraDays: new Set() }

const SATURDAY = 6
const SUNDAY = 7
/** A morning's work ends then where no lunch is said. */
const NOON = 12 * 60

/** How much of a day the office works. */
export function partOf({ hours, daysOff, extraDays }: WorkingTime, day: Day): DayPart {
  if (extraDays.has(day)) return 'whole'
  return daysOff.has(day) ? 'off' : partOfWeekday(hours, weekdayOf(day))
}

/** 1 Monday … 7 Sunday. */
export function partOfWeekday(hours: WorkingHours, weekday: number): DayPart {
  if (weekday === SATURDAY) return hours.saturday
  return weekday === SUNDAY ? hours.sunday : 'whole'
}

/** The weekdays the office works on, a morning counted. */
export function workingWeekdays(hours: WorkingHours): number[] {
  return [1, 2, 3, 4, 5, SATURDAY, SUNDAY].filter((weekday) => partOfWeekday(hours, weekday) !== 'off')
}

/** The hours of a day that is worked so much. */
export function stretchesOf(
  { opensMinute, closesMinute, lunchFromMinute, lunchToMinute }: WorkingHours,
  part: DayPart,
): Stretch[] {
  if (part === 'off') return []
  const lunch = lunchFromMinute !== null && lunchToMinute !== null ? { from: lunchFromMinute, to: lunchToMinute } : undefined
  if (part === 'morning') return [{ from: opensMinute, to: Math.min(lunch?.from ?? NOON, closesMinute) }]
  if (!lunch) return [{ from: opensMinute, to: closesMinute }]
  return [
    { from: opensMinute, to: lunch.from },
    { from: lunch.to, to: closesMinute },
  ]
}

/** So far a long closure is looked past. */
const FURTHEST = 60

/** The first day from this one on that is worked; the day itself where none comes for long. */
export function workingDayFrom(time: WorkingTime, day: Day): Day {
  for (let ahead = 0; ahead < FURTHEST; ahead++) if (partOf(time, addDays(day, ahead)) !== 'off') return addDays(day, ahead)
  return day
}

/** The days from the one to the other, both counted, that are worked. */
export function workedDays(time: WorkingTime, from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (partOf(time, day) !== 'off') days.push(day)
  return days
}
