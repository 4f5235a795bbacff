import { z } from 'zod'
import { appointmentId, staffId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { instant, version } from '#shared/kit/values.ts'
import { appointment, appointmentInput, calendarEntry } from './schema.ts'

export const appointmentsApi = {
  /** Everything dated between two moments: appointments, calls, contract ends. At most 62 days. */
  calendar: query('appointments.see')
    .input(
      z
        .object({ from: instant, to: instant, staffIds: z.array(staffId).max(100).default([]) })
        .refine((range) => range.to > range.from && range.to - range.from <= 62 * 86_400_000, { error: 'range' }),
    )
    .output(z.array(calendarEntry)),
  get: query('appointments.see').input(appointmentId).output(appointment),
  create: command('appointments.add').input(appointmentInput).output(appointment),
  update: command('appointments.edit')
    .input(z.object({ id: appointmentId, version, input: appointmentInput }))
    .output(appointment),
  remove: command('appointments.delete').input(appointmentId).output(z.void()),
  restore: command('appointments.delete').input(appointmentId).output(z.void()),
}
