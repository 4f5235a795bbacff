import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { client } from '#renderer/kit/client.ts'
import {
  type Product,
  type ProductInput,
  type ProductKind,
  productInput,
  type VatRate,
} from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'

/** The form as it is typed; '' stands for what nobody has said. */
export interface ProductValues {
  code: string
  name: string
  kind: ProductKind
  unit: string
  unitPrice: number | null
  vatRate: VatRate | ''
  category: string
  supplier: string
  warrantyMonths: string
  lastsMonths: string
  isSold: boolean
  note: string
  links: Product['links']
}

export const emptyProduct: ProductValues = {
  ...{ code: '', name: '', kind: 'goods', unit: '', unitPrice: null, vatRate: '', category: '', supplier: '' },
  ...{ warrantyMonths: '', lastsMonths: '', isSold: true, note: '', links: [] },
}

export function valuesOf(product: Product): ProductValues {
  const { id: _id, version: _version, unitPrice, vatRate, warrantyMonths, lastsMonths, ...rest } = product
  const typed = (months: number | null) => (months === null ? '' : String(months))
  return {
    ...{ ...rest, unitPrice: unitPrice || null, vatRate: vatRate ?? '' },
    ...{ warrantyMonths: typed(warrantyMonths), lastsMonths: typed(lastsMonths) },
  }
}

export function inputOf({ unitPrice, vatRate, warrantyMonths, lastsMonths, links, ...rest }: ProductValues): ProductInput {
  const months = (typed: string) => (typed.trim() === '' ? null : Number(typed))
  return {
    ...{ ...rest, unitPrice: unitPrice ?? 0, vatRate: vatRate || null },
    ...{ warrantyMonths: months(warrantyMonths), lastsMonths: months(lastsMonths) },
    links: links.map(({ kind, productId }) => ({ kind, productId })),
  }
}

export async function loadProduct(id: ProductId) {
  const newest = await client.products.get(id)
  return { version: newest.version, values: valuesOf(newest) }
}

const check = zodResolver(productInput) as unknown as Resolver<ProductValues>

/** Checks what would be sent; the names of its fields are those of the form. */
export const resolveProduct: Resolver<ProductValues> = async (values, context, options) => {
  const { errors } = await check(inputOf(values) as unknown as ProductValues, context, options)
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
}
