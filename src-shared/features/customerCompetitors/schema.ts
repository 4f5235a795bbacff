import { z } from 'zod'
import { competitorName } from '#shared/features/competitors/schema.ts'
import { stage } from '#shared/features/customers/schema.ts'
import { competitorId, customerCompetitorId, customerId } from '#shared/kit/id.ts'
import { day, line, paragraphs, version } from '#shared/kit/values.ts'
import { competitorStatuses } from './choices.ts'

export const competitorStatus = z.enum(competitorStatuses)
export type CompetitorStatus = z.infer<typeof competitorStatus>

const dealing = z.object({
  status: competitorStatus.default('using'),
  /** Since when they buy there, or when we lost or won them. */
  sinceOn: day.nullable().default(null),
  /** What they buy, or bought, there. */
  buys: line(300).default(''),
  note: paragraphs(2_000).default(''),
})

/** The competitor is said by its name; one that nobody has written down yet is a new one. */
export const customerCompetitorInput = dealing.extend({ competitorName })
export type CustomerCompetitorInput = z.infer<typeof customerCompetitorInput>

/** That a customer also buys from a competitor, went over to it, or came from it. */
export const customerCompetitor = z.object({
  id: customerCompetitorId,
  customerId,
  competitorId,
  competitorName: z.string(),
  ...dealing.shape,
  version,
})
export type CustomerCompetitor = z.infer<typeof customerCompetitor>

/** A customer that goes over to a competitor: its stage, why, and to whom. */
export const loss = z.object({ customerId, version, reason: line(300).default(''), competitorName })
export type Loss = z.infer<typeof loss>

/** What takes a loss back: the stage as it was, and what was known of the competitor before (null: nothing). */
export const lossTaken = z.object({
  customerId,
  /** Of the customer, since it was lost. */
  version,
  stage,
  reason: line(300).default(''),
  dealing: z.object({ id: customerCompetitorId, version, before: customerCompetitor.nullable() }),
})
export type LossTaken = z.infer<typeof lossTaken>
