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
}

/** The next full half hour, an hour long; on another day than today nine o'clock, or when the office opens. */
export function nextFreeHour(day: Day, now: number, { opensMinute } = usualHours): AppointmentDraft {
  const half = 30 * 60_000
  const startsAt = dayOfInstant(now) === day ? Math.ceil(now / half) * half : instantOfDay(day, 0, Math.max(9 * 60, opensMinute))
  return { startsAt, endsAt: startsAt + 2 * half, isAllDay: false }
}
