import type { Db, ReadDb } from '#main/database/open.ts'
import { competitorCalled } from '#main/features/competitors/service.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import type { CustomerCompetitor, CustomerCompetitorInput } from '#shared/features/customerCompetitors/schema.ts'
import type { CustomerCompetitorId, CustomerId } from '#shared/kit/id.ts'
import {
  deleteCustomerCompetitor,
  findCustomerCompetitor,
  findCustomerCompetitorRow,
  findKnown,
  insertCustomerCompetitor,
  listCustomerCompetitors,
  markCustomerCompetitor,
  updateCustomerCompetitor,
} from './queries.ts'

export function customerCompetitorsOf(db: ReadDb, access: Access, customerId: CustomerId) {
  seenCustomer(db, access, customerId)
  return listCustomerCompetitors(db, customerId)
}

/** One for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenCustomerCompetitor(db: ReadDb, access: Access, id: CustomerCompetitorId) {
  const found = getCustomerCompetitor(db, id)
  seenCustomer(db, access, found.customerId)
  return found
}

export function createCustomerCompetitor(
  db: Db,
  { customerId, input }: { customerId: CustomerId; input: CustomerCompetitorInput },
  { access, now }: Act,
) {
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  const values = valuesOf(db, input, now)
  if (findKnown(db, { customerId, ...values }) !== undefined) throw conflict('competitor-known')
  return getCustomerCompetitor(db, insertCustomerCompetitor(db, { ...values, customerId, createdAt: now, updatedAt: now }))
}

export function changeCustomerCompetitor(
  db: Db,
  { id, version, input }: { id: CustomerCompetitorId; version: number; input: CustomerCompetitorInput },
  { access, now }: Act,
) {
  const { customerId, competitorId } = findChangeable(db, id, access)
  const values = valuesOf(db, input, now)
  // Two that a merge brought together stay as they are.
  const isOther = values.competitorId !== competitorId
  if (isOther && findKnown(db, { customerId, ...values }, id) !== undefined) throw conflict('competitor-known')
  if (!updateCustomerCompetitor(db, { id, version }, { ...values, updatedAt: now })) throw staleVersion()
  return getCustomerCompetitor(db, id)
}

export function removeCustomerCompetitor(db: Db, id: CustomerCompetitorId, { access, now }: Act) {
  if (findChangeable(db, id, access).deletedAt === null) markCustomerCompetitor(db, id, now)
}

/** Brings one back, unless somebody has written the same down anew. */
export function restoreCustomerCompetitor(db: Db, id: CustomerCompetitorId, { access }: Act) {
  const row = findChangeable(db, id, access)
  if (row.deletedAt === null) return
  if (findKnown(db, row, id) !== undefined) throw conflict('competitor-known')
  markCustomerCompetitor(db, id, null)
}

export function eraseCustomerCompetitor(db: Db, id: CustomerCompetitorId) {
  deleteCustomerCompetitor(db, id)
}

function valuesOf(db: Db, { competitorName, ...input }: CustomerCompetitorInput, now: number) {
  return { ...input, competitorId: competitorCalled(db, competitorName, now) }
}

function getCustomerCompetitor(db: ReadDb, id: CustomerCompetitorId): CustomerCompetitor {
  const found = findCustomerCompetitor(db, id)
  if (!found) throw notFound('customer-competitor')
  return found
}

function findChangeable(db: ReadDb, id: CustomerCompetitorId, access: Access) {
  const row = findCustomerCompetitorRow(db, id)
  if (!row) throw notFound('customer-competitor')
  assertMayChange(db, row.customerId, access)
  return row
}
