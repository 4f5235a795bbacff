import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldErrors, Resolver } from 'react-hook-form'
import { client } from '#renderer/kit/client.ts'
import { lineAmount } from '#shared/features/purchases/rules.ts'
import {
  type Purchase,
  type PurchaseInput,
  type PurchasesInput,
  purchaseInput,
  purchasesInput,
} from '#shared/features/purchases/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractId, CustomerId, ProductId, PurchaseId, StaffId } from '#shared/kit/id.ts'

/** When, by whom and under which contract; '' stands for nobody and none. */
interface Head {
  boughtOn: Day | null
  sellerId: string
  contractId: string
}

export interface LineValues {
  productId: ProductId | null
  quantity: number | null
  unitPrice: number | null
  /** Null: quantity times price. */
  amount: number | null
  serial: string
  askOn: Day | null
  isAsked: boolean
  note: string
}

/** What is bought on a day, as it is typed. */
export interface PurchasesValues extends Head {
  lines: LineValues[]
}

/** One that is there already. */
export type PurchaseValues = Head & LineValues

export function emptyLine(): LineValues {
  return {
    ...{ productId: null, quantity: 1, unitPrice: null, amount: null, serial: '', askOn: null, isAsked: true, note: '' },
  }
}

export function emptyPurchases(today: Day, sellerId: StaffId | undefined): PurchasesValues {
  return { boughtOn: today, sellerId: sellerId === undefined ? '' : String(sellerId), contractId: '', lines: [emptyLine()] }
}

/** What quantity and price come to as far as they are typed. */
export function amountOf({ quantity, unitPrice }: Pick<LineValues, 'quantity' | 'unitPrice'>) {
  const amount = lineAmount({ quantity: quantity ?? 0, unitPrice: unitPrice ?? 0 })
  return Number.isSafeInteger(amount) ? amount : 0
}

export function valuesOf(purchase: Purchase): PurchaseValues {
  const { boughtOn, sellerId, contractId, productId, quantity, unitPrice, amount, serial, askOn, isAsked, note } = purchase
  return {
    ...{
      boughtOn,
      sellerId: sellerId === null ? '' : String(sellerId),
      contractId: contractId === null ? '' : String(contractId),
    },
    ...{ productId, quantity, unitPrice: unitPrice || null, amount: amount === lineAmount(purchase) ? null : amount },
    ...{ serial, askOn, isAsked, note },
  }
}

export function inputOf({ boughtOn, sellerId, contractId, ...line }: PurchaseValues): PurchaseInput {
  return { ...headOf({ boughtOn, sellerId, contractId }), ...lineOf(line) } as PurchaseInput
}

export function inputsOf({ lines, ...head }: PurchasesValues, customerId: CustomerId): PurchasesInput {
  return { customerId, ...headOf(head), lines: lines.map(lineOf) } as PurchasesInput
}

export async function loadPurchase(id: PurchaseId) {
  const newest = await client.purchases.get(id)
  return { version: newest.version, values: valuesOf(newest) }
}

function headOf({ boughtOn, sellerId, contractId }: Head) {
  return {
    boughtOn,
    sellerId: sellerId === '' ? null : (Number(sellerId) as StaffId),
    contractId: contractId === '' ? null : (Number(contractId) as ContractId),
  }
}

function lineOf({ unitPrice, amount, ...line }: LineValues) {
  return { ...line, unitPrice: unitPrice ?? 0, ...(amount !== null && { amount }) }
}

const checkOne = zodResolver(purchaseInput) as unknown as Resolver<PurchaseValues>

/** Checks what would be sent; the names of its fields are those of the form. */
export const resolvePurchase: Resolver<PurchaseValues> = async (values, context, options) => {
  const found = await checkOne(inputOf(values) as unknown as PurchaseValues, context, options)
  return withMissing(found, { ...missingIn(values), ...dayMissing(values) })
}

const checkAll = zodResolver(purchasesInput) as unknown as Resolver<PurchasesValues>

export function resolvePurchases(customerId: CustomerId): Resolver<PurchasesValues> {
  return async (values, context, options) => {
    const found = await checkAll(inputsOf(values, customerId) as unknown as PurchasesValues, context, options)
    const lines = values.lines.map((line, index) => ({ ...found.errors.lines?.[index], ...missingIn(line) }))
    const isWrong = lines.some((line) => Object.keys(line).length > 0)
    return withMissing(found, { ...dayMissing(values), ...(isWrong && { lines }) })
  }
}

type Missing = Record<string, { type: string; message: string } | object>

const missing = { type: 'required', message: 'required' }

/** What is left empty is asked for in other words than what is wrong. */
function missingIn({ productId, quantity }: LineValues): Missing {
  return { ...(productId === null && { productId: missing }), ...(quantity === null && { quantity: missing }) }
}

function dayMissing({ boughtOn }: Head): Missing {
  return boughtOn === null ? { boughtOn: missing } : {}
}

function withMissing<Form extends Head>(found: Awaited<ReturnType<Resolver<Form>>>, others: Missing) {
  const errors = { ...found.errors, ...others } as FieldErrors<Form>
  return Object.keys(errors).length > 0 ? { values: {}, errors } : found
}
