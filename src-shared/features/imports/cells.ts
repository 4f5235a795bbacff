import type { Day } from '#shared/kit/day.ts'

/**
 * One cell as it stood in the file. Text, numbers and truth values are themselves; a date is its day, an error its sign
 * ('#REF!'), and a formula that nobody has computed yet is nothing but that. A picture is its number among those of the file, and words
 * about it. Null is empty. Goes through JSON unchanged.
 */
export type RawCell =
  | null
  | string
  | number
  | boolean
  | readonly ['day', Day]
  | readonly ['error', string]
  | readonly ['formula']
  | readonly ['photo', number, string]

/** A rectangle of merged cells; rows from 1, columns from 0, both ends included. */
export interface Merge {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** The cell as a person reads it: a day as dd/mm/yyyy, a whole number without exponent, an error as its sign. '' if empty. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell[0] === 'day') return `${cell[1].slice(8)}/${cell[1].slice(5, 7)}/${cell[1].slice(0, 4)}`
  if (cell[0] === 'photo') return cell[2]
  return cell[0] === 'error' ? cell[1] : ''
}

/** Empty, or text of nothing but blanks. A formula without value is not empty: something should be there. */
export function isEmptyCell(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

function numberText(value: number): string {
  if (Math.abs(value) < 1e21) return Number.isInteger(value) ? BigInt(value).toString() : String(value)
  return String(value)
}

const marks: ReadonlySet<unknown> = new Set(['day', 'error', 'formula', 'photo'])

export function isRawCell(value: unknown): value is RawCell {
  return Array.isArray(value) ? marks.has(value[0]) : value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
