import type { Db, ReadDb } from '#main/database/open.ts'
import { assertContactOf } from '#main/features/contacts/service.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import { listOccasions } from '#main/features/occasions/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import type { EndedGift, Gift, GiftEnd, GiftInput, GiftOccasion } from '#shared/features/gifts/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId, GiftId, StaffId } from '#shared/kit/id.ts'
import { shippedOccasions } from '#shared/kit/occasionFile.ts'
import { celebrationsIn } from './celebrations.ts'
import { endGifts, listAtVersions, putBack, type VersionOfGift } from './endQueries.ts'
import { countWithin, listGiftOccasions } from './listQueries.ts'
import { deleteGift, findGiftRow, giftsOf, giveGifts, insertGift, markGifts, updateGift } from './queries.ts'

/** A gift for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenGift(db: ReadDb, access: Access, id: GiftId) {
  const gift = getGift(db, id)
  seenCustomer(db, access, gift.customerId)
  return gift
}

export function createGift(db: Db, { customerId, input }: { customerId: CustomerId; input: GiftInput }, act: Act) {
  assertCustomer(db, customerId, act.access)
  assertMayChange(db, customerId, act.access)
  assertOccasion(input)
  assertStaff(db, input.giverId)
  if (input.contactId !== null) assertContactOf(db, customerId, input.contactId)
  const values = { ...storedValues(input, act), customerId, createdAt: act.now, updatedAt: act.now }
  return getGift(db, insertGift(db, values))
}

export function changeGift(db: Db, edit: { id: GiftId; version: number; input: GiftInput }, act: Act) {
  const { id, version, input } = edit
  assertChangeable(db, [id], act.access)
  const before = getGift(db, id)
  if (input.occasion !== before.occasion) assertOccasion(input)
  if (input.giverId !== before.giverId) assertStaff(db, input.giverId)
  if (input.contactId !== null && input.contactId !== before.contactId) assertContactOf(db, before.customerId, input.contactId)
  if (!updateGift(db, { id, version }, { ...storedValues(input, act), updatedAt: act.now })) throw staleVersion()
  return getGift(db, id)
}

/** Ends gifts, one or many; of many those are left out that were changed since. Answers how each was before. */
export function finishGifts(db: Db, { gifts, end }: { gifts: VersionOfGift[]; end: GiftEnd }, { access, now }: Act) {
  assertChangeable(db, idsOf(gifts), access)
  const before = listAtVersions(db, gifts)
  if (before.length === 0 && gifts.length === 1) throw staleVersion()
  endGifts(db, before, { end, now })
  return before.map((gift): EndedGift => ({ ...gift, version: gift.version + 1 }))
}

/** Makes gifts what they were, as far as nobody changed them since. */
export function reopenGifts(db: Db, ended: EndedGift[], { access, now }: Act) {
  assertChangeable(db, idsOf(ended), access)
  putBack(db, ended, now)
}

export function removeGifts(db: Db, ids: GiftId[], { access, now }: Act) {
  assertChangeable(db, ids, access)
  markGifts(db, ids, now)
}

export function restoreGifts(db: Db, ids: GiftId[], { access }: Act) {
  assertChangeable(db, ids, access)
  markGifts(db, ids, null)
}

export function eraseGift(db: Db, id: GiftId) {
  deleteGift(db, id)
}

/** What one person has still to give is to be given by another. */
export function handOverGifts(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveGifts(db, people, now)
}

/** The occasions of a year in the order of their days, and what else gifts were written down for. */
export function occasionsOfYear(db: ReadDb, year: number, act: Act): GiftOccasion[] {
  const written = new Map(listGiftOccasions(db, year, act).map((row) => [nameOf(row), row]))
  const days = celebrationsIn(year)
  const used = listOccasions(db).filter(({ isOn }) => isOn)
  const falling = used.flatMap(({ key, vi, fallsOn }): GiftOccasion[] => {
    const dueOn = fallsOn && days.get(fallsOn.slice(5))
    if (!dueOn) return []
    const occasion = { occasion: key, occasionName: key === '' ? vi : '' }
    const { count, planned } = written.get(nameOf(occasion)) ?? { count: 0, planned: 0 }
    written.delete(nameOf(occasion))
    return [{ ...occasion, dueOn, count, planned }]
  })
  falling.sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
  const own = [...written.values()].map((row) => ({ ...row, dueOn: null }))
  return [...falling, ...own]
}

function nameOf({ occasion, occasionName }: Pick<GiftOccasion, 'occasion' | 'occasionName'>) {
  return `${occasion}:${occasion === '' ? occasionName : ''}`
}

function storedValues({ status, givenOn, reason, ...input }: GiftInput, { now }: Act) {
  const ended = status === 'planned' ? null : (givenOn ?? dayOfInstant(now))
  return { ...input, status, givenOn: ended, reason: status === 'refused' ? reason : '' }
}

function assertOccasion({ occasion }: GiftInput) {
  if (occasion !== '' && !shippedOccasions.some(({ key }) => key === occasion)) throw notFound('occasion')
}

function getGift(db: ReadDb, id: GiftId): Gift {
  const row = findGiftRow(db, id)
  const [gift] = row?.deletedAt === null ? giftsOf(db, [id]) : []
  if (!gift) throw notFound('gift')
  return gift
}

function idsOf(gifts: readonly { id: GiftId }[]) {
  return gifts.map(({ id }) => id)
}

/** All or none of them. */
function assertChangeable(db: ReadDb, ids: readonly GiftId[], access: Access) {
  const { seen, changeable } = countWithin(db, ids, access)
  if (seen < ids.length) throw notFound('gift')
  if (changeable < ids.length) throw forbidden()
}
