import type { DateSpanApi, EventApi } from '@fullcalendar/react'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, instantOfDay } from '#shared/kit/day.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import type { MoreOfDay } from './monthCap.ts'
import { instantShown } from './officeClock.ts'

const HALF_HOUR = 30 * 60_000

/** What an event of the calendar stands for; undefined for the stretch that is being marked. */
export function entryOf(event: Pick<EventApi, 'extendedProps'>) {
  return event.extendedProps.entry as CalendarEntry | undefined
}

/** What an event tells that a day of the month has no room for, if it does. */
export function moreOf(event: Pick<EventApi, 'extendedProps'>) {
  return event.extendedProps.more as MoreOfDay | undefined
}

/** Where an event lies after it was dragged; whole days are read by name, so that no clock can shift them. */
export function stretchOf({
  allDay,
  start,
  end,
  startStr,
  endStr,
}: Pick<EventApi, 'allDay' | 'start' | 'end' | 'startStr' | 'endStr'>): AppointmentDraft {
  if (allDay) return wholeDaysBetween(startStr, endStr)
  const startsAt = start ? instantShown(start) : 0
  return { startsAt, endsAt: end ? instantShown(end) : startsAt + 2 * HALF_HOUR, isAllDay: false }
}

/** A marked stretch of empty calendar. */
export function draftOf({ allDay, start, end, startStr, endStr }: DateSpanApi): AppointmentDraft {
  if (allDay) return wholeDaysBetween(startStr, endStr)
  return { startsAt: instantShown(start), endsAt: instantShown(end), isAllDay: false }
}

function wholeDaysBetween(from: string, to: string): AppointmentDraft {
  const first = from.slice(0, 10) as Day
  const after = to ? (to.slice(0, 10) as Day) : addDays(first, 1)
  return { startsAt: instantOfDay(first), endsAt: instantOfDay(after), isAllDay: true }
}
