import type { ReadDb } from '#main/database/open.ts'
import { contractNumber, contractOrdinal } from '#shared/features/contracts/rules.ts'
import { type Day, partsOfDay } from '#shared/kit/day.ts'
import { getNumberPattern, listNewestNumbers, numberIsTaken } from './queries.ts'

/** Among so many of the newest contracts the highest number is looked for. */
const NEWEST = 200

/**
 * The number after the highest one of the year, by the office's pattern. Read from the newest contracts of that year; where an older
 * one bears it all the same, the next that is free behind it, found in a few steps however many there are.
 */
export function nextContractNumber(db: ReadDb, madeOn: Day) {
  const { year } = partsOfDay(madeOn)
  const pattern = getNumberPattern(db)
  const isTaken = (ordinal: number) => numberIsTaken(db, contractNumber(pattern, year, ordinal))
  const numbers = listNewestNumbers(db, `${year}-12-31` as Day, NEWEST)
  const highest = Math.max(0, ...numbers.map((number) => contractOrdinal(pattern, year, number) ?? 0))
  return contractNumber(pattern, year, firstFreeAfter(highest, isTaken))
}

function firstFreeAfter(highest: number, isTaken: (ordinal: number) => boolean) {
  let taken = highest
  let step = 1
  while (isTaken(taken + step)) {
    taken += step
    step *= 2
  }
  let free = taken + step
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (isTaken(middle)) taken = middle
    else free = middle
  }
  return free
}
