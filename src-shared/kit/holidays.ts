import { z } from 'zod'
import shipped from '#resources/holidays.json' with { type: 'json' }
import { day } from '#shared/kit/values.ts'

// The days off that the state announces are data, dated and with their source. A file that does not fit ends the start of the program.

const holiday = z.object({
  on: day,
  vi: z.string().min(1).max(100),
  en: z.string().min(1).max(100),
  /** False where it is not announced yet, or each office decides: it is then shown and worked on. */
  sure: z.boolean(),
  note: z.string().max(300).optional(),
  noteEn: z.string().max(300).optional(),
})

export const holidayFile = z.object({
  source: z.string().min(1).max(500),
  sourceEn: z.string().min(1).max(500).optional(),
  days: z.array(holiday).min(1).max(2_000),
})
export type HolidayFile = z.infer<typeof holidayFile>

/** What the program brings. */
export const shippedHolidays: HolidayFile = holidayFile.parse(shipped)
