import { clockText, type Day, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import { formatRule, parseRule, type Span } from '#shared/kit/recurrence/rule.ts'
import { lastStart, type Series, startsWithin } from '#shared/kit/recurrence/series.ts'

/** What of an appointment says when it comes again, as its table keeps it. */
export interface Recurring {
  startsAt: number
  endsAt: number
  rule: string
  excluded: string
  recursUntil: number | null
}

/** The times of a series that touch a span, as they begin. */
export function occurrencesIn(row: Recurring, { from, to }: Span): { startsAt: number; endsAt: number }[] {
  const length = row.endsAt - row.startsAt
  const starts = startsIn(row, { from: from - length + 1, to })
  return starts.map((startsAt) => ({ startsAt, endsAt: startsAt + length }))
}

const reckoned = new Map<string, readonly number[]>()
const MOST_RECKONED = 2_000
/** A month of something that comes every day; of a longer span nobody asks twice. */
const MOST_STARTS = 50

/** Reckoned once for each series as it is and each span: after every change in the office the same days are asked for again. */
function startsIn(row: Recurring, span: Span): readonly number[] {
  const { startsAt, endsAt, rule, excluded, recursUntil } = row
  const key = [startsAt, endsAt, rule, excluded, recursUntil, span.from, span.to].join('|')
  const known = reckoned.get(key)
  if (known) return known
  const starts = startsWithin(boundedSeries(row), span)
  if (reckoned.size >= MOST_RECKONED) reckoned.clear()
  if (starts.length <= MOST_STARTS) reckoned.set(key, starts)
  return starts
}

/** Whether a series begins at a moment and does not leave that out. */
export function isOccurrence(row: Pick<Recurring, 'startsAt' | 'rule' | 'excluded'>, start: number) {
  return startsWithin(seriesOf(row), { from: start, to: start + 1 }).length > 0
}

/** When the last time of a series ends; null for one that never does, or that is none. */
export function lastEndOf({ startsAt, endsAt, rule }: Pick<Recurring, 'startsAt' | 'endsAt' | 'rule'>) {
  const last = rule === '' ? undefined : lastStart({ startsAt, rule, excluded: [] })
  return last === undefined ? null : last + endsAt - startsAt
}

export function seriesOf({ startsAt, rule, excluded }: Pick<Recurring, 'startsAt' | 'rule' | 'excluded'>): Series {
  return { startsAt, rule, excluded: excludedIn(excluded) }
}

/** A series that ends after so many times is reckoned as one that ends on a day: nobody need count them from the first. */
function boundedSeries(row: Recurring): Series {
  const { count, ...rule } = parseRule(row.rule) ?? { count: undefined }
  if (count === undefined || row.recursUntil === null || !('frequency' in rule)) return seriesOf(row)
  return { ...seriesOf(row), rule: formatRule({ ...rule, until: row.recursUntil - (row.endsAt - row.startsAt) }) }
}

/** The beginnings that a text of the table leaves out. */
export function excludedIn(text: string): number[] {
  return text.split(';').flatMap((stamp) => {
    const [, day, hour, minute] = /^(.{10})T(\d\d):(\d\d)$/u.exec(stamp) ?? []
    return day === undefined ? [] : instantOfDay(day as Day, Number(hour), Number(minute))
  })
}

/** The text of the table for beginnings that are left out. */
export function excludedText(starts: readonly number[]): string {
  return [...new Set(starts)]
    .toSorted((one, other) => one - other)
    .map(stampOf)
    .join(';')
}

function stampOf(start: number) {
  return `${dayOfInstant(start)}T${clockText(minuteOfInstant(start))}`
}
