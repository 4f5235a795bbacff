import type { Db, ReadDb } from '#main/database/open.ts'
import { refreshDue } from '#main/database/purchaseDue.ts'
import { seenContract } from '#main/features/contracts/service.ts'
import { assertCustomer, assertMayChange, becomeCustomer, seenCustomer } from '#main/features/customers/service.ts'
import { assertProductIsThere, getProduct } from '#main/features/products/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { badValue, forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import { stretchesOf } from '#main/kit/pace.ts'
import { lineAmount } from '#shared/features/purchases/rules.ts'
import type { Purchase, PurchaseInput, PurchasesInput } from '#shared/features/purchases/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { ContractId, CustomerId, PurchaseId, StaffId } from '#shared/kit/id.ts'
import { figuresOf } from './figureQueries.ts'
import {
  deletePurchase,
  findPurchaseRow,
  insertPurchase,
  listPairs,
  listPurchases,
  markAsked,
  markPurchases,
  purchasesOf,
  sumPurchases,
  updatePurchase,
} from './queries.ts'

export { ofCustomersSeen } from './seenQueries.ts'

export function purchasesFor(
  db: ReadDb,
  access: Access,
  wish: { customerId: CustomerId; offset: number; limit: number },
): Purchase[] {
  seenCustomer(db, access, wish.customerId)
  return listPurchases(db, access, wish)
}

export function totalsFor(db: ReadDb, customerId: CustomerId, { access, now }: Act) {
  seenCustomer(db, access, customerId)
  return sumPurchases(db, customerId, dayOfInstant(now))
}

/** One for somebody who may see its customer; NOT_FOUND as if it were not there. */
export function seenPurchase(db: ReadDb, access: Access, id: PurchaseId) {
  const found = getPurchase(db, access, id)
  seenCustomer(db, access, found.customerId)
  return found
}

/** What was sold and may be asked for, for whoever may see any customer; else FORBIDDEN. */
export function productFigures(db: ReadDb, days: { from: Day; to: Day }, act: Act) {
  if (!act.access.may('customers.see')) throw forbidden()
  return figuresOf(db, days, act)
}

export function createPurchases(db: Db, { customerId, lines, ...head }: PurchasesInput, act: Act) {
  const { access, now } = act
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  assertBought(head.boughtOn, { path: ['boughtOn'], now })
  assertRelated(db, { customerId, ...head, path: [] }, access)
  const sellerId = head.sellerId === undefined ? access.staffId : head.sellerId
  const ids = lines.map((line) => {
    const { name } = getProduct(db, line.productId)
    becomeCustomer(db, customerId, { ...act, reason: name })
    return insertPurchase(db, { ...head, ...storedValues(line), sellerId, customerId, createdAt: now, updatedAt: now })
  })
  refreshPairs(db, ids)
  return purchasesOf(db, access, ids)
}

export function changePurchase(
  db: Db,
  { id, version, input }: { id: PurchaseId; version: number; input: PurchaseInput },
  { access, now }: Act,
) {
  const before = findChangeable(db, id, access)
  const { customerId } = before
  if (input.productId !== before.productId) getProduct(db, input.productId)
  if (input.boughtOn !== before.boughtOn) assertBought(input.boughtOn, { path: ['input', 'boughtOn'], now })
  const changed = {
    contractId: input.contractId === before.contractId ? null : input.contractId,
    sellerId: input.sellerId === before.sellerId ? null : input.sellerId,
  }
  assertRelated(db, { customerId, ...changed, path: ['input'] }, access)
  if (!updatePurchase(db, { id, version }, { ...storedValues(input), updatedAt: now })) throw staleVersion()
  refreshDue(db, { customerId, productId: before.productId })
  if (input.productId !== before.productId) refreshDue(db, { customerId, productId: input.productId })
  return getPurchase(db, access, id)
}

// Of many it is all or nothing; between two stretches others are answered.

const STRETCH = 200

function* inStretches(ids: readonly PurchaseId[], act: (some: readonly PurchaseId[]) => void): Generator<void, void> {
  for (const some of stretchesOf(ids, STRETCH)) {
    act(some)
    yield
  }
}

/** Whether customers are asked again about what they bought. */
export function setAsked(db: Db, { ids, isAsked }: { ids: readonly PurchaseId[]; isAsked: boolean }, access: Access) {
  return inStretches(ids, (some) => {
    for (const id of some) findChangeable(db, id, access)
    markAsked(db, some, isAsked)
    refreshPairs(db, some)
  })
}

export function removePurchases(db: Db, ids: readonly PurchaseId[], { access, now }: Act) {
  return inStretches(ids, (some) => {
    for (const id of some) findChangeable(db, id, access)
    markPurchases(db, some, now)
    refreshPairs(db, some)
  })
}

/** Brings them back; CONFLICT `product-in-bin` where what was bought lies in the bin by now. */
export function restorePurchases(db: Db, ids: readonly PurchaseId[], act: Act) {
  return inStretches(ids, (some) => restoreSome(db, some, act))
}

export function restorePurchase(db: Db, id: PurchaseId, act: Act) {
  restoreSome(db, [id], act)
}

function restoreSome(db: Db, ids: readonly PurchaseId[], { access }: Act) {
  for (const id of ids) assertProductIsThere(db, findChangeable(db, id, access).productId)
  markPurchases(db, ids, null)
  refreshPairs(db, ids)
}

export function erasePurchase(db: Db, id: PurchaseId) {
  deletePurchase(db, id)
}

function storedValues<Line extends PurchasesInput['lines'][number]>({ amount, ...line }: Line) {
  return { ...line, amount: amount ?? lineAmount(line) }
}

function assertBought(boughtOn: Day, { path, now }: { path: string[]; now: number }) {
  if (boughtOn > dayOfInstant(now)) throw badValue(path, 'not-bought-yet')
}

interface Related {
  customerId: CustomerId
  contractId: ContractId | null
  sellerId?: StaffId | null | undefined
  /** Where the fields stand in what was sent. */
  path: string[]
}

/** Only what is new is looked at: who left may have sold, and a contract may be another customer's by now. */
function assertRelated(db: ReadDb, { customerId, contractId, sellerId, path }: Related, access: Access) {
  if (sellerId) assertStaff(db, sellerId)
  if (contractId !== null && seenContract(db, access, contractId).customerId !== customerId)
    throw badValue([...path, 'contractId'], 'contract-of-another')
}

function refreshPairs(db: Db, ids: readonly PurchaseId[]) {
  for (const pair of listPairs(db, ids)) refreshDue(db, pair)
}

function getPurchase(db: ReadDb, access: Access, id: PurchaseId): Purchase {
  const [found] = purchasesOf(db, access, [id])
  if (!found) throw notFound('purchase')
  return found
}

function findChangeable(db: ReadDb, id: PurchaseId, access: Access) {
  const row = findPurchaseRow(db, id)
  if (!row) throw notFound('purchase')
  assertMayChange(db, row.customerId, access)
  return row
}
