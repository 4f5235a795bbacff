import { addDays, addMonths, type Day, daysBetween } from '#shared/kit/day.ts'
import type { DueReason } from './schema.ts'

/** So many purchases of one thing are a rhythm. */
export const RHYTHM_FROM = 3

/** Whole đồng of a line: halves are rounded up. */
export function lineAmount({ quantity, unitPrice }: { quantity: number; unitPrice: number }) {
  // A quantity has three decimals at most: in thousandths the product is exact, as a fraction it would not be.
  return Math.round((Math.round(quantity * 1000) * unitPrice) / 1000)
}

/**
 * When somebody may want a thing again, and why; null: nobody knows, or they are not to be asked. `days` on which it was bought, the first
 * first; `last` what was said of the newest; a rhythm is the middle one of the gaps between them.
 */
export function dueAgain(
  days: readonly Day[],
  last: { askOn: Day | null; isAsked: boolean },
  lastsMonths: number | null,
): { on: Day; because: DueReason } | null {
  const newest = days.at(-1)
  if (newest === undefined || !last.isAsked) return null
  if (last.askOn !== null) return { on: last.askOn, because: 'asked' }
  const apart = [...new Set(days)]
  if (apart.length >= RHYTHM_FROM) {
    const gaps = apart.slice(1).map((day, index) => daysBetween(apart[index] as Day, day))
    const middle = gaps.toSorted((one, other) => one - other)[Math.floor((gaps.length - 1) / 2)] as number
    return { on: addDays(newest, middle), because: 'rhythm' }
  }
  return lastsMonths === null ? null : { on: addMonths(newest, lastsMonths), because: 'lasts' }
}

/** The last day of the warranty; null where there is none. */
export function warrantyUntil(boughtOn: Day, warrantyMonths: number | null): Day | null {
  return warrantyMonths === null ? null : addDays(addMonths(boughtOn, warrantyMonths), -1)
}
