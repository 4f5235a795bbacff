import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { officeTimeZone, offsetAt } from '../zone.ts'
import { lunarStarts } from './lunarStarts.ts'
import { formatRule, parseRule, type Rule, type Span, weekdayNames } from './rule.ts'

/** What comes again: its first beginning, the text of its rule, and the beginnings that fall out. */
export interface Series {
  startsAt: number
  rule: string
  excluded: readonly number[]
  /** Whose clock it goes by; the office's unless it came from elsewhere. */
  timeZone?: string
}

/** Beyond it there is no calendar. */
export const END_OF_TIME = Date.UTC(2200, 0, 1)
/** Every day of three centuries. */
const MOST_STARTS = 110_000
const YEAR = 365 * 86_400_000

/**
 * The moments at which a series begins within a span, in order; the first so many of them. The first beginning belongs to it, also where
 * the rule does not meet it.
 */
export function startsWithin(series: Series, span: Span, most = MOST_STARTS): number[] {
  const rule = knownRule(series.rule)
  const from = Math.max(span.from, series.startsAt)
  const to = Math.min(span.to, END_OF_TIME)
  if (to <= from) return []
  const excluded = new Set(series.excluded)
  const wanted = { from, to, most: most + excluded.size }
  const starts = rule.calendar === 'lunar' ? lunarStarts(series, rule, wanted) : solarStarts(series, rule, wanted)
  return starts.filter((start) => !excluded.has(start)).slice(0, most)
}

/** Where it begins for the last time, excluded or not; undefined when it never ends. */
export function lastStart(series: Series): number | undefined {
  const { count, until } = knownRule(series.rule)
  if (count === undefined && until === undefined) return undefined
  const all = { ...series, excluded: [] }
  const to = until === undefined ? END_OF_TIME : until + 1
  const nearTheEnd = until === undefined ? [] : startsWithin(all, { from: to - 2 * YEAR, to })
  return nearTheEnd.at(-1) ?? startsWithin(all, { from: series.startsAt, to }).at(-1) ?? series.startsAt
}

/** The rule of a series that ends before one of its beginnings. */
export function endedBefore({ rule: text }: Series, start: number): string {
  const { count: _count, ...rule } = knownRule(text)
  return formatRule({ ...rule, until: start - 1_000 })
}

/** The rule of what is left of a series from one of its beginnings on. */
export function leftFrom(series: Series, start: number): string {
  const rule = knownRule(series.rule)
  if (rule.count === undefined) return series.rule
  const before = startsWithin({ ...series, excluded: [] }, { from: series.startsAt, to: start }).length
  return formatRule({ ...rule, count: Math.max(rule.count - before, 1) })
}

function knownRule(text: string): Rule {
  const rule = parseRule(text)
  if (!rule) throw new RangeError(`no rule: ${text}`)
  return rule
}

function solarStarts(
  { startsAt, timeZone = officeTimeZone }: Series,
  rule: Rule,
  { from, to, most }: Span & { most: number },
): number[] {
  // The office's clock has not been moved since 1975: reckoned as UTC it takes half the time.
  const ahead = timeZone === officeTimeZone ? offsetAt(startsAt, timeZone) : 0
  const clock = ahead === 0 ? timeZone : 'UTC'
  const moment = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant + ahead).toZonedDateTimeISO(clock)
  const { frequency, interval, count, until, weekStart, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule
  const series = new RRuleTemporal({
    ...{
      freq: frequency,
      interval,
      dtstart: moment(startsAt),
      includeDtstart: true,
      cache: false,
      wkst: nameOf(weekStart),
      maxIterations: MOST_STARTS,
    },
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until: moment(until) }),
    ...(byDay.length > 0 && { byDay: byDay.map(({ weekday, nth }) => `${nth ?? ''}${nameOf(weekday)}`) }),
    ...(byMonth.length > 0 && { byMonth }),
    ...(byMonthDay.length > 0 && { byMonthDay }),
    ...(byYearDay.length > 0 && { byYearDay }),
    ...(byWeekNo.length > 0 && { byWeekNo }),
    ...(bySetPos.length > 0 && { bySetPos }),
  })
  const starts: number[] = []
  // Where few are wanted they are looked for in pieces: what comes every day has seventy thousand.
  for (let [start, length] = [from, most < MOST_STARTS ? 2 * YEAR : to - from]; start < to && starts.length < most; ) {
    const end = Math.min(start + length, to)
    const found = series.between(new Date(start + ahead), new Date(end - 1 + ahead), true)
    starts.push(...found.map(({ epochMilliseconds }) => epochMilliseconds - ahead))
    start = end
    length *= 2
  }
  return starts
}

function nameOf(weekday: number) {
  return weekdayNames[weekday - 1] as string
}
