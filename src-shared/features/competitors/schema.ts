import { z } from 'zod'
import { competitorId } from '#shared/kit/id.ts'
import { line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'

export const competitorName = requiredLine(200)

const words = paragraphs(2_000).default('')

/** Who sells to the same customers: what they offer, on which terms, how well they serve, where they are better than we and where not. */
export const competitorInput = z.object({
  name: competitorName,
  website: line(200).default(''),
  products: words,
  /** What they ask for it, and on which terms. */
  policy: words,
  service: words,
  strengths: words,
  weaknesses: words,
  note: words,
})
export type CompetitorInput = z.infer<typeof competitorInput>

/** Of customers only those somebody may see are counted, each once. */
export const competitor = competitorInput.extend({
  id: competitorId,
  /** Who buys from them now, those we lost to them included. */
  users: z.int(),
  /** Those of them who may become customers of ours. */
  expected: z.int(),
  lost: z.int(),
  /** Whom we won from them. */
  won: z.int(),
  version,
})
export type Competitor = z.infer<typeof competitor>
