import type { ReadDb } from '#main/database/open.ts'
import { occurrencesIn } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import type { SeriesRow } from './dueQueries.ts'

const DAY = 86_400_000

interface Reckoned {
  version: number
  from: number
  to: number
  starts: number[]
}

/** What was reckoned of each database that is open. */
const reckoned = new WeakMap<ReadDb, Map<AppointmentId, Reckoned>>()

/** When a series begins between two moments, both included. Reckoning takes a while: whole days around are kept until the series changes. */
export function seriesStarts(db: ReadDb, row: SeriesRow, { from, to }: { from: number; to: number }): number[] {
  const kept = reckoned.get(db) ?? new Map<AppointmentId, Reckoned>()
  reckoned.set(db, kept)
  const known = kept.get(row.id)
  const isFit = known && known.version === row.version && known.from <= from && to < known.to
  const own = isFit ? known : reckon(row, { from: from - DAY, to: to + DAY })
  if (!isFit) kept.set(row.id, own)
  return own.starts.filter((start) => start >= from && start <= to)
}

function reckon(row: SeriesRow, span: { from: number; to: number }): Reckoned {
  const starts = occurrencesIn(row, span).map(({ startsAt }) => startsAt)
  return { version: row.version, ...span, starts: starts.filter((start) => start >= span.from) }
}
