import { and, asc, eq, getTableColumns, isNull, or, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { contacts } from '#main/features/contacts/table.ts'
import type { ImportantDate } from '#shared/features/importantDates/schema.ts'
import type { ContactId, CustomerId, ImportantDateId } from '#shared/kit/id.ts'
import { importantDates } from './table.ts'

type Values = typeof importantDates.$inferInsert

/** Not of a contact that lies in the bin. */
export function listImportantDates(db: ReadDb, customerId: CustomerId): ImportantDate[] {
  return withContact(db)
    .where(and(eq(importantDates.customerId, customerId), isNull(importantDates.deletedAt), ofSomebodyThere))
    .orderBy(asc(importantDates.id))
    .all()
}

export function findImportantDate(db: ReadDb, id: ImportantDateId): ImportantDate | undefined {
  return withContact(db)
    .where(and(eq(importantDates.id, id), isNull(importantDates.deletedAt)))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findImportantDateRow(db: ReadDb, id: ImportantDateId) {
  return db.select().from(importantDates).where(eq(importantDates.id, id)).get()
}

/** Those of a contact, also in the bin. */
export function listIdsOfContact(db: ReadDb, contactId: ContactId): ImportantDateId[] {
  const rows = db.select({ id: importantDates.id }).from(importantDates).where(eq(importantDates.contactId, contactId)).all()
  return rows.map(({ id }) => id)
}

export function insertImportantDate(db: Db, values: Values) {
  return db.insert(importantDates).values(values).returning({ id: importantDates.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateImportantDate(db: Db, row: { id: ImportantDateId; version: number }, values: Partial<Values>) {
  const { changes } = db
    .update(importantDates)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(importantDates.id, row.id), eq(importantDates.version, row.version), isNull(importantDates.deletedAt)))
    .run()
  return changes === 1
}

/** Puts one into the bin at a moment, or takes it out (`null`). */
export function markImportantDate(db: Db, id: ImportantDateId, deletedAt: number | null) {
  db.update(importantDates)
    .set({ deletedAt, version: sql`${importantDates.version} + 1` })
    .where(eq(importantDates.id, id))
    .run()
}

export function deleteImportantDate(db: Db, id: ImportantDateId) {
  db.delete(importantDates).where(eq(importantDates.id, id)).run()
}

const ofSomebodyThere = or(isNull(importantDates.contactId), isNull(contacts.deletedAt))

function withContact(db: ReadDb) {
  return db
    .select({ ...getTableColumns(importantDates), contactName: contacts.fullName })
    .from(importantDates)
    .leftJoin(contacts, eq(contacts.id, importantDates.contactId))
}
