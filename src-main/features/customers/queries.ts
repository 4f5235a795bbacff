import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { removeSearchWords, writeSearchWords } from '#main/database/search.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { customerSearchWords } from '#shared/features/customers/rules.ts'
import type { ContactPoint, Stage } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId, GroupId, StaffId } from '#shared/kit/id.ts'
import { contactPoints, customerGroups, customers, stageChanges } from './table.ts'

export type CustomerValues = typeof customers.$inferInsert

export function findCustomer(db: ReadDb, id: CustomerId) {
  const row = db
    .select({ customer: customers, groupName: customerGroups.name, ownerName: staff.name })
    .from(customers)
    .leftJoin(customerGroups, eq(customerGroups.id, customers.groupId))
    .leftJoin(staff, eq(staff.id, customers.ownerId))
    .where(eq(customers.id, id))
    .get()
  if (!row) return undefined
  return { ...row.customer, groupName: row.groupName, ownerName: row.ownerName, contactPoints: listContactPoints(db, id, null) }
}

/** What a write needs to know of the row it changes. */
export function findCustomerRow(db: ReadDb, id: CustomerId) {
  return db.select().from(customers).where(eq(customers.id, id)).get()
}

export function listContactPoints(db: ReadDb, customerId: CustomerId, contactId: ContactId | null): ContactPoint[] {
  return db
    .select({ kind: contactPoints.kind, typed: contactPoints.typed, normal: contactPoints.normal, label: contactPoints.label })
    .from(contactPoints)
    .where(
      and(
        eq(contactPoints.customerId, customerId),
        contactId === null ? isNull(contactPoints.contactId) : eq(contactPoints.contactId, contactId),
      ),
    )
    .orderBy(asc(contactPoints.kind), asc(contactPoints.position))
    .all()
}

export function insertCustomer(db: Db, values: CustomerValues) {
  return db.insert(customers).values(values).returning({ id: customers.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateCustomer(db: Db, row: { id: CustomerId; version: number }, values: Partial<CustomerValues>) {
  const { changes } = db
    .update(customers)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(customers.id, row.id), eq(customers.version, row.version), isNull(customers.deletedAt)))
    .run()
  return changes === 1
}

export function replaceContactPoints(
  db: Db,
  owner: { customerId: CustomerId; contactId: ContactId | null },
  points: ContactPoint[],
) {
  const ofOwner = and(
    eq(contactPoints.customerId, owner.customerId),
    owner.contactId === null ? isNull(contactPoints.contactId) : eq(contactPoints.contactId, owner.contactId),
  )
  db.delete(contactPoints).where(ofOwner).run()
  if (points.length === 0) return
  db.insert(contactPoints)
    .values(points.map((point, position) => ({ ...point, ...owner, position })))
    .run()
}

export function insertStageChange(
  db: Db,
  change: { customerId: CustomerId; from: Stage | null; to: Stage; at: number; staffId: StaffId; reason: string },
) {
  db.insert(stageChanges)
    .values({
      customerId: change.customerId,
      fromStage: change.from,
      toStage: change.to,
      changedAt: change.at,
      staffId: change.staffId,
      reason: change.reason,
    })
    .run()
}

/** Puts the given customers into the bin at a moment, or takes them out (`null`); answers which ones it changed. */
export function markCustomers(db: Db, ids: CustomerId[], deletedAt: number | null) {
  const now = deletedAt === null ? sql`${customers.deletedAt} is not null` : isNull(customers.deletedAt)
  return db
    .update(customers)
    .set({ deletedAt, version: sql`${customers.version} + 1` })
    .where(and(inArray(customers.id, ids), now))
    .returning({ id: customers.id })
    .all()
    .map((row) => row.id)
}

/** Moves "last contact" forward, never back. */
export function touchLastContact(db: Db, id: CustomerId, at: number) {
  db.update(customers)
    .set({ lastContactAt: sql`max(coalesce(${customers.lastContactAt}, 0), ${at})` })
    .where(eq(customers.id, id))
    .run()
}

/** Rewrites what a customer is found by, from what the database holds of it now; takes it out while it lies in the bin. */
export function indexCustomer(db: Db, id: CustomerId) {
  const row = findCustomerRow(db, id)
  if (!row || row.deletedAt !== null) return removeSearchWords(db, 'customer_search', id)
  const points = db
    .select({ kind: contactPoints.kind, typed: contactPoints.typed, normal: contactPoints.normal })
    .from(contactPoints)
    .leftJoin(contacts, eq(contacts.id, contactPoints.contactId))
    .where(and(eq(contactPoints.customerId, id), isNull(contacts.deletedAt)))
    .all()
  const people = db
    .select({ fullName: contacts.fullName })
    .from(contacts)
    .where(and(eq(contacts.customerId, id), isNull(contacts.deletedAt)))
    .all()
  const words = customerSearchWords({ ...row, contactPoints: points, contactNames: people.map((person) => person.fullName) })
  writeSearchWords(db, 'customer_search', { id, words })
}

/** The highest number that a code of the form KH00001 bears; 0 when there is none. The `+` keeps SQLite on the index by length, which has it first. */
export function highestCode(db: ReadDb) {
  const row = db
    .select({ code: customers.code })
    .from(customers)
    .where(
      sql`+${customers.code} glob 'KH[0-9]*' and not +${customers.code} glob 'KH*[^0-9]*' and length(${customers.code}) < 12`,
    )
    .orderBy(desc(sql`length(${customers.code})`), desc(customers.code))
    .limit(1)
    .get()
  return row ? Number(row.code.slice(2)) : 0
}

export function codeIsTaken(db: ReadDb, code: string, except: CustomerId | undefined) {
  const row = db.select({ id: customers.id }).from(customers).where(eq(customers.code, code)).get()
  return row !== undefined && row.id !== except
}

export function listGroups(db: ReadDb) {
  return db.select().from(customerGroups).orderBy(asc(customerGroups.name)).all()
}

export function findGroup(db: ReadDb, name: string) {
  return db.select().from(customerGroups).where(eq(customerGroups.name, name)).get()
}

export function insertGroup(db: Db, name: string): { id: GroupId; name: string } {
  return db.insert(customerGroups).values({ name }).returning().get()
}

/** Takes a customer away for ever; with it go its contacts, calls, appointments, numbers and stages, but a contract would stop it. */
export function deleteCustomer(db: Db, id: CustomerId) {
  removeSearchWords(db, 'customer_search', id)
  db.delete(customers).where(eq(customers.id, id)).run()
}
