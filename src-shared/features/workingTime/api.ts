import { z } from 'zod'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day } from '#shared/kit/values.ts'
import { chosenDay, specialDay, workingHours } from './schema.ts'

export const workingTimeApi = {
  /** When the office is open, and all days that are not as usual, in their order; where the holidays are from, and whether the office took that file in. */
  get: query('everyone').output(
    z.object({ hours: workingHours, days: z.array(specialDay), source: z.string(), sourceEn: z.string(), isOwn: z.boolean() }),
  ),
  changeHours: command('office.edit').input(workingHours).output(z.void()),
  /** Closes the office on a day, or opens it on one; null takes back what was said of it. */
  chooseDay: command('office.edit')
    .input(z.object({ on: day, chosen: chosenDay.nullable() }))
    .output(z.void()),
  /** Goes by a file of the shape of resources/holidays.json from now on; what the office decided stays. CONFLICT `not-holidays`, `file-gone`, `file-unreadable`. */
  loadHolidays: command('office.edit')
    .input(z.object({ file: fileToken }))
    .output(z.object({ days: z.int() })),
  /** Goes by what the program brings again. */
  resetHolidays: command('office.edit').output(z.void()),
}
