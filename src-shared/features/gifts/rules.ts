import { shippedOccasions } from '#shared/kit/occasionFile.ts'
import { ownDays } from './choices.ts'
import type { Gift } from './schema.ts'

/** What an occasion is called: in the reader's language, or as the office calls it. */
export function occasionText({ occasion, occasionName }: Pick<Gift, 'occasion' | 'occasionName'>, language: 'vi' | 'en') {
  return occasionName || (shippedOccasions.find(({ key }) => key === occasion)?.[language] ?? '')
}

/** Whether it falls on a day of each customer's own. */
export function isOnOwnDay(occasion: string) {
  return (ownDays as readonly string[]).includes(occasion)
}
