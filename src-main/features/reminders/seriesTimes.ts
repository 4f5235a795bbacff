import type { ReadDb } from '#main/database/open.ts'
import { occurrencesIn } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import type { Span } from '#shared/kit/recurrence/rule.ts'
import { findRecurring, listRungTimes } from './dueQueries.ts'

const DAY = 86_400_000

/** A series as it was when its times were reckoned. */
interface SeriesVersion {
  id: AppointmentId
  version: number
  /** Whose it is. */
  staffId: StaffId
}

interface Reckoned extends Span {
  version: number
  /** Those of which it has not reminded yet. */
  starts: number[]
}

/** What was reckoned of each database that is open. */
const reckoned = new WeakMap<ReadDb, Map<AppointmentId, Reckoned>>()

/**
 * When a series begins between two moments, both included, as far as it has not reminded of that yet. Reckoning takes a while: whole days around
 * are kept until the series changes.
 */
export function comingStarts(db: ReadDb, series: SeriesVersion, { from, to }: Span): number[] {
  const known = reckoned.get(db)?.get(series.id)
  const isFit = known?.version === series.version && known.from <= from && to < known.to
  const own = isFit ? known : reckonAnew(db, series, { from, to })
  const within = own.starts.filter((start) => start >= from && start <= to)
  if (within.length === 0) return within
  const came = rungOf(db, series, { from, to })
  // What has come once never comes again by itself.
  own.starts = own.starts.filter((start) => !came.has(start))
  return within.filter((start) => !came.has(start))
}

/** Reckons ahead of the day on which it would have to be reckoned anyway. */
export function reckonAnew(db: ReadDb, series: SeriesVersion, { from, to }: Span): Reckoned {
  const kept = reckoned.get(db) ?? new Map<AppointmentId, Reckoned>()
  const own = reckon(db, series, { from: from - DAY, to: to + DAY })
  reckoned.set(db, kept.set(series.id, own))
  return own
}

function reckon(db: ReadDb, series: SeriesVersion, span: Span): Reckoned {
  const row = findRecurring(db, series.id)
  const came = rungOf(db, series, span)
  const starts = row ? occurrencesIn(row, span).map(({ startsAt }) => startsAt) : []
  return { ...span, version: series.version, starts: starts.filter((start) => start >= span.from && !came.has(start)) }
}

function rungOf(db: ReadDb, { id, staffId }: SeriesVersion, span: Span) {
  return new Set(listRungTimes(db, { recordId: id, staffId, ...span }))
}
