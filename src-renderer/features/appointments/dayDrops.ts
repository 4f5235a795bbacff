import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { dayOfInstant, instantOfDay, isDay } from '#shared/kit/day.ts'
import { type AppointmentDraft, wholeDay } from './appointmentDraft.ts'

/** Where an entry would lie that is let go over a day of the small month or, a task, over the tasks of a day; undefined elsewhere. */
export function droppedOnDay(entry: CalendarEntry, { clientX, clientY }: MouseEvent): AppointmentDraft | undefined {
  const under = document
    .elementsFromPoint(clientX, clientY)
    .map((one) => one.closest<HTMLElement>('[data-day]'))
    .find((one) => one !== null)
  const day = under?.dataset.day
  if (!under || day === undefined || !isDay(day)) return undefined
  if (under.dataset.tasks !== undefined) return entry.kind === 'task' ? wholeDay(day) : undefined
  const shift = instantOfDay(day) - instantOfDay(dayOfInstant(entry.startsAt))
  return { startsAt: entry.startsAt + shift, endsAt: entry.endsAt + shift, isAllDay: entry.isAllDay }
}
