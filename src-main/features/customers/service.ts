import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { nameKeys, stageAfterFirstDeal } from '#shared/features/customers/rules.ts'
import type { CustomerInput, Stage } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { contactPointsOf, type TypedPoints } from './contactPoints.ts'
import {
  codeIsTaken,
  deleteCustomer,
  findCustomer,
  findCustomerRow,
  findGroup,
  highestCode,
  indexCustomer,
  insertCustomer,
  insertGroup,
  insertStageChange,
  markCustomers,
  replaceContactPoints,
  touchLastContact,
  updateCustomer,
} from './queries.ts'
import { findDuplicates } from './recordQueries.ts'

/** Who does something, and when. */
export interface Act {
  staffId: StaffId
  now: number
}

export function getCustomer(db: ReadDb, id: CustomerId) {
  const customer = findCustomer(db, id)
  if (!customer) throw notFound('customer')
  return customer
}

export function createCustomer(db: Db, input: CustomerInput, act: Act) {
  const code = freeCode(db, input.code, undefined)
  const id = insertCustomer(db, { ...storedValues(input), code, createdAt: act.now, updatedAt: act.now })
  replaceContactPoints(db, { customerId: id, contactId: null }, contactPointsOf(input))
  insertStageChange(db, { customerId: id, from: null, to: input.stage, at: act.now, staffId: act.staffId, reason: '' })
  indexCustomer(db, id)
  return getCustomer(db, id)
}

export function changeCustomer(db: Db, edit: { id: CustomerId; version: number; input: CustomerInput }, act: Act) {
  const { id, version, input } = edit
  const before = findCustomerRow(db, id)
  if (!before) throw notFound('customer')
  const code = freeCode(db, input.code || before.code, id)
  if (!updateCustomer(db, { id, version }, { ...storedValues(input), code, updatedAt: act.now })) throw staleVersion()
  replaceContactPoints(db, { customerId: id, contactId: null }, contactPointsOf(input))
  if (before.stage !== input.stage) {
    insertStageChange(db, { customerId: id, from: before.stage, to: input.stage, at: act.now, staffId: act.staffId, reason: '' })
  }
  indexCustomer(db, id)
  return getCustomer(db, id)
}

/** Puts customers into the bin; they are neither listed nor found there until they come back. */
export function removeCustomers(db: Db, ids: CustomerId[], now: number) {
  return reindexed(db, markCustomers(db, ids, now))
}

export function restoreCustomers(db: Db, ids: CustomerId[]) {
  return reindexed(db, markCustomers(db, ids, null))
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
  insertStageChange(db, { customerId: id, from: row.stage, to: next, at: act.now, staffId: act.staffId, reason: act.reason })
}

/** Somebody talked with this customer at that moment. */
export function noteContact(db: Db, id: CustomerId, at: number) {
  touchLastContact(db, id, at)
}

/** For whoever adds something to a customer: NOT_FOUND when it is not there or lies in the bin. */
export function assertCustomer(db: ReadDb, id: CustomerId) {
  const row = findCustomerRow(db, id)
  if (!row || row.deletedAt !== null) throw notFound('customer')
}

/** What one of its contacts can be reached at, in place of what was there; the customer is found by it from now on. */
export function replacePointsOfContact(db: Db, contact: { customerId: CustomerId; contactId: ContactId }, typed: TypedPoints) {
  replaceContactPoints(db, contact, contactPointsOf(typed))
  indexCustomer(db, contact.customerId)
}

/** For whoever changes what a customer is found by: a contact's name, a number. */
export function reindexCustomer(db: Db, id: CustomerId) {
  indexCustomer(db, id)
}

export function nextCode(db: ReadDb) {
  return codeOf(highestCode(db) + 1)
}

export function createGroup(db: Db, name: string) {
  return findGroup(db, name) ?? insertGroup(db, name)
}

export function duplicatesOf(db: ReadDb, input: Partial<CustomerInput>, except: CustomerId | undefined) {
  const points = contactPointsOf({ phones: input.phones ?? [], emails: input.emails ?? [] }).filter(
    (point) => point.normal !== '',
  )
  const { foldedName } = nameKeys({ kind: input.kind ?? 'organisation', name: input.name ?? '' })
  const taxCode = input.taxCode ? parseTaxCode(input.taxCode).value : ''
  return findDuplicates(db, { taxCode, reachedAt: points, foldedName }, except)
}

function storedValues(input: CustomerInput) {
  const { phones: _phones, emails: _emails, code: _code, ...values } = input
  return { ...values, ...nameKeys(input), taxCode: input.taxCode ? parseTaxCode(input.taxCode).value : '' }
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
