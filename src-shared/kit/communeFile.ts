import { z } from 'zod'
import { day, requiredLine } from './values.ts'

// Which communes there are is dated data as the provinces are: resources/communes.json, or what an office took in with its provinces. This is
// its shape.

const name = requiredLine(100)

/** Units of before 2025, by the district they lay in. */
const former = z.object({ province: name, district: name, names: z.array(name).max(500) })
export type FormerCommunes = z.infer<typeof former>

/** The units of commune level, what was merged into each, and the old ones of which nobody knows where they belong now (`unplaced`). */
export const communeFile = z.object({
  source: requiredLine(1_000),
  from: day,
  /** Districts that were merged into another before there were none. */
  districts: z
    .array(z.object({ province: name, district: name, formerly: z.array(name).max(50) }))
    .max(1_000)
    .default([]),
  units: z
    .array(z.object({ name, province: name, formerly: z.array(former).max(100) }))
    .min(1)
    .max(20_000),
  unplaced: z.array(former).max(5_000).default([]),
})
export type CommuneFile = z.infer<typeof communeFile>
