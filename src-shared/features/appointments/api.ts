import { z } from 'zod'
import { appointmentId, fileToken, staffId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { instant, version } from '#shared/kit/values.ts'
import { appointment, appointmentInput, calendarEntry, occurrence, scope } from './schema.ts'

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
  /** Changes one time of a series, which becomes an appointment of its own, or it and all that follow, which become a series of their own. */
  updateOccurrence: command('appointments.edit')
    .input(occurrence.extend({ scope, input: appointmentInput }))
    .output(appointment),
  /** Takes one time out of a series, or ends it there; answers what is left of it, null when nothing is. */
  removeOccurrence: command('appointments.delete').input(occurrence.extend({ scope })).output(appointment.nullable()),
  /** Makes one time of a series again what its series says; what stood in its place goes into the bin. */
  restoreOccurrence: command('appointments.edit')
    .input(z.object({ id: appointmentId, occursAt: instant }))
    .output(appointment),
  /** Writes all appointments that touch a stretch of time, open where null, to an .ics file the user chose; series whole. `rows` counts them. */
  export: command('appointments.export', { noted: { change: 'exported', record: 'list' } })
    .input(
      z.object({
        from: instant.nullable(),
        to: instant.nullable(),
        staffIds: z.array(staffId).max(100).default([]),
        file: fileToken,
      }),
    )
    .output(z.object({ rows: z.int() })),
  /** Writes one appointment, or the whole of a series, to an .ics file the user chose. */
  saveFile: command('appointments.print', { noted: { change: 'exported', record: 'list' } })
    .input(z.object({ id: appointmentId, file: fileToken }))
    .output(z.object({ rows: z.int() })),
  remove: command('appointments.delete').input(appointmentId).output(z.void()),
  restore: command('appointments.delete').input(appointmentId).output(z.void()),
}
