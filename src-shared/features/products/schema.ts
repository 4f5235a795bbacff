import { z } from 'zod'
import { productId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { day, dong, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { productKinds, productLinkKinds, productSort, productViews, vatRates } from './choices.ts'

export const productKind = z.enum(productKinds)
export type ProductKind = z.infer<typeof productKind>
export const vatRate = z.enum(vatRates)
export type VatRate = z.infer<typeof vatRate>
export const productLinkKind = z.enum(productLinkKinds)
export type ProductLinkKind = z.infer<typeof productLinkKind>

const months = z.int({ error: 'months' }).min(1, { error: 'months' }).max(600, { error: 'months' }).nullable().default(null)

const described = {
  kind: productKind.default('goods'),
  /** Cái, bộ, kg, lần … */
  unit: line(40).default(''),
  /** Đồng a unit, without tax; 0: by agreement. */
  unitPrice: dong.default(0),
  /** Null: nobody has said. */
  vatRate: vatRate.nullable().default(null),
  category: line(100).default(''),
  supplier: line(200).default(''),
  warrantyMonths: months,
  /** After so many months whoever bought it may need it again. */
  lastsMonths: months,
  /** No: nobody is offered it any more. */
  isSold: z.boolean().default(true),
  note: paragraphs(20_000).default(''),
}

const link = z.object({ kind: productLinkKind, productId })

/** `code` left out or empty: the next free one, SP00001 and on. */
export const productInput = z.object({
  code: line(40).default(''),
  name: requiredLine(300),
  ...described,
  links: z.array(link).max(100).default([]),
})
export type ProductInput = z.infer<typeof productInput>

/** What the office sells. */
export const product = z.object({
  id: productId,
  code: z.string(),
  name: z.string(),
  ...described,
  /** In the order in which they were put; without those that lie in the bin. */
  links: z.array(link.extend({ code: z.string(), name: z.string(), isSold: z.boolean() })),
  version,
})
export type Product = z.infer<typeof product>

/** Which products a list shows. */
export const productFilter = z.object({
  text: line(200).default(''),
  view: z.enum(productViews).default('sold'),
  /** One category; '' is none. */
  category: line(100).optional(),
})
export type ProductFilter = z.infer<typeof productFilter>

export const productListing = z.object({
  filter: productFilter,
  sort: sortOf(z.enum(productSort)).default([{ by: 'code', direction: 'ascending' }]),
})
export type ProductListing = z.infer<typeof productListing>

/** What a field shows of a product that is looked for. */
export const productHit = z.object({
  id: productId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitPrice: dong,
  isSold: z.boolean(),
})
export type ProductHit = z.infer<typeof productHit>

export const productSales = z.object({ buyers: z.int(), amount: dong, lastOn: day.nullable() })
export type ProductSales = z.infer<typeof productSales>

/** What has been typed before, in Vietnamese order. */
export const productWords = z.object({
  categories: z.array(z.string()),
  suppliers: z.array(z.string()),
  units: z.array(z.string()),
})
