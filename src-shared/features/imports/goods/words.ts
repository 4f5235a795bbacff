import type { ProductKind, VatRate } from '#shared/features/products/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import { parseNumber } from '#shared/kit/money.ts'
import type { RawCell } from '../cells.ts'

const kinds: ReadonlyMap<string, ProductKind> = new Map<string, ProductKind>([
  ...(
    [
      'hang hoa',
      'hang',
      'hh',
      'san pham',
      'sp',
      'vat tu',
      'vt',
      'thiet bi',
      'linh kien',
      'thanh pham',
      'goods',
      'product',
    ] as const
  ).map((word) => [word, 'goods'] as const),
  ...(['dich vu', 'dv', 'nhan cong', 'service'] as const).map((word) => [word, 'service'] as const),
])

export function productKindOf(text: string): ProductKind | undefined {
  return kinds.get(fold(text))
}

const exempt = /^(?:kct|khong chiu thue(?: gtgt| vat)?|mien thue|khong thue|exempt)$/u
const rates = new Map<number, VatRate>([
  [0, '0'],
  [5, '5'],
  [8, '8'],
  [10, '10'],
])

/** '8%', '10', 'KCT'; a number of a cell that is shown as a percentage: 0.08. */
export function vatRateOf(cell: RawCell, typed: string): VatRate | undefined {
  if (exempt.test(fold(typed))) return 'exempt'
  const value = parseNumber(typed.replace(/\s*%$/u, ''))
  if (value === undefined) return undefined
  const isShare = typeof cell === 'number' && value > 0 && value < 1
  return rates.get(isShare ? Math.round(value * 1000) / 10 : value)
}

const spans: readonly (readonly [RegExp, number])[] = [
  [/^(?:thang|th|t|month|months|m)?$/u, 1],
  [/^(?:nam|n|year|years|y)$/u, 12],
]

/** Whole months of '12', '12 tháng', '2 năm'; undefined if it is none, 0 for none at all. */
export function monthsOf(typed: string): number | undefined {
  const match = /^([\d.,]+)\s*\.?\s*(\p{L}*)\.?$/u.exec(fold(typed))
  const value = match === null ? undefined : parseNumber(match[1] as string)
  const each = spans.find(([word]) => word.test(match?.[2] ?? ''))?.[1]
  if (value === undefined || each === undefined) return undefined
  const months = value * each
  return Number.isInteger(months) && months >= 0 && months <= 600 ? months : undefined
}

/** More than nothing, three decimals at most. */
export function quantityOf(cell: RawCell, typed: string): number | undefined {
  const value = typeof cell === 'number' ? cell : parseNumber(typed)
  if (value === undefined || !(value > 0) || value > 1_000_000_000) return undefined
  const rounded = Math.round(value * 1000) / 1000
  return Math.abs(rounded - value) < 1e-6 ? rounded : undefined
}
