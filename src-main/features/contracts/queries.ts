import { and, desc, eq, getTableColumns, isNull, lte, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { removeContractWords, writeContractWords } from '#main/database/search.ts'
import { customerGroups, customers } from '#main/features/customers/table.ts'
import { office } from '#main/features/office/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { contractSearchWords } from '#shared/features/contracts/rules.ts'
import type { Contract } from '#shared/features/contracts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractId, StaffId } from '#shared/kit/id.ts'
import { contracts } from './table.ts'

export type ContractValues = typeof contracts.$inferInsert

/** A contract with the names it refers to, also when it lies in the bin. */
export function findContract(db: ReadDb, id: ContractId): Contract | undefined {
  return db
    .select({
      ...getTableColumns(contracts),
      customerName: customers.name,
      groupId: customers.groupId,
      groupName: customerGroups.name,
      ownerName: staff.name,
    })
    .from(contracts)
    .innerJoin(customers, eq(customers.id, contracts.customerId))
    .leftJoin(customerGroups, eq(customerGroups.id, customers.groupId))
    .innerJoin(staff, eq(staff.id, contracts.ownerId))
    .where(eq(contracts.id, id))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findContractRow(db: ReadDb, id: ContractId) {
  return db.select().from(contracts).where(eq(contracts.id, id)).get()
}

export function insertContract(db: Db, values: ContractValues) {
  return db.insert(contracts).values(values).returning({ id: contracts.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateContract(db: Db, row: { id: ContractId; version: number }, values: Partial<ContractValues>) {
  const { changes } = db
    .update(contracts)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(contracts.id, row.id), eq(contracts.version, row.version), isNull(contracts.deletedAt)))
    .run()
  return changes === 1
}

/** Puts a contract into the bin at a moment, or takes it out (`null`). */
export function markContract(db: Db, id: ContractId, deletedAt: number | null) {
  db.update(contracts)
    .set({ deletedAt, version: sql`${contracts.version} + 1` })
    .where(eq(contracts.id, id))
    .run()
}

/** The contracts of one person become those of another. */
export function giveContracts(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(contracts)
    .set({ ownerId: to, updatedAt: now, version: sql`${contracts.version} + 1` })
    .where(eq(contracts.ownerId, from))
    .run().changes
}

/** Rewrites what a contract is found by; in the bin it goes on being found there. */
export function indexContract(db: Db, contract: Contract) {
  writeContractWords(db, { id: contract.id, words: contractSearchWords(contract) })
}

/** Whether another contract outside the bin bears this number. */
export function numberIsTaken(db: ReadDb, number: string, except?: ContractId) {
  const row = db
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(eq(contracts.number, number), isNull(contracts.deletedAt)))
    .get()
  return row !== undefined && row.id !== except
}

/** The numbers of the newest contracts that were made up to a day. */
export function listNewestNumbers(db: ReadDb, madeUpTo: Day, limit: number) {
  const rows = db
    .select({ number: contracts.number })
    .from(contracts)
    .where(and(lte(contracts.madeOn, madeUpTo), isNull(contracts.deletedAt)))
    .orderBy(desc(contracts.madeOn), desc(contracts.id))
    .limit(limit)
    .all()
  return rows.map((row) => row.number)
}

export function getNumberPattern(db: ReadDb) {
  const row = db.select({ pattern: office.contractNumberPattern }).from(office).get()
  if (!row) throw new Error('a database without a firm')
  return row.pattern
}

/** Takes a contract away for ever; its files go with it, the documents behind them do not. */
export function deleteContract(db: Db, id: ContractId) {
  removeContractWords(db, id)
  db.delete(contracts).where(eq(contracts.id, id)).run()
}
