import type { ProductRow } from '#shared/features/products/schema.ts'
import type { PurchaseRow } from '#shared/features/purchases/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CustomerId, ProductId } from '#shared/kit/id.ts'
import type { CheckedGoods, PurchaseWords } from './check.ts'
import type { GoodsField } from './fields.ts'
import type { GoodsProblem } from './problems.ts'

export interface Fitting<Id = number> {
  id: Id
  code: string
  name: string
}

/** What words mean in the office, by the words as they were asked; nothing yet of those that were not. */
export type FoundFor<Id = number> = ReadonlyMap<string, readonly Fitting<Id>[]>

/** What becomes of a row; `waits`: what its words mean is not known yet. */
export interface JudgedGoods<Values> {
  /** Undefined where it cannot be taken. */
  values: Values | undefined
  problems: readonly GoodsProblem[]
  /** The product of the catalogue that it is about. */
  known?: Fitting<ProductId> | undefined
  /** Which ones the words of a field may mean, where it is not clear. */
  several?: ReadonlyMap<GoodsField, readonly Fitting[]>
  customer?: Fitting<CustomerId> | undefined
  waits: boolean
}

type PlaceOf = (field: GoodsField) => number

/** By what a row of the catalogue is looked for. */
export function wordsOfProduct({ code, name }: ProductRow): string {
  return code || name
}

/** A row of the catalogue beside what is there: one of a known code is that product, and so is one without code of a known name. */
export function judgeProduct(
  { values, problems }: CheckedGoods<ProductRow>,
  found: FoundFor<ProductId>,
  columnOf: PlaceOf,
): JudgedGoods<ProductRow> {
  const words = wordsOfProduct(values)
  const fitting = found.get(words)
  if (words === '') return { values: undefined, problems, waits: false }
  if (fitting === undefined) return { values: undefined, problems, waits: true }
  const ofCode = values.code === '' ? fitting : fitting.filter(({ code }) => fold(code) === fold(values.code))
  if (values.code === '' && ofCode.length > 1) {
    const several: GoodsProblem = { code: 'product-several', column: columnOf('name'), field: 'name', typed: values.name }
    return { values: undefined, problems: [...problems, several], waits: false }
  }
  const [known] = ofCode
  if (known || values.name !== '') return { values, problems, known, waits: false }
  const nameless: GoodsProblem = { code: 'product-not-found', column: columnOf('code'), field: 'code', typed: values.code }
  return { values: undefined, problems: [...problems, nameless], waits: false }
}

/** What is wrong with rows of a list that an earlier one is about already, by their places. */
export function productsTwice(rows: readonly { values: ProductRow }[], columnOf: PlaceOf): ReadonlyMap<number, GoodsProblem> {
  const seen = new Set<string>()
  const twice = new Map<number, GoodsProblem>()
  for (const [index, { values }] of rows.entries()) {
    const field = values.code === '' ? 'name' : 'code'
    const words = `${field} ${fold(values[field])}`
    if (values[field] !== '' && seen.has(words))
      twice.set(index, { code: `same-${field}-above`, column: columnOf(field), field, typed: values[field] })
    seen.add(words)
  }
  return twice
}

export interface FoundWords {
  customers: FoundFor<CustomerId>
  products: FoundFor<ProductId>
}

/** A row of purchases with whom and what it means; `customer`: whose page it was pasted on. */
export function judgePurchase(
  { values: words, problems: own }: CheckedGoods<PurchaseWords>,
  { customers, products }: FoundWords,
  { customer: ofPage }: { customer: CustomerId | undefined },
): JudgedGoods<PurchaseRow> {
  const fittingCustomers = ofPage === undefined ? meant(words.customer, customers) : []
  const fittingProducts = meant(words.product, products)
  if (fittingCustomers === undefined || fittingProducts === undefined) return { values: undefined, problems: own, waits: true }
  const problems = [
    ...own,
    ...(ofPage === undefined
      ? unclear('customer', { typed: words.customer, fitting: fittingCustomers, column: words.at.customer })
      : []),
    ...unclear('product', { typed: words.product, fitting: fittingProducts, column: words.at.product }),
  ]
  const customer = fittingCustomers.length === 1 ? fittingCustomers[0] : undefined
  const known = fittingProducts.length === 1 ? fittingProducts[0] : undefined
  const several = new Map<GoodsField, readonly Fitting[]>()
  if (fittingCustomers.length > 1) several.set('customer', fittingCustomers)
  if (fittingProducts.length > 1) several.set('product', fittingProducts)
  const customerId = ofPage ?? customer?.id
  const { boughtOn, serial, note } = words
  const values =
    customerId === undefined || known === undefined || boughtOn === undefined
      ? undefined
      : { customerId, productId: known.id, boughtOn, ...amountsOf(words), serial, note }
  return { values, problems, known, customer, several, waits: false }
}

/** Whom all words mean; where they contradict each other, everybody any of them means. Undefined: not known yet. */
function meant<Id>(words: readonly string[], found: FoundFor<Id>): readonly Fitting<Id>[] | undefined {
  const sets = words.map((word) => found.get(word))
  if (sets.some((set) => set === undefined)) return undefined
  const [first = [], ...others] = sets.filter((set) => set !== undefined && set.length > 0) as (readonly Fitting<Id>[])[]
  const common = others.reduce((rest, set) => rest.filter(({ id }) => set.some((one) => one.id === id)), first)
  if (common.length > 0) return common
  return [...new Map([first, ...others].flat().map((one) => [one.id, one])).values()]
}

function unclear(
  field: 'customer' | 'product',
  { typed, fitting, column }: { typed: readonly string[]; fitting: readonly Fitting[]; column: number },
): GoodsProblem[] {
  if (typed.length === 0 || fitting.length === 1) return []
  const code = fitting.length === 0 ? (`${field}-not-found` as const) : (`${field}-several` as const)
  return [{ code, column, field, typed: typed.join(' · ') }]
}

/** Without a quantity it is one; a price that is not said is what each cost. */
function amountsOf({ quantity = 1, unitPrice, amount }: PurchaseWords) {
  const price = unitPrice ?? (amount === undefined ? 0 : Math.round(amount / quantity))
  return { quantity, unitPrice: price, ...(amount !== undefined && { amount }) }
}
