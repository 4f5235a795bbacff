import type { DropPlace } from '#renderer/kit/dragged.ts'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { Template } from '#shared/features/templates/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { usualHours, type WorkingHours } from '#shared/kit/workingTime.ts'

/** A stretch of time somebody marked for a new appointment. */
export interface AppointmentDraft {
  startsAt: number
  endsAt: number
  isAllDay: boolean
  /** What it is called until somebody says better. */
  title?: string | undefined
  customerId?: CustomerId | undefined
  /** Who is invited from the beginning. */
  attendees?: Attendee[] | undefined
  /** Whose it will be; one's own when nobody is named. */
  staffId?: StaffId | undefined
  /** What it has in common with others of its kind. */
  template?: Template | undefined
  /** The appointment of which it is the double. */
  like?: Appointment | undefined
}

/** Somebody of a customer who is to come, and has not answered yet. */
export function invitedContact({ id, fullName }: { id: ContactId; fullName: string }): Attendee {
  return { kind: 'contact', id, name: fullName, isOptional: false, answer: 'none' }
}

/** The same of anybody in a group of contacts. */
export function invitedPerson({ customerId, contactId, name }: Person & { name: string }): Attendee {
  const who = contactId === null ? ({ kind: 'customer', id: customerId } as const) : ({ kind: 'contact', id: contactId } as const)
  return { ...who, name, isOptional: false, answer: 'none' }
}

/** A new appointment as a template says, where somebody would begin one. */
export function draftFrom(template: Template, at: AppointmentDraft): AppointmentDraft {
  const { isAllDay, minutes } = template
  const startsAt = isAllDay ? instantOfDay(dayOfInstant(at.startsAt)) : at.startsAt
  return { ...at, startsAt, endsAt: startsAt + minutes * 60_000, isAllDay, template }
}

const HOUR = 3_600_000

/** An hour where somebody pointed, the whole day, or of a day without hours one of its morning. */
export function draftAt({ day, minute, staffId }: DropPlace, hours: WorkingHours): AppointmentDraft {
  if (minute === undefined) return { ...nextFreeHour(day, Date.now(), hours), staffId }
  if (minute === null) return { ...wholeDay(day), staffId }
  const startsAt = instantOfDay(day, 0, minute)
  return { startsAt, endsAt: startsAt + HOUR, isAllDay: false, staffId }
}

export function wholeDay(day: Day): AppointmentDraft {
  return { startsAt: instantOfDay(day), endsAt: instantOfDay(addDays(day, 1)), isAllDay: true }
}

/** The next full half hour, an hour long; on another day than today nine o'clock, or when the office opens. */
export function nextFreeHour(day: Day, now: number, { opensMinute } = usualHours): AppointmentDraft {
  const half = 30 * 60_000
  const startsAt = dayOfInstant(now) === day ? Math.ceil(now / half) * half : instantOfDay(day, 0, Math.max(9 * 60, opensMinute))
  return { startsAt, endsAt: startsAt + 2 * half, isAllDay: false }
}
