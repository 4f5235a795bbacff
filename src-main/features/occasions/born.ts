import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import {
  anniversariesOn,
  type Birth,
  formatLunarBirth,
  isLunarBirth,
  type Anniversary as Key,
  yearsOn,
} from '#shared/kit/birth.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { contractsOf, listContractsOn, listImportantDatesOn } from './anniversaryQueries.ts'
import { type Born, listBorn, lookedAfterBy, thisOne } from './bornQueries.ts'

/** What comes again, on the day it is kept. */
export type Anniversary = Born & { on: Day; years: number; lunar: string | null }

/** How many days ahead each is told; -1 where it is not. */
type Ahead = Record<Born['kind'], number>

/** The first of what comes again soon and one may see, of all customers or of one; looking stops when there is enough. What somebody wrote down as important stands first on its day. */
export function firstAnniversaries(
  db: ReadDb,
  { from, most, ahead, customerId }: { from: Day; most: number; ahead: Ahead; customerId?: CustomerId },
  act: Act,
): Anniversary[] {
  const found: Anniversary[] = []
  for (let days = 0; days <= Math.max(...Object.values(ahead)) && found.length < most; days++) {
    const asked = () => ({ day: addDays(from, days), most: most - found.length, staffIds: [], customerId })
    const kinds = (['birthday', 'founding'] as const).filter((kind) => days <= ahead[kind])
    if (days <= ahead['important-date']) found.push(...importantDatesOn(db, asked(), act))
    if (kinds.length > 0) found.push(...bornOn(db, { ...asked(), kinds }, act))
    if (days <= ahead.contract) found.push(...contractsOn(db, asked(), act))
  }
  return found
}

/** A day; `staffIds`: whose customers, and those nobody looks after; nobody named: everybody's. */
interface Asked {
  day: Day
  most: number
  staffIds: readonly StaffId[]
  /** Only what is of this customer. */
  customerId?: CustomerId | undefined
}

/** Birthdays and founding days of one day, in the order of their customers. */
export function bornOn(
  db: ReadDb,
  { staffIds, customerId, kinds, ...asked }: Asked & { kinds?: readonly ('birthday' | 'founding')[] },
  act: Act,
): Anniversary[] {
  if (!act.access.may('customers.see')) return []
  const within = allOf([customerWithin(act), lookedAfterBy(staffIds), thisOne(customerId)])
  return keptOn(asked, ({ key, year }, limit) => listBorn(db, { key, before: year, within, kinds }, limit))
}

/** Important dates of one day, in the order of their customers; the day itself is one, too. */
export function importantDatesOn(db: ReadDb, { staffIds, customerId, ...asked }: Asked, act: Act): Anniversary[] {
  if (!act.access.may('customers.see')) return []
  const within = allOf([customerWithin(act), lookedAfterBy(staffIds), thisOne(customerId)])
  return keptOn(asked, ({ key, year }, limit) => listImportantDatesOn(db, { key, before: year + 1, within }, limit))
}

/** Contracts in force that were signed, or else began, on this day of an earlier year; those of these people. */
export function contractsOn(db: ReadDb, { staffIds, customerId, ...asked }: Asked, act: Act): Anniversary[] {
  if (!act.access.may('contracts.see')) return []
  const within = allOf([contractsOf(staffIds, act.access.reach('contracts.see')), thisOne(customerId)])
  const { day } = asked
  return keptOn(asked, ({ key, year }, limit) => listContractsOn(db, { key, before: year, within, day }, limit))
}

function keptOn({ day, most }: Pick<Asked, 'day' | 'most'>, list: (key: Key, limit: number) => Born[]): Anniversary[] {
  const found: Anniversary[] = []
  for (const key of anniversariesOn(day)) {
    for (const one of list(key, most - found.length))
      found.push({ ...one, on: day, years: yearsOn(key, one.bornOn), lunar: lunarText(one.bornOn) })
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
