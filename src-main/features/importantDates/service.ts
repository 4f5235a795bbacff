import type { Db, ReadDb } from '#main/database/open.ts'
import { assertContactOf } from '#main/features/contacts/service.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import type { ImportantDate, ImportantDateInput } from '#shared/features/importantDates/schema.ts'
import type { CustomerId, ImportantDateId } from '#shared/kit/id.ts'
import {
  deleteImportantDate,
  findImportantDate,
  findImportantDateRow,
  insertImportantDate,
  listImportantDates,
  markImportantDate,
  updateImportantDate,
} from './queries.ts'

export { listIdsOfContact as importantDatesOfContact } from './queries.ts'

export function importantDatesOf(db: ReadDb, access: Access, customerId: CustomerId) {
  seenCustomer(db, access, customerId)
  return listImportantDates(db, customerId)
}

/** One for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenImportantDate(db: ReadDb, access: Access, id: ImportantDateId) {
  const found = getImportantDate(db, id)
  seenCustomer(db, access, found.customerId)
  return found
}

export function createImportantDate(
  db: Db,
  { customerId, input }: { customerId: CustomerId; input: ImportantDateInput },
  { access, now }: Act,
) {
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  if (input.contactId !== null) assertContactOf(db, customerId, input.contactId)
  return getImportantDate(db, insertImportantDate(db, { ...input, customerId, createdAt: now, updatedAt: now }))
}

export function changeImportantDate(
  db: Db,
  { id, version, input }: { id: ImportantDateId; version: number; input: ImportantDateInput },
  { access, now }: Act,
) {
  const { customerId, contactId } = findChangeable(db, id, access)
  if (input.contactId !== null && input.contactId !== contactId) assertContactOf(db, customerId, input.contactId)
  if (!updateImportantDate(db, { id, version }, { ...input, updatedAt: now })) throw staleVersion()
  return getImportantDate(db, id)
}

export function removeImportantDate(db: Db, id: ImportantDateId, { access, now }: Act) {
  if (findChangeable(db, id, access).deletedAt === null) markImportantDate(db, id, now)
}

export function restoreImportantDate(db: Db, id: ImportantDateId, { access }: Act) {
  if (findChangeable(db, id, access).deletedAt !== null) markImportantDate(db, id, null)
}

export function eraseImportantDate(db: Db, id: ImportantDateId) {
  deleteImportantDate(db, id)
}

function getImportantDate(db: ReadDb, id: ImportantDateId): ImportantDate {
  const found = findImportantDate(db, id)
  if (!found) throw notFound('important-date')
  return found
}

function findChangeable(db: ReadDb, id: ImportantDateId, access: Access) {
  const row = findImportantDateRow(db, id)
  if (!row) throw notFound('important-date')
  assertMayChange(db, row.customerId, access)
  return row
}
