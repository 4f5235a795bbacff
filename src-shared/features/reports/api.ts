import { z } from 'zod'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day } from '#shared/kit/values.ts'
import { month, monthReport, weekOfCalls } from './schema.ts'

/** The month before it and the year up to it must lie within the calendar. */
const reportedMonth = month.refine((text) => text >= '1901-01', { error: 'too-early' })

/** Its whole week must lie within the calendar. */
const dayOfWeek = day.refine((on) => on >= '1900-01-08' && on <= '2200-12-20', { error: 'invalid' })

const savedDays = z.object({ from: day, to: day, file: fileToken, language: z.enum(['vi', 'en']) })

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
  /** The calls made in the week of a day, by person and outcome. */
  week: query('reports.see')
    .input(z.object({ on: dayOfWeek }))
    .output(weekOfCalls),
  /** As `saveMonth`. */
  saveWeek: command('reports.export', { noted: { change: 'exported', record: 'report' } })
    .input(z.object({ on: dayOfWeek, file: fileToken, language: z.enum(['vi', 'en']) }))
    .output(z.void()),
  /** As `saveMonth`, of the opportunities somebody may see; FORBIDDEN who sees none. */
  saveSales: command('reports.export', { noted: { change: 'exported', record: 'report' } })
    .input(savedDays)
    .output(z.void()),
  /** As `saveMonth`, of what customers bought whom somebody may see; FORBIDDEN who sees none. */
  saveProducts: command('reports.export', { noted: { change: 'exported', record: 'report' } })
    .input(savedDays)
    .output(z.void()),
  /** As `printed`. */
  salesPrinted: command('reports.print', { noted: { change: 'printed', record: 'report' } })
    .input(z.object({ from: day, to: day }))
    .output(z.void()),
  /** As `printed`. */
  productsPrinted: command('reports.print', { noted: { change: 'printed', record: 'report' } })
    .input(z.object({ from: day, to: day }))
    .output(z.void()),
  /** As `printed`. */
  weekPrinted: command('reports.print', { noted: { change: 'printed', record: 'report' } })
    .input(z.object({ on: dayOfWeek }))
    .output(z.void()),
}
