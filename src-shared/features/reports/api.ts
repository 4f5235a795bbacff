import { z } from 'zod'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { month, monthReport } from './schema.ts'

/** The month before it and the year up to it must lie within the calendar. */
const reportedMonth = month.refine((text) => text >= '1901-01', { error: 'too-early' })

export const reportsApi = {
  month: query('reports.see')
    .input(z.object({ month: reportedMonth }))
    .output(monthReport),
  /** Writes the month's report to an .xlsx file the user chose. CONFLICT `file-gone` for an unknown place, or `cannot-write`. */
  saveMonth: command('reports.export', { noted: { change: 'exported', record: 'report' } })
    .input(z.object({ month: reportedMonth, file: fileToken, language: z.enum(['vi', 'en']) }))
    .output(z.void()),
  /** The month's page says it before it lets itself be printed or made a PDF, which only the main process can do. */
  printed: command('reports.print', { noted: { change: 'printed', record: 'report' } })
    .input(z.object({ month: reportedMonth }))
    .output(z.void()),
}
