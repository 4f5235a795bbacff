import { and, asc, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { listEmployed } from './employmentQueries.ts'
import { contacts } from './table.ts'

export type ContactValues = typeof contacts.$inferInsert

/**
 * The contacts of a customer that do not lie in the bin, each with its numbers and addresses: the main one, then as they came; behind them
 * those of other customers who also work there, with what they are there.
 */
export function listContacts(db: ReadDb, customerId: CustomerId): Omit<Contact, 'custom' | 'linkedNames' | 'elsewhere'>[] {
  const own = livingContacts(db, eq(contacts.customerId, customerId)).map((person) => ({ ...person, isFirst: true }))
  const also = listEmployed(db, customerId).flatMap(({ contactId, title, department, decisionRole }) =>
    livingContacts(db, eq(contacts.id, contactId)).map((person) => ({
      ...person,
      ...{ title, department, decisionRole, isMain: false, isFirst: false },
    })),
  )
  const people = [...own, ...also]
  if (people.length === 0) return []
  const points = db.all<Omit<ContactPoint, 'hasZalo'> & { contactId: ContactId; hasZalo: 0 | 1 }>(sql`
    select p.contact_id as contactId, p.kind, p.typed, p.normal, p.label, p.has_zalo as hasZalo
    from json_each(${JSON.stringify(people.map(({ id }) => id))}) page cross join contacts k on k.id = page.value
    cross join contact_points p on p.customer_id = k.customer_id and p.contact_id = k.id order by p.kind, p.position`)
  return people.map((person) => {
    const theirs = points.filter(({ contactId }) => contactId === person.id)
    const contactPoints = theirs.map(({ contactId: _contactId, ...point }) => ({ ...point, hasZalo: point.hasZalo === 1 }))
    return { ...person, customerId, contactPoints }
  })
}

function livingContacts(db: ReadDb, whose: SQL) {
  return db
    .select()
    .from(contacts)
    .where(and(whose, isNull(contacts.deletedAt)))
    .orderBy(desc(contacts.isMain), asc(contacts.id))
    .all()
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
