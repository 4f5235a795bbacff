import type { ProductRow } from '#shared/features/products/schema.ts'
import { type Day, formatDay } from '#shared/kit/day.ts'
import { parseDong, parseNumber } from '#shared/kit/money.ts'
import { cellText, type RawCell } from '../cells.ts'
import { saysNothing } from '../content.ts'
import type { Plan } from '../plan.ts'
import { type FilledCell, RowReading } from '../reading.ts'
import type { GoodsField } from './fields.ts'
import type { GoodsProblem } from './problems.ts'
import { monthsOf, productKindOf, quantityOf, vatRateOf } from './words.ts'

/** A row that was read: what it says, what is wrong with it. */
export interface CheckedGoods<Values> {
  values: Values
  problems: GoodsProblem[]
}

/** What a row of purchases says. Whom and what it means by its words is found in the office. */
export interface PurchaseWords {
  boughtOn: Day | undefined
  /** The words of all columns that name it, the first one first. */
  customer: string[]
  product: string[]
  /** The columns of the first of these words. */
  at: { customer: number; product: number }
  quantity: number | undefined
  /** Đồng. */
  unitPrice: number | undefined
  amount: number | undefined
  serial: string
  note: string
}

/** What one row of products says; what it does not say is left out. */
export function checkProduct(cells: readonly RawCell[], plan: Plan<GoodsField>): CheckedGoods<ProductRow> {
  const row = new GoodsReading(cells, plan)
  const { reading } = row
  const code = reading.text('code')
  const name = reading.text('name')
  if (code === '' && name === '') row.report('product-missing', reading.place('name'))
  const values: ProductRow = {
    ...{ code, name },
    kind: row.read('kind', ({ typed }) => productKindOf(typed), 'unknown-product-kind'),
    unit: said(reading.text('unit')),
    unitPrice: row.dong('unitPrice'),
    vatRate: row.read('vatRate', ({ cell, typed }) => vatRateOf(cell, typed), 'not-vat'),
    category: said(reading.text('category')),
    supplier: said(reading.text('supplier')),
    warrantyMonths: row.read('warrantyMonths', ({ typed }) => monthsOf(typed), 'not-months') || undefined,
    lastsMonths: row.read('lastsMonths', ({ typed }) => monthsOf(typed), 'not-months') || undefined,
    note: said(reading.paragraphs('note', '\n')),
  }
  return { values, problems: row.problems() }
}

/** What one row of purchases says; a row that names nobody is theirs whose page it was pasted on. */
export function checkPurchase(
  cells: readonly RawCell[],
  plan: Plan<GoodsField>,
  { isOfOne, today }: { isOfOne: boolean; today: Day },
): CheckedGoods<PurchaseWords> {
  const row = new GoodsReading(cells, plan)
  const { reading } = row
  const values: PurchaseWords = {
    boughtOn: reading.day('boughtOn'),
    customer: isOfOne ? [] : row.texts('customer'),
    product: row.texts('product'),
    at: { customer: row.columnOf('customer'), product: row.columnOf('product') },
    quantity: row.read('quantity', ({ cell, typed }) => quantityOf(cell, typed), 'not-a-quantity'),
    unitPrice: row.dong('unitPrice'),
    amount: row.dong('amount'),
    serial: reading.text('serial'),
    note: reading.paragraphs('note', '\n'),
  }
  if (values.boughtOn !== undefined && values.boughtOn > today)
    row.report('day-to-come', reading.place('boughtOn'), formatDay(values.boughtOn))
  if (!reading.has('boughtOn')) row.report('day-missing', reading.place('boughtOn'))
  if (!isOfOne && values.customer.length === 0) row.report('customer-missing', { column: values.at.customer, field: 'customer' })
  if (values.product.length === 0) row.report('product-missing', { column: values.at.product, field: 'product' })
  if (values.unitPrice === undefined && values.amount === undefined && !reading.has('unitPrice') && !reading.has('amount'))
    row.report('no-price', reading.place('unitPrice'))
  return { values, problems: row.problems() }
}

class GoodsReading {
  readonly reading: RowReading<GoodsField>
  readonly #units: readonly number[]
  readonly #own: GoodsProblem[] = []

  constructor(cells: readonly RawCell[], plan: Plan<GoodsField>) {
    this.reading = new RowReading(cells, plan)
    this.#units = plan.units
  }

  /** Those of any row, of which a warning that a number is a day of Excel would be one a row, and its own. */
  problems(): GoodsProblem[] {
    return [...this.reading.problems.filter(({ code }) => code !== 'day-from-number'), ...this.#own]
  }

  report(code: GoodsProblem['code'], at: Pick<GoodsProblem, 'column' | 'field'>, typed = '') {
    this.#own.push({ code, column: at.column, field: at.field, typed })
  }

  /** What a cell means; undefined where nothing is said, and, with a problem, where it means nothing known. */
  read<Value>(
    field: GoodsField,
    meaning: (cell: FilledCell<GoodsField>) => Value | undefined,
    unknown: GoodsProblem['code'],
  ): Value | undefined {
    const [filled] = this.reading.filled(field)
    if (filled === undefined || saysNothing(filled.typed)) return undefined
    const value = meaning(filled)
    if (value === undefined) this.report(unknown, filled.used, filled.typed)
    return value
  }

  /** The column of the first of them that holds anything. */
  columnOf(field: GoodsField): number {
    const [filled] = this.reading.filled(field)
    return filled?.used.column ?? this.reading.place(field).column
  }

  /** The texts of all columns of a field, each on one line. */
  texts(field: GoodsField): string[] {
    return this.reading
      .filled(field)
      .map((filled) => this.reading.lineOf(filled))
      .filter((text) => text !== '' && !saysNothing(text))
  }

  /** Whole đồng; what has fractions of one is rounded, and told. */
  dong(field: GoodsField): number | undefined {
    const [filled] = this.reading.filled(field)
    if (filled === undefined) return undefined
    const value =
      this.#units[filled.used.column] === 1 && parseDong(filled.typed) === undefined
        ? parseNumber(cellText(filled.cell))
        : undefined
    if (value === undefined || value < 0 || !Number.isSafeInteger(Math.round(value))) return this.reading.dong(field)
    if (Math.abs(value - Math.round(value)) >= 1e-3) this.report('rounded-to-dong', filled.used, filled.typed)
    return Math.round(value)
  }
}

function said(text: string): string | undefined {
  return text === '' ? undefined : text
}
