import { z } from 'zod'
import { competitorId, customerId, opinionId } from '#shared/kit/id.ts'
import { day, version } from '#shared/kit/values.ts'

/** 1 to 5; null: nothing was said of it. */
const score = z.int().min(1).max(5).nullable().default(null)

const scored = z.object({
  innovation: score,
  quality: score,
  expertise: score,
  leadership: score,
  price: score,
  service: score,
})

/** What a customer thought on a day of a competitor, or of us. */
export const opinion = scored.extend({
  id: opinionId,
  customerId,
  /** Null: of us. */
  competitorId: competitorId.nullable(),
  competitorName: z.string().nullable(),
  saidOn: day,
  version,
})
export type Opinion = z.infer<typeof opinion>

const mean = z.object({
  /** Null: nobody gave a score. */
  mean: z.number().nullable(),
  /** How many customers gave one. */
  count: z.int(),
})

/** What customers think on average, of each the newest opinion it has of a competitor, or of us. */
export const averageOpinion = z.object({
  /** Null: of us. */
  competitorId: competitorId.nullable(),
  innovation: mean,
  quality: mean,
  expertise: mean,
  leadership: mean,
  price: mean,
  service: mean,
})
export type AverageOpinion = z.infer<typeof averageOpinion>

/** Without any score it is taken away. */
export const opinionInput = scored.extend({
  competitorId: competitorId.nullable(),
  /** Of the opinion that stands there; null: none does. */
  version: version.nullable(),
})
export type OpinionInput = z.infer<typeof opinionInput>

/** What a customer thinks of all it was asked about, each once. */
export const opinionsOfDay = z.object({
  customerId,
  saidOn: day,
  opinions: z
    .array(opinionInput)
    .max(100)
    .refine((all) => new Set(all.map((one) => one.competitorId)).size === all.length),
})
export type OpinionsOfDay = z.infer<typeof opinionsOfDay>
