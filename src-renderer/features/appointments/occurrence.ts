import type { CalendarEntry, Scope } from '#shared/features/appointments/schema.ts'
import type { AppointmentId } from '#shared/kit/id.ts'

/** One time of a series as it stands on the calendar; what was taken out of it is an appointment of its own. */
export type OccurrenceEntry = CalendarEntry & { seriesId: AppointmentId; occursAt: number }

export function isOccurrence(entry: CalendarEntry): entry is OccurrenceEntry {
  return entry.seriesId !== null && entry.seriesId === entry.id && entry.occursAt !== null
}

/** Which times are meant. */
export type Meant = Scope | 'all'

/** What the data thread needs to know of it. */
export function occurrenceOf({ seriesId, occursAt, version }: OccurrenceEntry) {
  return { id: seriesId, occursAt, version }
}
