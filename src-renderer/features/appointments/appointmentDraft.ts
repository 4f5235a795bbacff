import type { Template } from '#shared/features/templates/schema.ts'
import { type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { usualHours } from '#shared/kit/workingTime.ts'

/** A stretch of time somebody marked for a new appointment. */
export interface AppointmentDraft {
  startsAt: number
  endsAt: number
  isAllDay: boolean
  /** What it is called until somebody says better. */
  title?: string | undefined
  customerId?: CustomerId | undefined
  /** Whose it will be; one's own when nobody is named. */
  staffId?: StaffId | undefined
  /** What it has in common with others of its kind. */
  template?: Template | undefined
}

/** A new appointment as a template says, where somebody would begin one. */
export function draftFrom(template: Template, at: AppointmentDraft): AppointmentDraft {
  const { isAllDay, minutes } = template
  const startsAt = isAllDay ? instantOfDay(dayOfInstant(at.startsAt)) : at.startsAt
  return { ...at, startsAt, endsAt: startsAt + minutes * 60_000, isAllDay, template }
}

/** The next full half hour, an hour long; on another day than today nine o'clock, or when the office opens. */
export function nextFreeHour(day: Day, now: number, { opensMinute } = usualHours): AppointmentDraft {
  const half = 30 * 60_000
  const startsAt = dayOfInstant(now) === day ? Math.ceil(now / half) * half : instantOfDay(day, 0, Math.max(9 * 60, opensMinute))
  return { startsAt, endsAt: startsAt + 2 * half, isAllDay: false }
}
