import { RRuleTemporal } from 'rrule-temporal'
import { dayOfInstant } from '#shared/kit/day.ts'
import { ownProperties } from '#shared/kit/icalendar/event.ts'
import { MOST_EXPANDED, type Refusal } from '#shared/kit/icalendar/told.ts'
import { formatRule, parseRule, type Rule, type Span } from '#shared/kit/recurrence/rule.ts'
import { END_OF_TIME, startsWithin } from '#shared/kit/recurrence/series.ts'
import type { Draft, Reading } from './calendarDrafts.ts'
import type { Component } from './calendarLines.ts'
import { instantOf, type Moment, momentsIn, textIn } from './calendarTimes.ts'
import { type Clock, officeClock } from './calendarZones.ts'

/** How an event comes again: by a rule that we keep, or else at these moments, each by itself. */
export type Recurrence = { rule: string } | { starts: number[] } | Refusal

const HOUR = 3_600_000
const DAY = 24 * HOUR
const YEAR = 365 * DAY
const LONGEST_RULE = 500

export function recurrenceOf(event: Component, { start, startsAt }: Draft, reading: Reading): Recurrence {
  const own = parseRule(textIn(event, ownProperties.lunarRule))
  if (own?.calendar === 'lunar') return { rule: formatRule(own) }
  const rules = event.properties.filter(({ name }) => name === 'RRULE').map(({ value }) => value.trim())
  const added = event.properties.filter(({ name }) => name === 'RDATE')
  const rule = rules.length === 1 && added.length === 0 ? parseRule(rules[0] as string) : undefined
  if (rules.length + added.length === 0 || (rule?.until ?? startsAt) < startsAt) return { rule: '' }
  const kept = rule && formatRule(plainly(rule))
  if (kept && kept.length <= LONGEST_RULE && isSteady(start, reading.now)) return { rule: kept }
  const also = added.flatMap((property) => momentsIn(property, reading.clocks)).map((moment) => momentOn(moment, start))
  return expanded(rules, { start, also, now: reading.now })
}

/** On which day a week begins says nothing where every week is meant: Outlook tells it all the same. */
function plainly(rule: Rule): Rule {
  return rule.interval === 1 && rule.byWeekNo.length === 0 ? { ...rule, weekStart: 1 } : rule
}

/** A day among moments means the time at which the series begins. */
export function momentOn(moment: Moment, start: Moment): number {
  const isTimed = moment.isDay && !start.isDay
  return isTimed ? start.clock.instantOf(moment.shown + timeOfDay(start.shown)) : instantOf(dayOnly(moment, start))
}

function dayOnly(moment: Moment, start: Moment) {
  return start.isDay && !moment.isDay ? { clock: officeClock, shown: moment.shown - timeOfDay(moment.shown) } : moment
}

function timeOfDay(shown: number) {
  return ((shown % DAY) + DAY) % DAY
}

const steady = new WeakMap<Clock, Map<number, boolean>>()

/** Whether another zone's clock goes along with the office's, and on the same days: then a rule means the same by both. */
function isSteady({ clock, shown }: Moment, now: number): boolean {
  if (clock === officeClock) return true
  if (dayOfInstant(clock.instantOf(shown)) !== new Date(shown).toISOString().slice(0, 10)) return false
  const known = steady.get(clock) ?? new Map<number, boolean>()
  steady.set(clock, known)
  const year = new Date(shown).getUTCFullYear()
  const answer = known.get(year) ?? goesAlong(clock, { from: Date.UTC(year, 0, 1), to: Math.max(now, shown) + 2 * YEAR })
  known.set(year, answer)
  return answer
}

function goesAlong(clock: Clock, { from, to }: Span) {
  const ahead = (shown: number) => clock.instantOf(shown) - officeClock.instantOf(shown)
  const step = Math.max(14 * DAY, (to - from) / 1_000)
  for (let shown = from; shown < to; shown += step) if (ahead(shown) !== ahead(from)) return false
  return true
}

interface Expanding {
  start: Moment
  also: readonly number[]
  now: number
}

/** Every time there is where these are few, else those of two years. */
function expanded(rules: readonly string[], { start, also, now }: Expanding): Recurrence {
  const startsAt = instantOf(start)
  const since = startsAt > now - YEAR ? start.shown : now - YEAR
  for (const span of [
    { from: start.shown, to: END_OF_TIME },
    { from: since, to: since + 2 * YEAR },
  ]) {
    const told = rules.map((rule) => startsBy(rule, start, span))
    if (told.some((starts) => starts === undefined)) return 'no-rule'
    const first = rules.length === 0 ? [startsAt] : []
    const starts = [...new Set([...first, ...told.flatMap((some) => some ?? []), ...also])]
    if (starts.length <= MOST_EXPANDED) return { starts: starts.toSorted((one, other) => one - other) }
  }
  return 'too-often'
}

/** Some of the moments at which a rule lets something begin: all of a span, or too many; by the clock of its zone. */
function startsBy(text: string, { clock, shown }: Moment, span: Span): number[] | undefined {
  const rule = parseRule(text)
  if (!rule) return foreignStarts(text, shown, span)?.map((start) => clock.instantOf(start))
  const { until, ...endless } = rule
  // By its own clock, and an hour more for a summer between: those behind its end fall out below.
  const last = until === undefined ? undefined : until + shown - clock.instantOf(shown) + HOUR
  const asShown = formatRule(last === undefined ? rule : { ...endless, until: last })
  return startsWithin({ startsAt: shown, rule: asShown, excluded: [], timeZone: 'UTC' }, span, MOST_EXPANDED + 1)
    .map((start) => clock.instantOf(start))
    .filter((start) => until === undefined || start <= until)
}

/** More is never looked through for one rule. */
const MOST_LOOKED_AT = 20_000

/** What this program does not know itself: hours, minutes, other calendars. Undefined for what is no rule at all. */
function foreignStarts(text: string, shown: number, { from, to }: Span): number[] | undefined {
  const starts: number[] = []
  const stamp = new Date(shown).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')
  try {
    const series = new RRuleTemporal({ rruleString: `DTSTART:${stamp}\nRRULE:${text}`, includeDtstart: true, cache: false })
    series.all(({ epochMilliseconds }, index) => {
      if (epochMilliseconds >= from && epochMilliseconds < to) starts.push(epochMilliseconds)
      return epochMilliseconds < to && starts.length <= MOST_EXPANDED && index < MOST_LOOKED_AT
    })
    return starts
  } catch {
    return undefined
  }
}
