import type { Db, ReadDb } from '#main/database/open.ts'
import { countAudience, seenCustomer } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import { MOST_OF_CUSTOMER } from '#shared/features/occasions/rules.ts'
import type { AnniversaryKind, ComingOccasion, Occasion, OccasionInput } from '#shared/features/occasions/schema.ts'
import { anniversariesOn } from '#shared/kit/birth.ts'
import { addDays, type Day, dayOfInstant, daysBetween } from '#shared/kit/day.ts'
import type { CustomerId, OccasionId } from '#shared/kit/id.ts'
import { shippedOccasions } from '#shared/kit/occasionFile.ts'
import { firstAnniversaries } from './born.ts'
import { deleteOccasion, insertOccasion, keepChoice, listOccasionRows, updateOccasion } from './queries.ts'

export { type Anniversary, bornOn, contractsOn, firstAnniversaries, importantDatesOn } from './born.ts'

/** The occasions of the program with what the office decided of them, then its own. */
export function listOccasions(db: ReadDb): Occasion[] {
  const rows = listOccasionRows(db)
  const chosen = new Map(rows.filter(({ key }) => key !== '').map((row) => [row.key, row]))
  const shipped = shippedOccasions.map((occasion) => {
    const { daysAhead, isOn } = chosen.get(occasion.key) ?? { daysAhead: occasion.daysAhead, isOn: true }
    return { ...occasion, id: null, daysAhead, isOn, version: 1 }
  })
  const own = rows
    .filter(({ key }) => key === '')
    .map(({ name, ...row }) => ({ ...row, vi: name, en: name, noteVi: '', noteEn: '' }))
  return [...shipped, ...own]
}

/** An occasion on a day it falls on. */
type Falling = Occasion & { on: Day }

/** Those that are in use and fall on one of these days, both counted, in the order of the days. */
export function occasionsBetween(db: ReadDb, from: Day, to: Day): Falling[] {
  const used = listOccasions(db).filter(({ isOn, fallsOn }) => isOn && fallsOn !== null)
  const found: Falling[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const keys = new Set(anniversariesOn(on).map(({ key }) => key))
    for (const occasion of used) if (occasion.fallsOn && keys.has(occasion.fallsOn.slice(5))) found.push({ ...occasion, on })
  }
  return found
}

/** How many customers whom one may see an occasion is for. */
export function peopleOf({ audience }: Pick<Occasion, 'audience'>, db: ReadDb, act: Act) {
  return countAudience(db, audience, act)
}

/** Those that are near enough to be told today. */
export function comingOccasions(db: ReadDb, act: Act): ComingOccasion[] {
  const today = dayOfInstant(act.now)
  return occasionsBetween(db, today, addDays(today, MOST_AHEAD))
    .filter(({ on, daysAhead }) => daysBetween(today, on) <= daysAhead)
    .map((occasion) => ({ ...occasion, people: peopleOf(occasion, db, act) }))
}

/** No occasion is told earlier. */
export const MOST_AHEAD = 90

/** How early is told what falls on each customer's own day; -1 where it is not. */
export function daysAhead(db: ReadDb): Record<AnniversaryKind, number> {
  const all = listOccasions(db)
  const of = (key: string) => {
    const occasion = all.find((one) => one.key === key)
    return occasion?.isOn ? occasion.daysAhead : -1
  }
  return {
    birthday: of('birthday'),
    founding: of('founding'),
    'important-date': of('important-date'),
    contract: of('contract-anniversary'),
  }
}

/** What comes soon at one customer. */
export function anniversariesOf(db: ReadDb, customerId: CustomerId, act: Act) {
  seenCustomer(db, act.access, customerId)
  const from = dayOfInstant(act.now)
  return firstAnniversaries(db, { from, most: MOST_OF_CUSTOMER, ahead: daysAhead(db), customerId }, act)
}

export function chooseOccasion(db: Db, choice: Pick<Occasion, 'key' | 'isOn' | 'daysAhead'>) {
  if (!shippedOccasions.some(({ key }) => key === choice.key)) throw notFound('occasion')
  keepChoice(db, choice)
}

export function createOccasion(db: Db, input: OccasionInput) {
  return ownOccasion(db, insertOccasion(db, input))
}

export function changeOccasion(db: Db, { id, version, input }: { id: OccasionId; version: number; input: OccasionInput }) {
  ownOccasion(db, id)
  if (!updateOccasion(db, { id, version }, input)) throw staleVersion()
  return ownOccasion(db, id)
}

export function removeOccasion(db: Db, id: OccasionId) {
  if (!deleteOccasion(db, id)) throw notFound('occasion')
}

function ownOccasion(db: ReadDb, id: OccasionId) {
  const own = listOccasions(db).find((occasion) => occasion.id === id)
  if (own?.key !== '') throw notFound('occasion')
  return own
}
