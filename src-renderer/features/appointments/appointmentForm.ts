import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import type { ShowAs } from '#shared/features/appointments/choices.ts'
import { usualLead } from '#shared/features/appointments/rules.ts'
import { type Appointment, type AppointmentInput, appointmentInput } from '#shared/features/appointments/schema.ts'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { CategoryId, CustomerId, StaffId } from '#shared/kit/id.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'

/** The form as it is typed; '' stands for oneself. */
export interface AppointmentValues {
  title: string
  customerId: CustomerId | null
  staffId: string
  startsAt: number
  endsAt: number
  isAllDay: boolean
  location: string
  note: string
  showAs: ShowAs
  isPrivate: boolean
  attendees: Attendee[]
  categoryIds: CategoryId[]
  rule: string
  /** Minutes before it begins; '' for no reminder. */
  remindMinutes: string
}

export function valuesOf(appointment: Appointment): AppointmentValues {
  const { title, customerId, startsAt, endsAt, isAllDay, location, note, showAs, isPrivate, rule } = appointment
  const { attendees, categoryIds, remindMinutes } = appointment
  const when = { startsAt, endsAt, isAllDay, rule }
  return {
    title,
    customerId,
    location,
    note,
    showAs,
    isPrivate,
    attendees,
    categoryIds,
    ...when,
    staffId: String(appointment.staffId),
    remindMinutes: String(remindMinutes ?? ''),
  }
}

/** A whole day takes nobody's time until somebody says so, as in Outlook. */
export function emptyAppointment(draft: AppointmentDraft): AppointmentValues {
  const { startsAt, endsAt, isAllDay, customerId = null, staffId = '', attendees = [], template, like } = draft
  if (like) return { ...doubleOf(like), startsAt, endsAt, isAllDay }
  const { title = draft.title ?? '', location = '', note = '', isPrivate = false, categoryIds = [] } = template ?? {}
  const showAs = template?.showAs ?? (isAllDay ? 'free' : 'busy')
  const lead = template ? template.remindMinutes : usualLead(isAllDay)
  const what = { title, location, note, showAs, isPrivate, categoryIds, remindMinutes: String(lead ?? '') }
  return { ...what, startsAt, endsAt, isAllDay, rule: '', customerId, staffId: String(staffId), attendees }
}

/** Once only, and nobody has answered to it yet. */
function doubleOf(appointment: Appointment): AppointmentValues {
  const values = valuesOf(appointment)
  return { ...values, rule: '', attendees: values.attendees.map((one) => ({ ...one, answer: 'none' })) }
}

export function inputOf(values: AppointmentValues): AppointmentInput {
  return {
    ...values,
    attendees: values.attendees.map(({ kind, id, isOptional, answer }) => ({ kind, id, isOptional, answer })),
    staffId: values.staffId === '' ? undefined : (Number(values.staffId) as StaffId),
    remindMinutes: values.remindMinutes === '' ? null : Number(values.remindMinutes),
  }
}

const check = zodResolver(appointmentInput) as unknown as Resolver<AppointmentValues>

/** Checks what would be sent; the names of its fields are those of the form. */
export const resolveAppointment: Resolver<AppointmentValues> = (values, context, options) =>
  check(inputOf(values) as unknown as AppointmentValues, context, options)

type Stretch = Pick<AppointmentValues, 'startsAt' | 'endsAt'>

/** The whole days a stretch touches. */
export function wholeDays({ startsAt, endsAt }: Stretch): Stretch {
  const last = dayOfInstant(Math.max(startsAt, endsAt - 1))
  return { startsAt: instantOfDay(dayOfInstant(startsAt)), endsAt: instantOfDay(addDays(last, 1)) }
}

/** An hour of the first day's morning. */
export function morningHour({ startsAt }: Stretch): Stretch {
  const day = dayOfInstant(startsAt)
  return { startsAt: instantOfDay(day, 9), endsAt: instantOfDay(day, 10) }
}
