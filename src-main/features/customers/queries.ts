import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { makeCustomersFound } from '#main/database/found.ts'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared, preparedInsert } from '#main/database/prepared.ts'
import { customerWords } from '#main/database/search.ts'
import { listCategoriesOf } from '#main/features/categories/service.ts'
import { staff } from '#main/features/staff/table.ts'
import type { ContactPoint, Stage } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId, GroupId, StaffId } from '#shared/kit/id.ts'
import { listAddresses } from './addressQueries.ts'
import { contactPoints, customerGroups, customers, stageChanges } from './table.ts'

export type CustomerValues = typeof customers.$inferInsert

const customerById = prepared((db: ReadDb) =>
  db
    .select({ customer: customers, groupName: customerGroups.name, ownerName: staff.name })
    .from(customers)
    .leftJoin(customerGroups, eq(customerGroups.id, customers.groupId))
    .leftJoin(staff, eq(staff.id, customers.ownerId))
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare(),
)

export function findCustomer(db: ReadDb, id: CustomerId) {
  const row = customerById(db).get({ id })
  if (!row) return undefined
  return {
    ...row.customer,
    groupName: row.groupName,
    ownerName: row.ownerName,
    contactPoints: listContactPoints(db, id, null),
    addresses: listAddresses(db, id),
    categoryIds: listCategoriesOf(db, 'customer', id),
  }
}

const customerRowById = prepared((db: ReadDb) =>
  db
    .select()
    .from(customers)
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare(),
)

/** What a write needs to know of the row it changes. */
export function findCustomerRow(db: ReadDb, id: CustomerId) {
  return customerRowById(db).get({ id })
}

const pointsOfOwner = prepared((db: ReadDb) =>
  db
    .select({
      kind: contactPoints.kind,
      typed: contactPoints.typed,
      normal: contactPoints.normal,
      label: contactPoints.label,
      hasZalo: contactPoints.hasZalo,
    })
    .from(contactPoints)
    .where(
      and(
        eq(contactPoints.customerId, sql.placeholder('customerId')),
        sql`${contactPoints.contactId} is ${sql.placeholder('contactId')}`,
      ),
    )
    .orderBy(asc(contactPoints.kind), asc(contactPoints.position))
    .prepare(),
)

export function listContactPoints(db: ReadDb, customerId: CustomerId, contactId: ContactId | null): ContactPoint[] {
  return pointsOfOwner(db).all({ customerId, contactId })
}

const customerRow = preparedInsert(customers)

export function insertCustomer(db: Db, values: CustomerValues) {
  return customerRow(db, values) as CustomerId
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

interface PointsOwner {
  customerId: CustomerId
  contactId: ContactId | null
}

const contactPointRow = preparedInsert(contactPoints)

/** Writes what somebody new can be reached at. */
export function insertContactPoints(db: Db, owner: PointsOwner, points: ContactPoint[]) {
  for (const [position, point] of points.entries()) contactPointRow(db, { ...point, ...owner, position })
}

export function replaceContactPoints(db: Db, owner: PointsOwner, points: ContactPoint[]) {
  db.delete(contactPoints)
    .where(and(eq(contactPoints.customerId, owner.customerId), sql`${contactPoints.contactId} is ${owner.contactId}`))
    .run()
  insertContactPoints(db, owner, points)
}

const stageChangeRow = preparedInsert(stageChanges)

export function insertStageChange(
  db: Db,
  change: { customerId: CustomerId; from: Stage | null; to: Stage; at: number; staffId: StaffId; reason: string },
) {
  const { from: fromStage, to: toStage, at: changedAt, ...rest } = change
  stageChangeRow(db, { ...rest, fromStage, toStage, changedAt })
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

/** Everything one person looks after is looked after by another; what lies in the bin too. */
export function giveCustomers(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  return db
    .update(customers)
    .set({ ownerId: to, givenAt: now, updatedAt: now, version: sql`${customers.version} + 1` })
    .where(eq(customers.ownerId, from))
    .run().changes
}

/** Rewrites what a customer is found by, from what the database holds of it now; takes it out while it lies in the bin. */
export function indexCustomer(db: Db, id: CustomerId) {
  makeCustomersFound(db.$client, [id])
}

const highest = prepared((db: ReadDb) =>
  db
    .select({ code: customers.code })
    .from(customers)
    .where(
      sql`+${customers.code} glob 'KH[0-9]*' and not +${customers.code} glob 'KH*[^0-9]*' and length(${customers.code}) < 12`,
    )
    .orderBy(desc(sql`length(${customers.code})`), desc(customers.code))
    .limit(1)
    .prepare(),
)

/** The highest number that a code of the form KH00001 bears; 0 when there is none. The `+` keeps SQLite on the index by length, which has it first. */
export function highestCode(db: ReadDb) {
  const row = highest(db).get()
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

export function findGroupById(db: ReadDb, id: GroupId) {
  return db.select().from(customerGroups).where(eq(customerGroups.id, id)).get()
}

export function insertGroup(db: Db, name: string): { id: GroupId; name: string } {
  return db.insert(customerGroups).values({ name }).returning().get()
}

/** Customers the people of this one also work for: their names and numbers are found there too. */
export function listAlsoFound(db: ReadDb, id: CustomerId) {
  const rows = db.all<{ id: CustomerId }>(sql`
    select distinct e.customer_id as id from contacts k cross join employments e on e.contact_id = k.id where k.customer_id = ${id}`)
  return rows.map((row) => row.id)
}

/** Takes a customer away for ever; with it go its contacts, calls, appointments, numbers and stages, but a contract would stop it. */
export function deleteCustomer(db: Db, id: CustomerId) {
  customerWords(db.$client).remove(id)
  db.delete(customers).where(eq(customers.id, id)).run()
}
