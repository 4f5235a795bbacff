import { dayOfInstant, instantOfDay, isDay } from '../day.ts'

// A rule by which something comes again, as the text of RFC 5545's RRULE: 'FREQ=WEEKLY;BYDAY=MO,WE'. What comes by the moon is written as RFC 7529
// writes other calendars, under a name of its own, because its CHINESE is reckoned in Beijing: 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'.

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof frequencies)[number]

/** Monday first, as 1-7 count them. */
export const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A weekday, 1 Monday … 7 Sunday; `nth` of the month or the year, from its end where negative. */
export interface RuleDay {
  weekday: number
  nth?: number
}

export interface Rule {
  calendar: 'solar' | 'lunar'
  frequency: Frequency
  /** Every so many days, weeks, months or years. */
  interval: number
  /** So many times, exceptions counted. */
  count?: number
  /** The last moment at which it may begin. */
  until?: number
  byDay: RuleDay[]
  byMonth: number[]
  /** Negative: from the end of the month. */
  byMonthDay: number[]
  byYearDay: number[]
  byWeekNo: number[]
  /** Which of those that a period has. */
  bySetPos: number[]
  /** By the moon: in a year that has the month twice, in the second one. */
  inLeapMonth: boolean
  /** By the moon: on a day 30 that a month does not have, the 29th is meant; else it falls out. */
  orDayBefore: boolean
  weekStart: number
}

/** A piece of time. */
export interface Span {
  /** From this moment (inclusive) to that one (exclusive). */
  from: number
  to: number
}

export const plainRule: Rule = {
  ...{ calendar: 'solar', frequency: 'DAILY', interval: 1, byDay: [], byMonth: [], byMonthDay: [], byYearDay: [], byWeekNo: [] },
  ...{ bySetPos: [], inLeapMonth: false, orDayBefore: false, weekStart: 1 },
}

/** Nobody means more by an interval or a count. */
const MOST_TIMES = 1_000
const MOST_COUNTED = 10_000

/** The rule a text says; undefined for what is none, or says what this program does not know: hours, minutes, other calendars. */
export function parseRule(text: string): Rule | undefined {
  const parts = partsOf(text)
  if (!parts) return undefined
  const known = new Map(parts)
  const take = (name: string) => {
    const value = known.get(name)
    known.delete(name)
    return value
  }
  const calendar = take('RSCALE') ?? 'GREGORIAN'
  const frequency = take('FREQ') as Frequency | undefined
  const skip = take('SKIP') ?? 'OMIT'
  if (!['GREGORIAN', 'VIETNAMESE'].includes(calendar) || !frequency || !frequencies.includes(frequency)) return undefined
  if (!['OMIT', 'BACKWARD'].includes(skip) || (calendar === 'GREGORIAN' && skip !== 'OMIT')) return undefined
  const months = take('BYMONTH')
  const rule: Partial<Rule> | undefined = {
    ...{ calendar: calendar === 'GREGORIAN' ? 'solar' : 'lunar', frequency, orDayBefore: skip === 'BACKWARD' },
    interval: numberIn(take('INTERVAL') ?? '1', 1, MOST_TIMES),
    byDay: listIn(take('BYDAY'), ruleDay),
    byMonth: listIn(months?.replace(/L$/u, ''), (one) => numberIn(one, 1, 12)),
    inLeapMonth: months?.endsWith('L') ?? false,
    byMonthDay: listIn(take('BYMONTHDAY'), (one) => signedIn(one, 31)),
    byYearDay: listIn(take('BYYEARDAY'), (one) => signedIn(one, 366)),
    byWeekNo: listIn(take('BYWEEKNO'), (one) => signedIn(one, 53)),
    bySetPos: listIn(take('BYSETPOS'), (one) => signedIn(one, 366)),
    weekStart: weekdayIn(take('WKST') ?? 'MO'),
  }
  const [count, until] = [take('COUNT'), take('UNTIL')]
  if (count !== undefined) rule.count = numberIn(count, 1, MOST_COUNTED)
  if (until !== undefined) rule.until = momentIn(until)
  const isRead = known.size === 0 && Object.values(rule).every((value) => value !== undefined)
  return isRead && isSound(rule as Rule) ? (rule as Rule) : undefined
}

/** The text of a rule, each time the same for the same rule. */
export function formatRule(rule: Rule): string {
  const isLunar = rule.calendar === 'lunar'
  const numbers = (name: string, values: readonly number[]) => (values.length > 0 ? [`${name}=${values.join(',')}`] : [])
  const days = rule.byDay.map(({ weekday, nth }) => `${nth ?? ''}${weekdayNames[weekday - 1]}`)
  return [
    ...(isLunar ? ['RSCALE=VIETNAMESE'] : []),
    `FREQ=${rule.frequency}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(days.length > 0 ? [`BYDAY=${days.join(',')}`] : []),
    ...numbers('BYMONTH', rule.byMonth).map((part) => (rule.inLeapMonth ? `${part}L` : part)),
    ...numbers('BYMONTHDAY', rule.byMonthDay),
    ...numbers('BYYEARDAY', rule.byYearDay),
    ...numbers('BYWEEKNO', rule.byWeekNo),
    ...numbers('BYSETPOS', rule.bySetPos),
    ...(rule.weekStart === 1 ? [] : [`WKST=${weekdayNames[rule.weekStart - 1]}`]),
    ...(rule.orDayBefore ? ['SKIP=BACKWARD'] : []),
    ...(rule.count === undefined ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === undefined ? [] : [`UNTIL=${stampOf(rule.until)}`]),
  ].join(';')
}

/** Parts that say something together; by the moon only what the moon has. */
function isSound(rule: Rule): boolean {
  const { calendar, frequency, byDay, byMonthDay, byYearDay, byWeekNo, bySetPos, byMonth } = rule
  if (rule.count !== undefined && rule.until !== undefined) return false
  if (calendar === 'lunar') {
    const others = [byDay, byYearDay, byWeekNo, bySetPos].some((list) => list.length > 0)
    if (others || byMonthDay.length === 0 || byMonthDay.some((day) => day < 1 || day > 30)) return false
    return frequency === 'YEARLY' ? byMonth.length === 1 : frequency === 'MONTHLY' && byMonth.length === 0 && !rule.inLeapMonth
  }
  if (rule.inLeapMonth) return false
  if (byDay.some(({ nth }) => nth !== undefined) && !['MONTHLY', 'YEARLY'].includes(frequency)) return false
  if (byWeekNo.length > 0 && (frequency !== 'YEARLY' || byDay.some(({ nth }) => nth !== undefined))) return false
  if (byYearDay.length > 0 && frequency !== 'YEARLY') return false
  if (byMonthDay.length > 0 && frequency === 'WEEKLY') return false
  return bySetPos.length === 0 || byDay.length + byMonth.length + byMonthDay.length + byYearDay.length + byWeekNo.length > 0
}

function partsOf(text: string): [name: string, value: string][] | undefined {
  const parts: [string, string][] = []
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/u, '')
    .split(';')
    .filter(Boolean)) {
    const [, name, value] = /^([A-Z]+)=([^=]+)$/u.exec(part) ?? []
    if (!name || !value || parts.some(([known]) => known === name)) return undefined
    parts.push([name, value])
  }
  return parts
}

function listIn<One>(text: string | undefined, read: (one: string) => One | undefined): One[] | undefined {
  if (text === undefined) return []
  const values = text.split(',').map(read)
  return values.every((value) => value !== undefined) ? values : undefined
}

function numberIn(text: string, least: number, most: number): number | undefined {
  const value = Number(text)
  return /^\d{1,5}$/u.test(text) && value >= least && value <= most ? value : undefined
}

function signedIn(text: string, most: number): number | undefined {
  const value = numberIn(text.replace(/^[+-]/u, ''), 1, most)
  return value !== undefined && text.startsWith('-') ? -value : value
}

function weekdayIn(text: string): number | undefined {
  const place = (weekdayNames as readonly string[]).indexOf(text)
  return place === -1 ? undefined : place + 1
}

function ruleDay(text: string): RuleDay | undefined {
  const weekday = weekdayIn(text.slice(-2))
  const before = text.slice(0, -2)
  if (weekday === undefined) return undefined
  if (before === '') return { weekday }
  const nth = signedIn(before, 53)
  return nth === undefined ? undefined : { weekday, nth }
}

/** A day means the whole of it; a moment without a zone is the office's. */
function momentIn(text: string): number | undefined {
  const [, year, month, day, hour, minute, second, zone] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/u.exec(text) ?? []
  const stamp = `${year}-${month}-${day}`
  if (!isDay(stamp)) return undefined
  if (hour === undefined) return instantOfDay(stamp, 23, 59) + 59_000
  const clock = [hour, minute, second].map(Number) as [number, number, number]
  if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return undefined
  if (zone) return Date.UTC(Number(year), Number(month) - 1, Number(day), ...clock)
  return instantOfDay(stamp, clock[0], clock[1]) + clock[2] * 1000
}

function stampOf(instant: number): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')
}

/** The last day on which something by this rule may begin. */
export function untilDay({ until }: Pick<Rule, 'until'>) {
  return until === undefined ? undefined : dayOfInstant(until)
}
