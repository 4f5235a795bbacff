import type { Db, ReadDb } from '#main/database/open.ts'
import { refreshDue } from '#main/database/purchaseDue.ts'
import { assertCustomer, assertMayChange, becomeCustomer, seenCustomer } from '#main/features/customers/service.ts'
import { getProduct } from '#main/features/products/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import { lineAmount } from '#shared/features/purchases/rules.ts'
import type { Purchase, PurchaseInput, PurchasesInput } from '#shared/features/purchases/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId, PurchaseId, StaffId } from '#shared/kit/id.ts'
import {
  deletePurchase,
  findPurchaseRow,
  insertPurchase,
  isContractOf,
  listPairs,
  listPurchases,
  markPurchases,
  purchasesOf,
  sumPurchases,
  updatePurchase,
} from './queries.ts'

export function purchasesFor(
  db: ReadDb,
  access: Access,
  wish: { customerId: CustomerId; offset: number; limit: number },
): Purchase[] {
  seenCustomer(db, access, wish.customerId)
  return listPurchases(db, wish)
}

export function totalsFor(db: ReadDb, customerId: CustomerId, { access, now }: Act) {
  seenCustomer(db, access, customerId)
  return sumPurchases(db, customerId, dayOfInstant(now))
}

/** One for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenPurchase(db: ReadDb, access: Access, id: PurchaseId) {
  const found = getPurchase(db, id)
  seenCustomer(db, access, found.customerId)
  return found
}

export function createPurchases(db: Db, { customerId, lines, ...head }: PurchasesInput, act: Act) {
  const { access, now } = act
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  const ids = lines.map((line) => {
    const { name } = getProduct(db, line.productId)
    const input = { ...head, sellerId: head.sellerId === undefined ? access.staffId : head.sellerId, ...line }
    assertRelated(db, customerId, input)
    becomeCustomer(db, customerId, { ...act, reason: name })
    return insertPurchase(db, { ...storedValues(input), customerId, createdAt: now, updatedAt: now })
  })
  refreshPairs(db, ids)
  return purchasesOf(db, ids)
}

export function changePurchase(
  db: Db,
  { id, version, input }: { id: PurchaseId; version: number; input: PurchaseInput },
  { access, now }: Act,
) {
  const before = findChangeable(db, id, access)
  const { customerId } = before
  if (input.productId !== before.productId) getProduct(db, input.productId)
  const changed = {
    contractId: input.contractId === before.contractId ? null : input.contractId,
    sellerId: input.sellerId === before.sellerId ? null : input.sellerId,
  }
  assertRelated(db, customerId, changed)
  if (!updatePurchase(db, { id, version }, { ...storedValues(input), updatedAt: now })) throw staleVersion()
  refreshDue(db, { customerId, productId: before.productId })
  if (input.productId !== before.productId) refreshDue(db, { customerId, productId: input.productId })
  return getPurchase(db, id)
}

export function removePurchases(db: Db, ids: readonly PurchaseId[], { access, now }: Act) {
  for (const id of ids) findChangeable(db, id, access)
  markPurchases(db, ids, now)
  refreshPairs(db, ids)
}

/** Brings them back; NOT_FOUND of a product that lies in the bin by now. */
export function restorePurchases(db: Db, ids: readonly PurchaseId[], { access }: Act) {
  for (const id of ids) getProduct(db, findChangeable(db, id, access).productId)
  markPurchases(db, ids, null)
  refreshPairs(db, ids)
}

export function erasePurchase(db: Db, id: PurchaseId) {
  deletePurchase(db, id)
}

function storedValues({ amount, ...input }: PurchaseInput) {
  return { ...input, amount: amount ?? lineAmount(input) }
}

function assertRelated(
  db: ReadDb,
  customerId: CustomerId,
  { contractId, sellerId }: Pick<PurchaseInput, 'contractId'> & { sellerId?: StaffId | null | undefined },
) {
  if (contractId !== null && !isContractOf(db, customerId, contractId)) throw notFound('contract')
  if (sellerId) assertStaff(db, sellerId)
}

function refreshPairs(db: Db, ids: readonly PurchaseId[]) {
  for (const pair of listPairs(db, ids)) refreshDue(db, pair)
}

function getPurchase(db: ReadDb, id: PurchaseId): Purchase {
  const [found] = purchasesOf(db, [id])
  if (!found) throw notFound('purchase')
  return found
}

function findChangeable(db: ReadDb, id: PurchaseId, access: Access) {
  const row = findPurchaseRow(db, id)
  if (!row) throw notFound('purchase')
  assertMayChange(db, row.customerId, access)
  return row
}
