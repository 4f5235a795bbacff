import { z } from 'zod'
import { dueReason } from '#shared/features/purchases/schema.ts'
import { productId, purchaseId } from '#shared/kit/id.ts'
import { day, dong } from '#shared/kit/values.ts'

/** `of`: the name of what they have already. */
const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('due'), purchaseId, lastOn: day, dueOn: day, because: dueReason }),
  /** What they have is no longer sold, and this stands in for it. */
  z.object({ kind: z.literal('substitute'), of: z.string() }),
  z.object({ kind: z.literal('upgrade'), of: z.string() }),
  z.object({ kind: z.literal('goes-with'), of: z.string() }),
  /** So many percent of those who bought the same lately bought this too. */
  z.object({ kind: z.literal('bought-together'), of: z.string(), percent: z.int() }),
])
export type Reason = z.infer<typeof reason>

/** Something a customer may be offered, and why. */
export const recommendation = z.object({
  productId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitPrice: dong,
  reason,
})
export type Recommendation = z.infer<typeof recommendation>
