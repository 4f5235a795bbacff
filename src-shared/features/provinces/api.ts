import { z } from 'zod'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { chosenRegions, provinceFile, region } from '#shared/kit/provinces.ts'
import { day, requiredLine } from '#shared/kit/values.ts'

export const provincesApi = {
  /** The units the office goes by: those the program brings, or of a file it took in (`isOwn`); and the regions it chose itself. */
  get: query('everyone').output(z.object({ file: provinceFile, isOwn: z.boolean(), chosen: chosenRegions })),
  /** The communes it goes by, in numbers: those of the program, or those that came with its own file. */
  communes: query('everyone').output(
    z.object({ source: z.string(), from: day, units: z.int(), former: z.int(), isOwn: z.boolean() }),
  ),
  /** The unit that an address of before lies in now, if no other can be meant; the address itself changes nowhere. */
  communeOf: query('everyone')
    .input(z.object({ address: z.string().max(1_000), province: z.string().max(1_000) }))
    .output(z.object({ name: z.string(), province: z.string(), address: z.string() }).nullable()),
  /**
   * The units of now that begin as the last part of an address does, by their own name or by that of a unit that went into them (`formerly`):
   * those of the province, of all where that is empty. At most eight; the likeliest first.
   */
  communesBeginning: query('everyone')
    .input(z.object({ part: z.string().max(1_000), province: z.string().max(1_000) }))
    .output(z.array(z.object({ name: z.string(), province: z.string(), formerly: z.string().optional() })).max(8)),
  /** The region of one unit; that of the file takes a choice back. NOT_FOUND for a unit that is none. */
  chooseRegion: command('office.edit')
    .input(z.object({ name: requiredLine(100), region }))
    .output(z.void()),
  /** Goes by a file of the shape of resources/provinces.json from now on, and by its `communes` of the shape of communes.json. CONFLICT `not-provinces`, `file-gone`, `file-unreadable`. */
  load: command('office.edit')
    .input(z.object({ file: fileToken }))
    .output(z.object({ rows: z.int(), communes: z.int() })),
  /** Goes by what the program brings again; chosen regions stay. */
  reset: command('office.edit').output(z.void()),
}
