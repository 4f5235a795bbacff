import { z } from 'zod'
import { MOST_IMPORTED } from '#shared/kit/icalendar/told.ts'
import { appointmentFileId, appointmentId, customerId, fileToken, staffId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { instant, line, version } from '#shared/kit/values.ts'
import { categoryIds } from '../categories/schema.ts'
import { answer, invitee } from './attendees.ts'
import { busyTime, clashes } from './busy.ts'
import { MOST_ATTENDEES } from './choices.ts'
import { appointmentFile } from './files.ts'
import { MOST_NOTES } from './rules.ts'
import {
  appointment,
  appointmentInput,
  calendarEntry,
  calendarFile,
  importedCalendar,
  layer,
  layers,
  occurrence,
  scope,
} from './schema.ts'

/** A file the user chose, or one that was dropped onto the window. */
const calendarSource = z.union([fileToken, z.file()])

const written = z.object({ rows: z.int(), files: z.int().optional() })

const calendarRange = z
  .object({ from: instant, to: instant })
  .refine((range) => range.to > range.from && range.to - range.from <= 62 * 86_400_000, { error: 'range' })

/** Whose time is asked for, and the appointment that is being planned, if it is there already. */
const planned = z.object({
  staffIds: z
    .array(staffId)
    .min(1)
    .max(MOST_ATTENDEES + 1),
  except: appointmentId.nullable().default(null),
})

export const appointmentsApi = {
  /** Everything dated between two moments that lies in the wanted layers, of each what one may see there. At most 62 days. */
  calendar: query('appointments.see')
    .input(
      calendarRange.and(
        z.object({
          staffIds: z.array(staffId).max(100).default([]),
          layers: z.array(layer).max(layers.length).default(['appointment', 'call', 'contract-end']),
        }),
      ),
    )
    .output(z.array(calendarEntry)),
  get: query('appointments.see').input(appointmentId).output(appointment),
  /** The notes of those appointments among these that have one and may be seen. */
  notes: query('appointments.see')
    .input(z.object({ ids: z.array(appointmentId).max(MOST_NOTES) }))
    .output(z.array(z.object({ id: appointmentId, note: z.string() }))),
  /** A page of the calendar says it before it lets itself be printed. */
  printed: command('appointments.print', { noted: { change: 'printed', record: 'list' } }).output(z.void()),
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
  /** Writes all appointments that touch a stretch of time, open where null, to an .ics file the user chose; series whole. `rows` counts them, `files` the attachments that stay behind, if there are any. */
  export: command('appointments.export', { noted: { change: 'exported', record: 'list' } })
    .input(
      z.object({
        from: instant.nullable(),
        to: instant.nullable(),
        staffIds: z.array(staffId).max(100).default([]),
        file: fileToken,
      }),
    )
    .output(written),
  /** Writes one appointment, or the whole of a series, to an .ics file the user chose. */
  saveFile: command('appointments.print', { noted: { change: 'exported', record: 'list' } })
    .input(z.object({ id: appointmentId, file: fileToken }))
    .output(written),
  /**
   * What would come of an .ics file the user chose or dropped onto the window: how much, and what of it is not kept. CONFLICT with the reason of
   * the reading process where it cannot be read.
   */
  readFile: query('appointments.add')
    .input(z.object({ file: calendarSource }))
    .output(calendarFile),
  /** Takes it in: what is there already under the name it bears in the file is changed, all else added. The same CONFLICTs. */
  importFile: command('appointments.add')
    .input(z.object({ file: calendarSource }))
    .output(importedCalendar),
  /** Puts into the bin what an import added, but for what somebody has changed since. */
  undoImport: command('appointments.delete')
    .input(z.object({ ids: z.array(appointmentId).max(MOST_IMPORTED) }))
    .output(z.object({ removed: z.int(), kept: z.int() })),
  /**
   * What a colleague who is invited says to it; of a series to the whole, or to the one time that begins then. What they say to one time counts
   * for that time whatever they say to the rest. CONFLICT `not-invited`, `no-occurrence` when it does not begin then.
   */
  answer: command('appointments.see')
    .input(z.object({ id: appointmentId, answer, occursAt: instant.nullable().default(null) }))
    .output(appointment),
  /** The categories it bears from now on, a series at each of its times. */
  categorise: command('appointments.edit')
    .input(z.object({ id: appointmentId, categoryIds }))
    .output(appointment),
  /**
   * Lays a file the user chose, or one that was dragged or pasted into the window, with an appointment, of a series with all of it. A content
   * that lies there already is not attached twice. CONFLICTs as of `attachments.attach`.
   */
  attach: command('appointments.edit')
    .input(z.object({ id: appointmentId, file: z.union([fileToken, z.file()]) }))
    .output(appointmentFile),
  detach: command('appointments.edit').input(appointmentFileId).output(z.void()),
  reattach: command('appointments.edit').input(appointmentFileId).output(z.void()),
  /** As `documents.open`, for whoever may look into the appointment. */
  openFile: query('appointments.see', { noted: { change: 'opened', record: 'appointment-file' } })
    .input(appointmentFileId)
    .output(z.object({ url: z.string(), mediaType: z.string(), bytes: z.int() })),
  /** As `documents.saveCopy`. */
  saveFileCopy: command('appointments.print', { noted: { change: 'exported', record: 'appointment-file' } })
    .input(z.object({ id: appointmentFileId, file: fileToken }))
    .output(z.object({ bytes: z.int() })),
  /** Whom a text may mean that somebody wants to invite, colleagues first; without a text the people of a customer. */
  invitees: query('appointments.see')
    .input(z.object({ text: z.string().max(200), customerId: customerId.nullable() }))
    .output(z.array(invitee)),
  /** What takes the time of colleagues between two moments, at most 62 days; whoever sees appointments at all may know when others are busy, not with what. */
  busy: query('appointments.see').input(calendarRange.and(planned)).output(z.array(busyTime)),
  /** What an appointment, or a series for a year, would collide with. Never blocks, only warns. */
  clashes: query('appointments.see')
    .input(planned.extend({ startsAt: instant, endsAt: instant, rule: line(500).default('') }))
    .output(clashes),
  /** The next time within office hours at which all of them are free for so long (milliseconds); null where there is none in two months. */
  nextFree: query('appointments.see')
    .input(planned.extend({ after: instant, length: z.int().positive() }))
    .output(z.object({ startsAt: instant }).nullable()),
  remove: command('appointments.delete').input(appointmentId).output(z.void()),
  restore: command('appointments.delete').input(appointmentId).output(z.void()),
}
