import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Consent, Person } from '#shared/features/privacy/schema.ts'
import type { ConsentId, CustomerId, DocumentId } from '#shared/kit/id.ts'
import { consents } from './table.ts'

export type ConsentValues = typeof consents.$inferInsert

/** What a person said, the last first. */
export function listConsents(db: ReadDb, person: Person): Consent[] {
  return withStaff(db).where(ofPerson(person)).orderBy(desc(consents.id)).all()
}

export function findConsent(db: ReadDb, id: ConsentId): Consent | undefined {
  return withStaff(db).where(eq(consents.id, id)).get()
}

/** What was said last of one purpose and channel. */
export function findLastConsent(db: ReadDb, { purpose, channel, ...person }: Person & Pick<Consent, 'purpose' | 'channel'>) {
  return db
    .select({ state: consents.state })
    .from(consents)
    .where(and(ofPerson(person), eq(consents.purpose, purpose), eq(consents.channel, channel)))
    .orderBy(desc(consents.id))
    .limit(1)
    .get()
}

export function insertConsent(db: Db, values: ConsentValues) {
  return db.insert(consents).values(values).returning({ id: consents.id }).get().id
}

/** The entries of a customer and all its people, or of one contact. */
export function listConsentIds(db: ReadDb, whose: Whose) {
  return db.select({ id: consents.id }).from(consents).where(of(whose)).all()
}

export function listEvidence(db: ReadDb, whose: Whose): DocumentId[] {
  const rows = db
    .select({ id: consents.documentId })
    .from(consents)
    .where(and(of(whose), isNotNull(consents.documentId)))
    .all()
  return rows.flatMap(({ id }) => id ?? [])
}

export function deleteConsents(db: Db, whose: Whose) {
  db.delete(consents).where(of(whose)).run()
}

/** A person by what the bin calls them. */
export interface Whose {
  record: 'customer' | 'contact'
  id: number
}

function of({ record, id }: Whose) {
  return record === 'customer' ? eq(consents.customerId, id as CustomerId) : sql`${consents.contactId} = ${id}`
}

function ofPerson({ customerId, contactId }: Person) {
  return and(eq(consents.customerId, customerId), sql`${consents.contactId} is ${contactId}`)
}

function withStaff(db: ReadDb) {
  return db
    .select({
      id: consents.id,
      customerId: consents.customerId,
      contactId: consents.contactId,
      purpose: consents.purpose,
      channel: consents.channel,
      state: consents.state,
      happenedOn: consents.happenedOn,
      means: consents.means,
      textVersion: consents.textVersion,
      documentId: consents.documentId,
      documentName: consents.documentName,
      note: consents.note,
      staffName: staff.name,
      recordedAt: consents.recordedAt,
    })
    .from(consents)
    .innerJoin(staff, eq(staff.id, consents.staffId))
    .$dynamic()
}
