import { z } from 'zod'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { chosenRegions, provinceFile, region } from '#shared/kit/provinces.ts'
import { requiredLine } from '#shared/kit/values.ts'

export const provincesApi = {
  /** The units the office goes by: those the program brings, or of a file it took in (`isOwn`); and the regions it chose itself. */
  get: query('everyone').output(z.object({ file: provinceFile, isOwn: z.boolean(), chosen: chosenRegions })),
  /** The region of one unit; that of the file takes a choice back. NOT_FOUND for a unit that is none. */
  chooseRegion: command('office.edit')
    .input(z.object({ name: requiredLine(100), region }))
    .output(z.void()),
  /** Goes by a file of the shape of resources/provinces.json from now on. CONFLICT `not-provinces`, `file-gone`, `file-unreadable`. */
  load: command('office.edit')
    .input(z.object({ file: fileToken }))
    .output(z.object({ rows: z.int() })),
  /** Goes by what the program brings again; chosen regions stay. */
  reset: command('office.edit').output(z.void()),
}
