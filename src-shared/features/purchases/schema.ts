import { z } from 'zod'
import { contractId, customerId, productId, purchaseId, staffId } from '#shared/kit/id.ts'
import { day, dong, line, paragraphs, version } from '#shared/kit/values.ts'
import { dueReasons } from './choices.ts'

export const dueReason = z.enum(dueReasons)
export type DueReason = z.infer<typeof dueReason>

/** More than nothing, three decimals at most. */
const quantity = z
  .number({ error: 'quantity' })
  .gt(0, { error: 'quantity' })
  .max(1_000_000_000, { error: 'quantity' })
  .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, { error: 'quantity' })

const lineOfPurchase = {
  productId,
  quantity: quantity.default(1),
  /** Đồng a unit. */
  unitPrice: dong.default(0),
  /** Đồng that were paid; left out: quantity times price. */
  amount: dong.optional(),
  /** Số máy. */
  serial: line(200).default(''),
  /** The day somebody said to ask again; null: by rhythm, or by how long it lasts. */
  askOn: day.nullable().default(null),
  /** No: they are not to be asked again. */
  isAsked: z.boolean().default(true),
  note: paragraphs(2_000).default(''),
}

const headOfPurchase = {
  boughtOn: day,
  contractId: contractId.nullable().default(null),
  /** Who sold it; left out: whoever writes it down. */
  sellerId: staffId.nullable().optional(),
}

export const MOST_LINES = 200
/** So many go into the bin or come back in one step at most. */
export const MOST_AT_ONCE = 10_000

/** What a customer bought on one day. */
export const purchasesInput = z.object({
  customerId,
  ...headOfPurchase,
  lines: z.array(z.object(lineOfPurchase)).min(1, { error: 'required' }).max(MOST_LINES),
})
export type PurchasesInput = z.infer<typeof purchasesInput>

export const purchaseInput = z.object({ ...headOfPurchase, ...lineOfPurchase })
export type PurchaseInput = z.infer<typeof purchaseInput>

/** A row of a list of purchases of many customers. */
export const purchaseRow = z.object({
  customerId,
  productId,
  boughtOn: day,
  quantity,
  unitPrice: dong,
  amount: dong.optional(),
  serial: line(200).default(''),
  note: paragraphs(2_000).default(''),
})
export type PurchaseRow = z.infer<typeof purchaseRow>

/** One thing a customer bought on a day. */
export const purchase = z.object({
  id: purchaseId,
  customerId,
  customerName: z.string(),
  productId,
  productCode: z.string(),
  productName: z.string(),
  unit: z.string(),
  boughtOn: day,
  quantity: z.number(),
  unitPrice: dong,
  amount: dong,
  contractId: contractId.nullable(),
  contractNumber: z.string().nullable(),
  sellerId: staffId.nullable(),
  sellerName: z.string().nullable(),
  serial: z.string(),
  warrantyUntil: day.nullable(),
  askOn: day.nullable(),
  isAsked: z.boolean(),
  /** Of the newest of a thing: when they may want it again, and why. */
  dueOn: day.nullable(),
  dueReason: dueReason.nullable(),
  note: z.string(),
  version,
})
export type Purchase = z.infer<typeof purchase>

/** All a customer bought. `lastYear`: đồng in the twelve months up to today. */
export const purchaseTotals = z.object({
  count: z.int(),
  amount: dong,
  lastYear: dong,
  firstOn: day.nullable(),
  lastOn: day.nullable(),
})
export type PurchaseTotals = z.infer<typeof purchaseTotals>

/** Of a product: what was sold of it in a time, and in as long a time before. */
const soldProduct = z.object({
  productId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Customers who bought it in the time. */
  buyers: z.int(),
  quantity: z.number(),
  /** Đồng. */
  amount: dong,
  previousAmount: dong,
})
export type SoldProduct = z.infer<typeof soldProduct>

/** How much of a product may be asked for in the months ahead. */
const productDemand = z.object({
  productId,
  name: z.string(),
  unit: z.string(),
  /** In the twelve whole months up to now. */
  lastYear: z.number(),
  /** As forecast.ts says; `due`: how many customers may want it again in that month. */
  months: z.array(z.object({ month: z.string(), expected: z.number(), due: z.int() })),
})
export type ProductDemand = z.infer<typeof productDemand>

/** Of customers somebody may see. Best sellers first, what was sold before and now no more behind them; demand by what was sold in a year. */
export const productFigures = z.object({
  sold: z.array(soldProduct),
  buyers: z.int(),
  demand: z.array(productDemand),
})
export type ProductFigures = z.infer<typeof productFigures>
