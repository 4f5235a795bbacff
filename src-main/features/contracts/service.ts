import type { Db, ReadDb } from '#main/database/open.ts'
import { type Act, assertCustomer, becomeCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { isSigned } from '#shared/features/contracts/rules.ts'
import type { Contract, ContractInput } from '#shared/features/contracts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractFileId, ContractId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { deleteFile } from './fileQueries.ts'
import { reattachFile } from './filing.ts'
import { countEnding, listEnding, listSigned } from './listQueries.ts'
import {
  deleteContract,
  findContract,
  findContractRow,
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

/** A new contract; whose it is when nobody is named: of whoever makes it. Signed already, it makes a prospect a customer. */
export function createContract(db: Db, input: ContractInput, act: Act) {
  const ownerId = input.ownerId ?? act.staffId
  assertPeople(db, { ...input, ownerId })
  assertNumberIsFree(db, input.number)
  const id = insertContract(db, { ...input, ownerId, createdAt: act.now, updatedAt: act.now })
  if (isSigned(input)) becomeCustomer(db, input.customerId, { ...act, reason: input.number })
  return indexed(db, id)
}

/** Changes a contract. Only one that was not signed before, or not by this customer, can make somebody a customer. */
export function changeContract(db: Db, edit: { id: ContractId; version: number; input: ContractInput }, act: Act) {
  const { id, version, input } = edit
  const before = findKnownContract(db, id)
  const ownerId = input.ownerId ?? before.ownerId
  assertPeople(db, { ...input, ownerId })
  assertNumberIsFree(db, input.number, id)
  if (!updateContract(db, { id, version }, { ...input, ownerId, updatedAt: act.now })) throw staleVersion()
  const isNews = !isSigned(before) || before.customerId !== input.customerId
  if (isSigned(input) && isNews) becomeCustomer(db, input.customerId, { ...act, reason: input.number })
  return indexed(db, id)
}

/** Both parties signed a draft. CONFLICT `already-signed` or `contract-cancelled` when it is none. */
export function signContract(db: Db, signing: { id: ContractId; version: number; signedOn: Day }, act: Act) {
  const { id, version, signedOn } = signing
  const before = findKnownContract(db, id)
  if (isSigned(before)) throw conflict('already-signed')
  if (before.status === 'cancelled') throw conflict('contract-cancelled')
  assertCustomer(db, before.customerId)
  if (!updateContract(db, { id, version }, { status: 'signed', signedOn, updatedAt: act.now })) throw staleVersion()
  becomeCustomer(db, before.customerId, { ...act, reason: before.number })
  return getContract(db, id)
}

export function removeContract(db: Db, id: ContractId, now: number) {
  if (findKnownContract(db, id).deletedAt === null) markContract(db, id, now)
}

/** Takes a contract out of the bin, unless another one bears its number by now. */
export function restoreContract(db: Db, id: ContractId) {
  const row = findKnownContract(db, id)
  if (row.deletedAt === null) return
  assertNumberIsFree(db, row.number)
  markContract(db, id, null)
}

export function eraseContract(db: Db, id: ContractId) {
  deleteContract(db, id)
}

/** Brings a file back to its contract. */
export function reattachContractFile(db: Db, id: ContractFileId) {
  reattachFile(db, id)
}

export function eraseContractFile(db: Db, id: ContractFileId) {
  deleteFile(db, id)
}

/** For the report: what was signed from one day to another and not cancelled. */
export function contractsSigned(db: ReadDb, range: { from: Day; to: Day }) {
  return listSigned(db, range)
}

/** For the report and the day's work: how many open contracts end from one day to another, and the first of them; all without a limit. */
export function contractsEnding(db: ReadDb, range: { from: Day; to: Day }, limit = -1) {
  return { count: countEnding(db, range), contracts: listEnding(db, range, limit) }
}

function assertPeople(db: ReadDb, { customerId, ownerId }: { customerId: CustomerId; ownerId: StaffId }) {
  assertCustomer(db, customerId)
  assertStaff(db, ownerId)
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
