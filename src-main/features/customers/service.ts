import type { Db, ReadDb } from '#main/database/open.ts'
import { setCategories } from '#main/features/categories/service.ts'
import { setValues } from '#main/features/customFields/service.ts'
import { filedPhoto, forgetPhoto, type NewPhoto } from '#main/features/documents/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMayGive, isWithin } from '#main/kit/access.ts'
import { conflict, forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import { nameKeys, stageAfterFirstDeal } from '#shared/features/customers/rules.ts'
import type { CustomerInput, Rating, Share, Stage } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId, GroupId, StaffId } from '#shared/kit/id.ts'
import { isMask } from '#shared/kit/sensitive.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { insertAddresses, replaceAddresses } from './addressQueries.ts'
import { contactPointsOf, type TypedPoints } from './contactPoints.ts'
import {
  codeIsTaken,
  deleteCustomer,
  findCustomer,
  findCustomerRow,
  findGroup,
  findGroupById,
  giveCustomers,
  highestCode,
  indexCustomer,
  insertContactPoints,
  insertCustomer,
  insertGroup,
  insertStageChange,
  listAlsoFound,
  markCustomers,
  replaceContactPoints,
  updateCustomer,
} from './queries.ts'
import { customerWithin, listShares, mayWith, replaceShares, type Wish } from './reachQueries.ts'
import { findDuplicates } from './recordQueries.ts'
import { assertRelations } from './relations.ts'

/** For lists of others that join customers `c`: which of them may be seen. */
export { isWoman } from './audienceQueries.ts'
/** For whoever writes cards of people. */
export { borneByContact, borneByCustomer, withPhotos } from './cardPhotos.ts'
/** For the contacts, which the office has made fields for too. */
export { customReader } from './custom.ts'
/** For the list of people, who are found by what their customers are found by. */
export { findBest } from './listQueries.ts'
/** For deeds on many at once: src-main/features/bulk. */
export { type Before, changeMany, countBorne, type ManyChange, namesOfMany, revertMany, weighMany } from './manyQueries.ts'
export { countAudience, customersOfAudience } from './occasionQueries.ts'
/** For whoever puts links of customers in place by the stretch. */
export { leadsUpTo } from './relationQueries.ts'
export { assertNoCycle, circularFor } from './relations.ts'
export { customerWithin }

export function getCustomer(db: ReadDb, id: CustomerId) {
  const customer = findCustomer(db, id)
  if (!customer) throw notFound('customer')
  return customer
}

/** A customer for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenCustomer(db: ReadDb, access: Access, id: CustomerId) {
  const customer = getCustomer(db, id)
  assertMayWith(db, { access, deed: 'see' }, customer)
  return customer
}

interface Typed {
  input: CustomerInput
  photo: NewPhoto | undefined
}

export function createCustomer(db: Db, { input, photo }: Typed, act: Act) {
  assertMayGive(act.access, 'customers.edit', input.ownerId)
  assertRelations(db, { input, before: undefined }, act.access)
  const code = freeCode(db, input.code, undefined)
  const own = { ...storedValues(input), ...filedPhoto(db, photo, act.now), givenAt: givenAt(input.ownerId, act), code }
  const id = insertCustomer(db, { ...own, createdAt: act.now, updatedAt: act.now })
  insertContactPoints(db, { customerId: id, contactId: null }, contactPointsOf(input))
  insertAddresses(db, id, input.addresses)
  insertStageChange(db, { customerId: id, from: null, to: input.stage, at: act.now, staffId: act.access.staffId, reason: '' })
  setMarks(db, { id, input }, act)
  indexCustomer(db, id)
  return getCustomer(db, id)
}

export function changeCustomer(db: Db, edit: Typed & { id: CustomerId; version: number }, act: Act) {
  const { id, version, input, photo } = edit
  const before = findCustomerRow(db, id)
  if (!before) throw notFound('customer')
  assertMayWith(db, { access: act.access, deed: 'edit' }, before)
  if (input.ownerId !== before.ownerId) assertMayGive(act.access, 'customers.edit', input.ownerId)
  assertRelations(db, { input, before }, act.access)
  const code = freeCode(db, input.code || before.code, id)
  const given = input.ownerId !== before.ownerId && { givenAt: givenAt(input.ownerId, act) }
  const own = { ...storedValues(input, before.taxCode), ...filedPhoto(db, photo, act.now), ...given, code }
  if (!updateCustomer(db, { id, version }, { ...own, updatedAt: act.now })) throw staleVersion()
  forgetPhoto(db, photo, before.photoId)
  replaceContactPoints(db, { customerId: id, contactId: null }, contactPointsOf(input))
  replaceAddresses(db, id, input.addresses)
  if (before.stage !== input.stage) noteStage(db, { id, from: before.stage, to: input.stage, reason: '' }, act)
  setMarks(db, { id, input }, act)
  indexCustomer(db, id)
  return getCustomer(db, id)
}

/** When a customer was given to its owner: now, unless they took it themselves. */
function givenAt(ownerId: StaffId | null, { access, now }: Act) {
  return ownerId === null || ownerId === access.staffId ? null : now
}

/** Its categories and what it holds in the office's own fields, as far as an input says anything of them. */
function setMarks(db: Db, { id, input }: { id: CustomerId; input: CustomerInput }, { access }: Act) {
  const { kind, categoryIds, custom: values } = input
  if (categoryIds) setCategories(db, { record: 'customer', id, categoryIds })
  if (values)
    setValues(db, id, { record: 'customer', kind, values, assertLinked: (linked) => assertCustomer(db, linked, access) })
}

/** Puts a customer elsewhere in its life cycle; its history keeps when, by whom and why. */
export function changeStage(db: Db, edit: { id: CustomerId; version: number; stage: Stage; reason: string }, act: Act) {
  const { id, version, stage, reason } = edit
  const before = findCustomerRow(db, id)
  if (!before) throw notFound('customer')
  assertMayWith(db, { access: act.access, deed: 'edit' }, before)
  if (!updateCustomer(db, { id, version }, { stage, updatedAt: act.now })) throw staleVersion()
  if (before.stage !== stage) noteStage(db, { id, from: before.stage, to: stage, reason }, act)
  return getCustomer(db, id)
}

/** Puts customers into the bin; they are neither listed nor found there until they come back. */
export function removeCustomers(db: Db, ids: CustomerId[], act: Act) {
  assertMayDelete(db, ids, act.access)
  return reindexed(db, markCustomers(db, ids, act.now))
}

export function restoreCustomers(db: Db, ids: CustomerId[], { access }: Act) {
  assertMayDelete(db, ids, access)
  return reindexed(db, markCustomers(db, ids, null))
}

/** Who a customer is open to. */
export function sharesOf(db: ReadDb, id: CustomerId, access: Access) {
  seenCustomer(db, access, id)
  return listShares(db, id)
}

/** Opens a customer to these colleagues and nobody else; only who reaches it by their role can, not who it was opened to. */
export function shareCustomer(db: Db, { id, shares }: { id: CustomerId; shares: Share[] }, { access, now }: Act) {
  const { ownerId } = seenCustomer(db, access, id)
  if (!isWithin(access.reach('customers.edit'), ownerId)) throw forbidden()
  for (const { staffId } of shares) assertStaff(db, staffId)
  replaceShares(
    db,
    id,
    shares.map((share) => ({ ...share, sharedBy: access.staffId, sharedAt: now })),
  )
  return listShares(db, id)
}

export function handOverCustomers(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveCustomers(db, people, now)
}

/** Erases a customer and what hangs on it; its contracts must have gone before. */
export function eraseCustomer(db: Db, id: CustomerId) {
  deleteCustomer(db, id)
}

/** A first signed contract or confirmed order makes whoever signed it a customer. */
export function becomeCustomer(db: Db, id: CustomerId, act: Act & { reason: string }) {
  const row = findCustomerRow(db, id)
  if (!row) throw notFound('customer')
  const next: Stage | undefined = stageAfterFirstDeal(row.stage)
  if (!next) return
  updateCustomer(db, row, { stage: next, updatedAt: act.now })
  noteStage(db, { id, from: row.stage, to: next, reason: act.reason }, act)
}

/** Rates a customer anew, for what was said in a call. NOT_FOUND when it may not be seen, FORBIDDEN when it may only be seen. */
export function rateCustomer(db: Db, { id, rating }: { id: CustomerId; rating: Rating }, act: Act) {
  const row = findCustomerRow(db, id)
  if (!row) throw notFound('customer')
  assertMayWith(db, { access: act.access, deed: 'edit' }, row)
  if (row.rating !== rating) updateCustomer(db, row, { rating, updatedAt: act.now })
}

/** For whoever adds something to a customer: NOT_FOUND when it is not there, lies in the bin or may not be seen. */
export function assertCustomer(db: ReadDb, id: CustomerId, access: Access) {
  const row = findCustomerRow(db, id)
  if (!row || row.deletedAt !== null) throw notFound('customer')
  assertMayWith(db, { access, deed: 'see' }, row)
}

/** For whoever changes what belongs to a customer: NOT_FOUND when it may not be seen, FORBIDDEN when it may only be seen. */
export function assertMayChange(db: ReadDb, id: CustomerId, access: Access) {
  const row = findCustomerRow(db, id)
  if (!row) throw notFound('customer')
  assertMayWith(db, { access, deed: 'edit' }, row)
}

/** For whoever makes one customer of two: both may be edited, and the one that goes may be deleted. */
export function assertMayMerge(
  db: ReadDb,
  { survivorId, mergedId }: Record<'survivorId' | 'mergedId', CustomerId>,
  access: Access,
) {
  assertMayChange(db, survivorId, access)
  assertMayChange(db, mergedId, access)
  assertMayDelete(db, [mergedId], access)
}

/** What one of its contacts can be reached at, in place of what was there; the customer is found by it from now on. */
export function replacePointsOfContact(db: Db, contact: { customerId: CustomerId; contactId: ContactId }, typed: TypedPoints) {
  replaceContactPoints(db, contact, contactPointsOf(typed))
  reindexCustomer(db, contact.customerId)
}

/** For whoever changes what a customer is found by: a contact's name, a number. Whoever else its people work for is found by them too. */
export function reindexCustomer(db: Db, id: CustomerId) {
  for (const one of [id, ...listAlsoFound(db, id)]) indexCustomer(db, one)
}

export function nextCode(db: ReadDb) {
  return codeOf(highestCode(db) + 1)
}

export function assertGroup(db: ReadDb, id: GroupId) {
  if (!findGroupById(db, id)) throw notFound('group')
}

export function createGroup(db: Db, name: string) {
  return findGroup(db, name) ?? insertGroup(db, name)
}

/** Who may be the same; of a customer one may not see only that there is one, so that two people do not court it unknown to each other. */
export function duplicatesOf(
  db: ReadDb,
  { input, except }: { input: Partial<CustomerInput>; except?: CustomerId | undefined },
  access: Access,
) {
  const points = contactPointsOf({ phones: input.phones ?? [], emails: input.emails ?? [] }).filter(
    (point) => point.normal !== '',
  )
  const { foldedName } = nameKeys({ kind: input.kind ?? 'organisation', name: input.name ?? '' })
  const taxCode = input.taxCode ? parseTaxCode(input.taxCode).value : ''
  return findDuplicates(db, { taxCode, reachedAt: points, foldedName }, except).map((found) =>
    mayWith(db, { access, deed: 'see' }, found) ? { ...found, maySee: true } : { ...found, code: '', name: '', maySee: false },
  )
}

function noteStage(db: Db, change: { id: CustomerId; from: Stage; to: Stage; reason: string }, { access, now }: Act) {
  const { id, ...rest } = change
  insertStageChange(db, { ...rest, customerId: id, at: now, staffId: access.staffId })
}

function assertMayWith(db: ReadDb, wish: Wish, row: { id: CustomerId; ownerId: StaffId | null }) {
  if (!mayWith(db, { ...wish, deed: 'see' }, row)) throw notFound('customer')
  if (!mayWith(db, wish, row)) throw forbidden()
}

/** All or none of them; more than one is bulk work. */
function assertMayDelete(db: ReadDb, ids: CustomerId[], access: Access) {
  if (ids.length > 1 && !access.may('customers.bulk')) throw forbidden()
  if (access.reach('customers.delete') === 'all') return
  for (const id of ids) {
    const row = findCustomerRow(db, id)
    if (row) assertMayWith(db, { access, deed: 'delete' }, row)
  }
}

/** `taxCode`: what is there, for a form that shows it masked and gives the mask back. */
function storedValues(input: CustomerInput, taxCode = '') {
  const {
    phones: _phones,
    emails: _emails,
    addresses: _addresses,
    code: _code,
    categoryIds: _categoryIds,
    custom: _custom,
    ...values
  } = input
  const typed = input.taxCode ? parseTaxCode(input.taxCode).value : ''
  return { ...values, ...nameKeys(input), taxCode: isMask(input.taxCode) ? taxCode : typed }
}

function freeCode(db: ReadDb, wanted: string, except: CustomerId | undefined) {
  if (wanted === '') return nextCode(db)
  if (codeIsTaken(db, wanted, except)) throw conflict('code-taken', { code: wanted })
  return wanted
}

export function codeOf(number: number) {
  return `KH${String(number).padStart(5, '0')}`
}

function reindexed(db: Db, ids: CustomerId[]) {
  for (const id of ids) indexCustomer(db, id)
  return ids.length
}
