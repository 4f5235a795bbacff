import type { Db, ReadDb } from '#main/database/open.ts'
import { assertCustomer, becomeCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMay, assertMayGive, type Reach } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { isSigned } from '#shared/features/contracts/rules.ts'
import type { Contract, ContractInput } from '#shared/features/contracts/schema.ts'
import type { Permission } from '#shared/kit/access.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractFileId, ContractId, StaffId } from '#shared/kit/id.ts'
import { textSortKey } from '#shared/kit/sortKey.ts'
import { deleteFile } from './fileQueries.ts'
import { reattachFile } from './filing.ts'
import { countEnding, type EndingRange, listEnding, listSigned } from './listQueries.ts'
import {
  deleteContract,
  findContract,
  findContractRow,
  giveContracts,
  indexContract,
  insertContract,
  markContract,
  numberIsTaken,
  updateContract,
} from './queries.ts'

/** A contract, also when it lies in the bin. */
export function getContract(db: ReadDb, id: ContractId): Contract {
  const contract = findContract(db, id)
  if (!contract) throw notFound('contract')
  return contract
}

/** A contract for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenContract(db: ReadDb, access: Access, id: ContractId) {
  const contract = getContract(db, id)
  assertMayContract(access, 'contracts.see', contract)
  return contract
}

/** A new contract; whose it is when nobody is named: of whoever makes it. Signed already, it makes a prospect a customer. */
export function createContract(db: Db, input: ContractInput, act: Act) {
  const ownerId = input.ownerId ?? act.access.staffId
  assertMayGive(act.access, 'contracts.edit', ownerId)
  assertCustomer(db, input.customerId, act.access)
  assertStaff(db, ownerId)
  assertNumberIsFree(db, input.number)
  const id = insertContract(db, { ...input, ownerId, sortKey: textSortKey(input.name), createdAt: act.now, updatedAt: act.now })
  if (isSigned(input)) becomeCustomer(db, input.customerId, { ...act, reason: input.number })
  return indexed(db, id)
}

/** Changes a contract. Only one that was not signed before, or not by this customer, can make somebody a customer. */
export function changeContract(db: Db, edit: { id: ContractId; version: number; input: ContractInput }, act: Act) {
  const { id, version, input } = edit
  const before = findKnownContract(db, id)
  assertMayContract(act.access, 'contracts.edit', before)
  const ownerId = input.ownerId ?? before.ownerId
  if (ownerId !== before.ownerId) {
    assertMayGive(act.access, 'contracts.edit', ownerId)
    assertStaff(db, ownerId)
  }
  if (input.customerId !== before.customerId) assertCustomer(db, input.customerId, act.access)
  assertNumberIsFree(db, input.number, id)
  if (!updateContract(db, { id, version }, { ...input, ownerId, sortKey: textSortKey(input.name), updatedAt: act.now }))
    throw staleVersion()
  const isNews = !isSigned(before) || before.customerId !== input.customerId
  if (isSigned(input) && isNews) becomeCustomer(db, input.customerId, { ...act, reason: input.number })
  return indexed(db, id)
}

/** Both parties signed a draft. CONFLICT `already-signed` or `contract-cancelled` when it is none. */
export function signContract(db: Db, signing: { id: ContractId; version: number; signedOn: Day }, act: Act) {
  const { id, version, signedOn } = signing
  const before = findKnownContract(db, id)
  assertMayContract(act.access, 'contracts.edit', before)
  if (isSigned(before)) throw conflict('already-signed')
  if (before.status === 'cancelled') throw conflict('contract-cancelled')
  assertCustomer(db, before.customerId, act.access)
  if (!updateContract(db, { id, version }, { status: 'signed', signedOn, updatedAt: act.now })) throw staleVersion()
  becomeCustomer(db, before.customerId, { ...act, reason: before.number })
  return getContract(db, id)
}

export function removeContract(db: Db, id: ContractId, { access, now }: Act) {
  const row = findKnownContract(db, id)
  assertMayContract(access, 'contracts.delete', row)
  if (row.deletedAt === null) markContract(db, id, now)
}

/** Takes a contract out of the bin, unless another one bears its number by now. */
export function restoreContract(db: Db, id: ContractId, { access }: Act) {
  const row = findKnownContract(db, id)
  assertMayContract(access, 'contracts.delete', row)
  if (row.deletedAt === null) return
  assertNumberIsFree(db, row.number)
  markContract(db, id, null)
}

export function eraseContract(db: Db, id: ContractId) {
  deleteContract(db, id)
}

/** Brings a file back to its contract. */
export function reattachContractFile(db: Db, id: ContractFileId, act: Act) {
  reattachFile(db, id, act)
}

export function eraseContractFile(db: Db, id: ContractFileId) {
  deleteFile(db, id)
}

/** For whoever gives a contract to another customer: it is found by that one's name from now on. */
export function reindexContract(db: Db, id: ContractId) {
  indexed(db, id)
}

/** For the report: what was signed from one day to another and not cancelled. */
export function contractsSigned(db: ReadDb, range: { from: Day; to: Day }, reach: Reach) {
  return listSigned(db, range, reach)
}

/** For the report and the day's work: how many open contracts end from one day to another, and the first of them; all without a limit. */
export function contractsEnding(db: ReadDb, range: EndingRange, limit = -1) {
  return { count: countEnding(db, range), contracts: listEnding(db, range, limit) }
}

/** Contracts of one person become those of another; what lies in the bin too. */
export function handOverContracts(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveContracts(db, people, now)
}

function assertMayContract(access: Access, permission: Permission, { ownerId }: { ownerId: StaffId }) {
  assertMay(access, permission, { ownerId, noun: 'contract' })
}

function assertNumberIsFree(db: ReadDb, number: string, except?: ContractId) {
  if (numberIsTaken(db, number, except)) throw conflict('number-taken', { number })
}

function findKnownContract(db: ReadDb, id: ContractId) {
  const row = findContractRow(db, id)
  if (!row) throw notFound('contract')
  return row
}

function indexed(db: Db, id: ContractId) {
  const contract = getContract(db, id)
  indexContract(db, contract)
  return contract
}
