import { z } from 'zod'
import shipped from '#resources/occasions.json' with { type: 'json' }
import { audiences, trades } from './audiences.ts'
import { birth } from './values.ts'

// Which days customers are greeted on is data, with its source. A file that does not fit ends the start of the program.

const occasion = z.object({
  key: z.string().regex(/^[a-z-]+$/),
  vi: z.string().min(1),
  en: z.string().min(1),
  /** By the sun or the moon, without a year; null for what falls on each customer's own day. */
  fallsOn: birth.nullable(),
  audience: z.enum(audiences),
  daysAhead: z.int().min(0).max(90),
  noteVi: z.string().default(''),
  noteEn: z.string().default(''),
})

const file = z.object({
  source: z.string().min(1),
  sourceEn: z.string().min(1),
  /** Words of an industry, without accents, by which a trade is known. */
  trades: z.record(z.enum(trades), z.array(z.string().regex(/^[a-z ]+$/)).min(1)),
  occasions: z.array(occasion).min(1),
})

export const { source, sourceEn, trades: tradeWords, occasions: shippedOccasions } = file.parse(shipped)
export const occasionSource = { vi: source, en: sourceEn }
