import { addDays, addMonths, type Day } from '#shared/kit/day.ts'
import { recommendationKinds } from './choices.ts'
import type { Recommendation } from './schema.ts'

/** What is due within so many days is spoken about already. */
export const SOON_DAYS = 90
/** Somebody who has a thing so long may have a better one, where nobody has said how long it lasts. */
export const OLD_AFTER_MONTHS = 12
/** Others bought it too: so many customers at least, and so many percent of them. */
export const TOGETHER = { customers: 5, percent: 20, months: 24 } as const
export const MOST_RECOMMENDED = 20

export function isSoon(dueOn: Day, today: Day) {
  return dueOn <= addDays(today, SOON_DAYS)
}

/** Whether it is time to speak of something better: half of how long it lasts is over. */
export function isOldEnough({ lastOn, lastsMonths }: { lastOn: Day; lastsMonths: number | null }, today: Day) {
  return addMonths(lastOn, lastsMonths === null ? OLD_AFTER_MONTHS : Math.ceil(lastsMonths / 2)) <= today
}

/** Each product once, for what counts most; what is due first stands first, what most others bought too before the rest of its kind. */
export function ranked(found: readonly Recommendation[]): Recommendation[] {
  const best = new Map<number, Recommendation>()
  for (const one of found.toSorted(byWeight)) if (!best.has(one.productId)) best.set(one.productId, one)
  return [...best.values()].slice(0, MOST_RECOMMENDED)
}

function byWeight({ reason: one }: Recommendation, { reason: other }: Recommendation) {
  const kinds = recommendationKinds.indexOf(one.kind) - recommendationKinds.indexOf(other.kind)
  if (kinds !== 0) return kinds
  if (one.kind === 'due' && other.kind === 'due') return one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)
  return one.kind === 'bought-together' && other.kind === 'bought-together' ? other.percent - one.percent : 0
}
