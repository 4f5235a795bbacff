import { z } from 'zod'
import { auditSeq, fileToken } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { auditEntry, auditFilter, auditHead, auditVerdict, recordKind } from './schema.ts'

export const auditApi = {
  /** What happened to one record, newest first; of a customer also what happened to its contacts, calls, appointments and contracts.
   * Who may not see the log is told of the record itself, if they may see that. */
  ofRecord: query('everyone')
    .input(page.extend({ record: recordKind, id: z.int().positive() }))
    .output(z.array(auditEntry)),
  /** The log, newest first. */
  list: query('audit.see')
    .input(page.extend({ filter: auditFilter }))
    .output(z.array(auditEntry)),
  get: query('audit.see').input(auditSeq).output(auditEntry),
  /** How many lines a filter finds; with words, kinds or changes in it counting ends at 10,000. */
  count: query('audit.see').input(auditFilter).output(z.int()),
  /** Walks the whole chain. Heads that were kept elsewhere, in the backups of this computer or, as `anchors`, on paper,
   * show what no chain can: that its end was cut off. */
  verify: command('audit.see', { noted: { change: 'checked', record: 'log' } })
    .input(z.object({ anchors: z.array(auditHead).max(1000).default([]) }))
    .output(auditVerdict),
  /** Writes every line of a filter to an .xlsx file the user chose. CONFLICT `file-gone` or `cannot-write`. */
  export: command('audit.export', { noted: { change: 'exported', record: 'log' } })
    .input(z.object({ filter: auditFilter, file: fileToken, language: z.enum(['vi', 'en']) }))
    .output(z.object({ rows: z.int() })),
}
