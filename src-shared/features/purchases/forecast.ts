/** So many whole months the forecast looks back on. */
export const MONTHS_BACK = 24
/** So many months behind the one that runs are forecast. */
export const MONTHS_AHEAD = 3
/** A half year that was twice or half as good as the one before is no rule for the next. */
const MOST_GROWTH = 2

/**
 * How much of a thing will be sold in the months behind the one that runs, to a tenth. `sold`: how much was in each of the last 24 whole months,
 * the oldest first. What was sold in the same month a year before, times how the last half year did beside the same one a year before;
 * for what is not sold for a year yet the mean of the last three months.
 */
export function forecast(sold: readonly number[]): number[] {
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, index) => index)
  const year = sum(sold, 0, 12)
  if (year === 0) return ahead.map(() => tenths(sum(sold, 21, 24) / 3))
  const before = sum(sold, 6, 12)
  const growth = before === 0 ? 1 : Math.min(MOST_GROWTH, Math.max(1 / MOST_GROWTH, sum(sold, 18, 24) / before))
  // Behind the last whole month stands the one that runs, and behind it the first that is forecast: thirteen places back it was a year before.
  return ahead.map((index) => tenths((sold[13 + index] ?? 0) * growth))
}

function sum(values: readonly number[], from: number, to: number) {
  return values.slice(from, to).reduce((all, value) => all + value, 0)
}

function tenths(value: number) {
  return Math.round(value * 10) / 10
}
