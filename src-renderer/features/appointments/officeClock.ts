import type { Day } from '#shared/kit/day.ts'
import { officeTimeZone, offsetAt } from '#shared/kit/zone.ts'

/**
 * FullCalendar is given what the office's clock shows as if that were UTC: by itself it reckons a zone for each box several times,
 * which takes a fifth of a full month's time.
 */
export function shownAt(instant: number): Date {
  return new Date(instant + offsetAt(instant, officeTimeZone))
}

/** The instant at which the office's clock shows that. */
export function instantShown(date: Date): number {
  const shown = date.getTime()
  const about = shown - offsetAt(shown, officeTimeZone)
  return shown - offsetAt(about, officeTimeZone)
}

export function dayShown(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}
