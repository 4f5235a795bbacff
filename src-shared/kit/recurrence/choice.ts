import { type Day, endOfMonth, partsOfDay, weekdayOf } from '../day.ts'
import { lunarOf } from '../lunar.ts'
import { formatRule, parseRule, plainRule, type Rule } from './rule.ts'

// What people choose of all that a rule may say. What they did not choose themselves is told by the day on which it begins.

export const patterns = [
  'once',
  'daily',
  'workdays',
  'weekly',
  'monthly',
  'monthlyByWeekday',
  'monthlyLast',
  'yearly',
  'lunarMonthly',
  'lunarYearly',
] as const
export type Pattern = (typeof patterns)[number]

export interface RecurrenceChoice {
  pattern: Pattern
  /** Every so many days, weeks, months or years. */
  interval: number
  /** 1 Monday … 7 Sunday; of what comes weekly. */
  weekdays: number[]
  count?: number
  until?: number
}

const WORKDAYS = [1, 2, 3, 4, 5]

/** What was chosen for something that begins on a day; undefined where a rule says more than can be chosen. */
export function choiceOf(text: string, day: Day): RecurrenceChoice | undefined {
  if (text === '') return { pattern: 'once', interval: 1, weekdays: [weekdayOf(day)] }
  const rule = parseRule(text)
  if (!rule) return undefined
  const { frequency, interval, byDay, count, until } = rule
  const weekdays = frequency === 'WEEKLY' && byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : [weekdayOf(day)]
  const ends = { ...(count !== undefined && { count }), ...(until !== undefined && { until }) }
  const wanted = formatRule({ ...rule, ...untold(rule, day) })
  const choices = patterns.map((pattern): RecurrenceChoice => ({ pattern, interval, weekdays, ...ends }))
  return choices.find((choice) => ruleOf(choice, day) === wanted)
}

/** What a rule leaves to the day on which it begins. */
function untold({ calendar, frequency, byDay, byMonth, byMonthDay, byYearDay, byWeekNo }: Rule, day: Day): Partial<Rule> {
  const isTold = [byDay, byMonth, byMonthDay, byYearDay, byWeekNo].some((list) => list.length > 0)
  if (isTold || calendar === 'lunar' || frequency === 'DAILY') return {}
  return saidBy(frequency === 'WEEKLY' ? 'weekly' : frequency === 'MONTHLY' ? 'monthly' : 'yearly', {
    day,
    weekdays: [weekdayOf(day)],
  })
}

/** The text of the rule that was chosen. */
export function ruleOf({ pattern, interval, weekdays, count, until }: RecurrenceChoice, day: Day): string {
  if (pattern === 'once') return ''
  const said = saidBy(pattern, { day, weekdays })
  return formatRule({
    ...{ ...plainRule, interval, ...said },
    ...(count !== undefined && { count }),
    ...(count === undefined && until !== undefined && { until }),
  })
}

/** The rule of something that is moved to another day: what was told by its day goes along. */
export function ruleMoved(text: string, from: Day, to: Day): string {
  const choice = choiceOf(text, from)
  if (!choice) return text
  const isOwnWeekday = choice.weekdays.length === 1 && choice.weekdays[0] === weekdayOf(from)
  return ruleOf({ ...choice, weekdays: isOwnWeekday ? [weekdayOf(to)] : choice.weekdays }, to)
}

function saidBy(pattern: Exclude<Pattern, 'once'>, { day, weekdays }: { day: Day; weekdays: readonly number[] }): Partial<Rule> {
  const { month, dayOfMonth } = partsOfDay(day)
  const lunar = lunarOf(day)
  switch (pattern) {
    case 'daily':
      return { frequency: 'DAILY' }
    case 'workdays':
      return { frequency: 'WEEKLY', byDay: WORKDAYS.map((weekday) => ({ weekday })) }
    case 'weekly':
      return { frequency: 'WEEKLY', byDay: weekdays.toSorted((one, other) => one - other).map((weekday) => ({ weekday })) }
    case 'monthly':
      return { frequency: 'MONTHLY', byMonthDay: [dayOfMonth] }
    case 'monthlyByWeekday':
      return { frequency: 'MONTHLY', byDay: [{ weekday: weekdayOf(day), nth: weekOfMonth(day) }] }
    case 'monthlyLast':
      return { frequency: 'MONTHLY', byMonthDay: [-1] }
    case 'yearly':
      return { frequency: 'YEARLY', byMonth: [month], byMonthDay: [dayOfMonth] }
    case 'lunarMonthly':
      return { calendar: 'lunar', frequency: 'MONTHLY', byMonthDay: [lunar.day], orDayBefore: lunar.day === 30 }
    case 'lunarYearly':
      return {
        ...{ calendar: 'lunar', frequency: 'YEARLY', byMonth: [lunar.month], byMonthDay: [lunar.day] },
        ...{ inLeapMonth: lunar.leap, orDayBefore: lunar.day === 30 },
      }
  }
}

/** 1-4, and -1 for the last of its weekday where that is the fifth. */
function weekOfMonth(day: Day): number {
  const week = Math.ceil(partsOfDay(day).dayOfMonth / 7)
  return week === 5 ? -1 : week
}

/** Patterns that say something of their own for a day: not twice the same. */
export function offeredFor(day: Day): readonly Pattern[] {
  return patterns.filter((pattern) => pattern !== 'monthlyLast' || endOfMonth(day) === day)
}
