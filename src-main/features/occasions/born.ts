import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import { anniversariesOn, type Birth, formatLunarBirth, isLunarBirth, yearsOn } from '#shared/kit/birth.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { type Born, listBorn, lookedAfterBy } from './bornQueries.ts'

/** A birthday or founding day on the day it is kept. */
export type Anniversary = Born & { on: Day; years: number; lunar: string | null }

/** How many days ahead each is told. */
interface Ahead {
  birthday: number
  founding: number
}

/** The first of those who have a birthday or founding day soon and whom one may see; looking stops when there are enough. */
export function firstBorn(db: ReadDb, { from, most, ...ahead }: Ahead & { from: Day; most: number }, act: Act): Anniversary[] {
  const found: Anniversary[] = []
  for (let days = 0; days <= Math.max(ahead.birthday, ahead.founding) && found.length < most; days++) {
    const kinds = (['birthday', 'founding'] as const).filter((kind) => days <= ahead[kind])
    found.push(...bornOn(db, { day: addDays(from, days), most: most - found.length, staffIds: [], kinds }, act))
  }
  return found
}

/** Those of one day, in the order of their customers; `staffIds`: whose customers, and those nobody looks after; nobody named: everybody's. */
export function bornOn(
  db: ReadDb,
  { day, most, staffIds, kinds }: { day: Day; most: number; staffIds: readonly StaffId[]; kinds?: readonly Born['kind'][] },
  act: Act,
): Anniversary[] {
  const within = allOf([customerWithin(act), lookedAfterBy(staffIds)])
  const found: Anniversary[] = []
  for (const { key, year } of anniversariesOn(day)) {
    const born = listBorn(db, { key, before: year, within, kinds }, most - found.length)
    for (const who of born)
      found.push({ ...who, on: day, years: yearsOn({ key, year }, who.bornOn), lunar: lunarText(who.bornOn) })
    if (found.length === most) break
  }
  return found.sort(compareBorn)
}

function lunarText(bornOn: Birth) {
  return isLunarBirth(bornOn) ? formatLunarBirth(bornOn) : null
}

function compareBorn(one: Anniversary, other: Anniversary) {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1
  return one.customerId - other.customerId
}
