import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { contactPoints } from '#main/features/customers/table.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { contacts } from './table.ts'

export type ContactValues = typeof contacts.$inferInsert

/** The contacts of a customer that do not lie in the bin, each with its numbers and addresses: the main one, then as they came. */
export function listContacts(db: ReadDb, customerId: CustomerId): Omit<Contact, 'custom' | 'linkedNames'>[] {
  const people = db
    .select()
    .from(contacts)
    .where(and(eq(contacts.customerId, customerId), isNull(contacts.deletedAt)))
    .orderBy(desc(contacts.isMain), asc(contacts.id))
    .all()
  const points = db
    .select()
    .from(contactPoints)
    .where(and(eq(contactPoints.customerId, customerId), isNotNull(contactPoints.contactId)))
    .orderBy(asc(contactPoints.kind), asc(contactPoints.position))
    .all()
  return people.map((person) => Object.assign(person, { contactPoints: points.filter((point) => point.contactId === person.id) }))
}

/** The row alone, also when it lies in the bin. */
export function findContactRow(db: ReadDb, id: ContactId) {
  return db.select().from(contacts).where(eq(contacts.id, id)).get()
}

export function insertContact(db: Db, values: ContactValues) {
  return db.insert(contacts).values(values).returning({ id: contacts.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateContact(db: Db, row: { id: ContactId; version: number }, values: Partial<ContactValues>) {
  const { changes } = db
    .update(contacts)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(contacts.id, row.id), eq(contacts.version, row.version), isNull(contacts.deletedAt)))
    .run()
  return changes === 1
}

/** Takes the mark of the main contact from all others of the customer; their versions rise, for an old form would set it again. */
export function clearOtherMain(db: Db, main: { id: ContactId; customerId: CustomerId }, now: number) {
  db.update(contacts)
    .set({ isMain: false, updatedAt: now, version: sql`${contacts.version} + 1` })
    .where(
      and(
        eq(contacts.customerId, main.customerId),
        eq(contacts.isMain, true),
        ne(contacts.id, main.id),
        isNull(contacts.deletedAt),
      ),
    )
    .run()
}

export function hasMainContact(db: ReadDb, customerId: CustomerId) {
  const row = db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.customerId, customerId), eq(contacts.isMain, true), isNull(contacts.deletedAt)))
    .get()
  return row !== undefined
}

/** Puts a contact into the bin at a moment, or takes it out (`null`). */
export function markContact(db: Db, id: ContactId, mark: { deletedAt: number | null; isMain: boolean }) {
  db.update(contacts)
    .set({ ...mark, version: sql`${contacts.version} + 1` })
    .where(eq(contacts.id, id))
    .run()
}

export function deleteContact(db: Db, id: ContactId) {
  db.delete(contacts).where(eq(contacts.id, id)).run()
}
