import { fold } from '#shared/kit/fold.ts'
import { parseNumber } from '#shared/kit/money.ts'
import type { RawCell } from './cells.ts'

const units: ReadonlyMap<string, number> = new Map([
  ...(['nghin', 'ngan', '1000', '1.000', '1,000', "'000", '000', 'k'] as const).map((word) => [word, 1e3] as const),
  ...(['trieu', 'tr', '1.000.000', '1,000,000', '1000000', 'million', 'mil'] as const).map((word) => [word, 1e6] as const),
  ...(['ty', 'ti', 'billion'] as const).map((word) => [word, 1e9] as const),
])

const word = `(nghin|ngan|trieu|tr|ty|ti|k|million|mil|billion|1[.,]?000(?:[.,]?000)?|'?000)`
const currency = '\\.?\\s*(?:dong|vnd|d|₫)?\\.?'
/** '(triệu đồng)', '(ĐVT: 1.000đ)': nothing but the unit in brackets. */
const inBrackets = new RegExp(String.raw`[([]\s*(?:dvt|don vi(?: tinh)?|unit)?\s*:?\s*x?\s*${word}${currency}\s*[)\]]`, 'u')
/** 'ĐVT: triệu đồng', also in a line of its own above the header. */
const afterItsName = new RegExp(String.raw`\b(?:dvt|don vi(?: tinh)?)\s*:?\s*${word}\b`, 'u')
/** 'Doanh thu triệu đồng'; a firm may be called 'Công ty Đồng Tâm'. */
const beforeCurrency = /(?<!cong )\b(nghin|ngan|trieu|ty) (?:dong|vnd)\b/u

/** Longer ones are no headers. */
const LOOKED_AT = 200

/** What the numbers under a header are counted in: 1,000,000 for 'Hạn mức (triệu đồng)'; undefined where it does not say. */
export function amountUnit(header: string): number | undefined {
  const folded = fold(header.slice(0, LOOKED_AT))
  const found = inBrackets.exec(folded) ?? afterItsName.exec(folded) ?? beforeCurrency.exec(folded)
  return units.get(found?.[1] ?? '')
}

/** The unit that a line above the header tells for all amounts of a list. */
export function unitAbove(text: string): number | undefined {
  return units.get(afterItsName.exec(fold(text.slice(0, LOOKED_AT)))?.[1] ?? '')
}

/** A bare number in a unit as whole đồng; undefined for one with a unit of its own, and for what is no number. */
export function scaledAmount(cell: RawCell, typed: string, unit: number): number | undefined {
  const value = typeof cell === 'number' ? cell : /^[\d.,\s']+$/u.test(typed) ? parseNumber(typed) : undefined
  const scaled = value === undefined ? undefined : value * unit
  return scaled !== undefined && Math.abs(scaled - Math.round(scaled)) < 1e-3 ? Math.round(scaled) : undefined
}
