import { z } from 'zod'
import { dueReason } from '#shared/features/purchases/schema.ts'
import { customerId, productId, purchaseId, staffId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { day, dong, instant, line } from '#shared/kit/values.ts'
import { reorderSort, reorderViews } from './choices.ts'

/** Something a customer may want again: the newest purchase of it. */
export const reorder = z.object({
  /** The purchase. */
  id: purchaseId,
  customerId,
  customerCode: z.string(),
  customerName: z.string(),
  ownerName: z.string().nullable(),
  productId,
  productName: z.string(),
  unit: z.string(),
  boughtOn: day,
  quantity: z.number(),
  /** Đồng that were paid for it. */
  amount: dong,
  dueOn: day,
  dueReason,
  /** When the customer is called next, of the calls somebody may see. */
  nextCallAt: instant.nullable(),
  /** What else is in the making with the customer, of the opportunities somebody may see. */
  opportunity: z.string().nullable(),
})
export type Reorder = z.infer<typeof reorder>

export const reorderFilter = z.object({
  text: line(200).default(''),
  view: z.enum(reorderViews).default('month'),
  ownerIds: z.array(staffId).max(100).default([]),
  productId: productId.optional(),
})
export type ReorderFilter = z.infer<typeof reorderFilter>

export const reorderListing = z.object({
  filter: reorderFilter,
  sort: sortOf(z.enum(reorderSort)).default([{ by: 'dueOn', direction: 'ascending' }]),
})
export type ReorderListing = z.infer<typeof reorderListing>
