import { z } from 'zod'
import { productId } from '#shared/kit/id.ts'
import { MOST_ROWS, sortOf } from '#shared/kit/page.ts'
import { day, dong, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { productKinds, productLinkKinds, productSort, productViews, vatRates } from './choices.ts'

export const productKind = z.enum(productKinds)
export type ProductKind = z.infer<typeof productKind>
export const vatRate = z.enum(vatRates)
export type VatRate = z.infer<typeof vatRate>
export const productLinkKind = z.enum(productLinkKinds)
export type ProductLinkKind = z.infer<typeof productLinkKind>

const someMonths = z.int({ error: 'months' }).min(1, { error: 'months' }).max(600, { error: 'months' })
const months = someMonths.nullable().default(null)

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

/** A row of a table that comes in; what it does not say stays as it is, and of a new product as it is by itself. */
export const productRow = z.object({
  code: line(40).default(''),
  name: line(300).default(''),
  kind: productKind.optional(),
  unit: line(40).optional(),
  unitPrice: dong.optional(),
  vatRate: vatRate.optional(),
  category: line(100).optional(),
  supplier: line(200).optional(),
  warrantyMonths: someMonths.optional(),
  lastsMonths: someMonths.optional(),
  note: paragraphs(20_000).optional(),
})
export type ProductRow = z.infer<typeof productRow>

/** What became of a table, as it is needed to take it back: what was changed with the version it has now. */
export const addedProducts = z.object({
  added: z.array(productId).max(MOST_ROWS),
  changed: z.array(z.object({ id: productId, version, before: productInput })).max(MOST_ROWS),
})
export type AddedProducts = z.infer<typeof addedProducts>
