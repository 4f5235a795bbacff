import { fold } from '#shared/kit/fold.ts'
import { unitAbove } from '../amountUnit.ts'
import { cellText, isEmptyCell, type Merge, type RawCell } from '../cells.ts'
import { fits } from '../content.ts'
import type { Field } from '../field.ts'
import { furnitureAmong } from '../furniture.ts'
import { findHeader, type Header, headerAmong, type NumberedRow } from '../header.ts'
import { type Plan, planAmong } from '../plan.ts'
import { type Goods, type GoodsField, goodsFields, goodsHeaders } from './fields.ts'

/** For each column, in order, the field it goes into; null for one that is left out. */
export type GoodsMapping = readonly (GoodsField | null)[]

/** A sheet or a pasted block as it stood. */
export interface Block {
  rows: readonly NumberedRow[]
  merges: readonly Merge[]
}

/** A block as it is understood at first; the mapping may be corrected. */
export interface UnderstoodBlock {
  /** What stands over each column; '' where nothing does. */
  headers: readonly string[]
  mapping: GoodsMapping
  /** What a line above the header says all amounts are counted in. */
  unit: number
  /** The rows behind the header. */
  below: readonly NumberedRow[]
  merges: readonly Merge[]
}

export function understandBlock({ rows, merges }: Block, target: Goods): UnderstoodBlock {
  const header = findHeader(rows, merges, [goodsHeaders(target)])
  const below = header === undefined ? rows : rows.filter(({ row }) => row > header.lastRow)
  const titles = rows.filter(({ row }) => row < (header?.firstRow ?? 0)).flatMap(({ cells }) => cells.map(cellText))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return {
    headers: Array.from({ length: width }, (_, column) => [...new Set(header?.texts[column])].join(' / ')),
    mapping: guessGoods(header, below, { target, width }),
    unit: titles.map(unitAbove).find((unit) => unit !== undefined) ?? 1,
    below,
    merges,
  }
}

/** The mapping made ready for the rows. */
export function goodsPlan({ headers, unit }: UnderstoodBlock, mapping: GoodsMapping, target: Goods): Plan<GoodsField> {
  const fields = goodsFields(target)
  return planAmong(mapping, (field) => fields.get(field), { header: headers, unit })
}

/** The rows of a list without what stands between and below them: blank ones, sums, signatures. */
export function rowsOfGoods({ headers, below, merges }: UnderstoodBlock, mapping: GoodsMapping, target: Goods): NumberedRow[] {
  const sheet = { header: headers, firstRow: below[0]?.row ?? 0, merges }
  const furniture = furnitureAmong(mapping, signs[target], sheet)
  return below.filter(({ row, cells }) => !furniture.is(row, cells))
}

const signs = {
  products: { names: ['name' as const], persons: [], telling: new Map<GoodsField, RegExp>([['code', /^\S*\d\S*$/u]]) },
  purchases: {
    names: ['product' as const, 'customer' as const],
    persons: [],
    telling: new Map<GoodsField, RegExp>([['boughtOn', /\d[/.-]\d|^\d{5}$/u]]),
  },
}

/** So many values are looked at to see whether they are what the header says. */
const JUDGED = 100

/** The columns by their headers, unless their values say otherwise. */
function guessGoods(
  header: Header | undefined,
  rows: readonly NumberedRow[],
  { target, width }: { target: Goods; width: number },
): (GoodsField | null)[] {
  const fields = goodsFields(target)
  const mapping: (GoodsField | null)[] = Array.from({ length: width }, () => null)
  const candidates = Array.from({ length: width }, (_, column) => {
    const texts = header?.texts[column] ?? []
    const spoken = [texts.join(' '), ...texts.toReversed()].filter((text) => !ofNoGoods.test(fold(text)))
    const matches = spoken.map((text) => headerAmong(text, goodsHeaders(target))).filter((match) => match !== undefined)
    const best = matches.toSorted((one, other) => other.score - one.score)[0]
    const isBelieved = best !== undefined && !contradicts(valuesIn(rows, column), fields.get(best.field))
    return isBelieved ? [{ column, ...best }] : []
  }).flat()
  for (const { column, field } of candidates.toSorted((one, other) => other.score - one.score || one.column - other.column))
    if (fields.get(field)?.many === true || !mapping.includes(field)) mapping[column] = field
  return mapping
}

/** Prices at which the office buys, days that are of no purchase, what is in stock. */
const ofNoGoods = /\b(?:gia von|gia nhap|gia mua|cost|chiet khau|giam gia|discount|ton(?: kho)?|stock|ngay sinh|ngay tao|han)\b/u

function valuesIn(rows: readonly NumberedRow[], column: number): RawCell[] {
  const values: RawCell[] = []
  for (const { cells } of rows) {
    const cell = cells[column] ?? null
    if (!isEmptyCell(cell)) values.push(cell)
    if (values.length === JUDGED) break
  }
  return values
}

/** Five values or more, and hardly one of them is what the field wants. A column of days may hold Excel's counts of them. */
function contradicts(values: readonly RawCell[], field: Field | undefined): boolean {
  if (field === undefined || field.content === 'text' || values.length < 5) return false
  const isFitting = (value: RawCell) => fits(value, field.content) || (field.content === 'day' && serial.test(cellText(value)))
  return values.filter(isFitting).length < values.length * 0.2
}

const serial = /^[1-7]\d{4}(?:[.,]\d+)?$/u
