import { z } from 'zod'
import type { Language } from '#renderer/kit/preferences.ts'
import holidayDays from '#resources/holidays.json' with { type: 'json' }
import type { Day } from '#shared/kit/day.ts'

const known = z.object({ days: z.array(z.object({ on: z.string(), vi: z.string(), en: z.string(), sure: z.boolean() })) })

const holidays = new Map(known.parse(holidayDays).days.map((holiday) => [holiday.on, holiday]))

/** The public holiday a day is; one that is not announced yet with a question mark, nothing for other days. */
export function holidayOn(day: Day, language: Language) {
  const holiday = holidays.get(day)
  return holiday ? `${holiday[language]}${holiday.sure ? '' : ' (?)'}` : ''
}
