import type { Db, ReadDb } from '#main/database/open.ts'
import { assertFirstEmployer } from '#main/features/contacts/service.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import { fileDocument, type TakenIn } from '#main/features/documents/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { Consent, ConsentInput, Person } from '#shared/features/privacy/schema.ts'
import { consentForm } from '#shared/features/privacy/stated.ts'
import type { ConsentId } from '#shared/kit/id.ts'
import { findConsent, findLastConsent, insertConsent, listConsents } from './consentQueries.ts'

/** What a person said, for somebody who may see their customer. */
export function consentsOf(db: ReadDb, person: Person, access: Access): Consent[] {
  assertPerson(db, person, access)
  return listConsents(db, person)
}

/** NOT_FOUND when the person is not there or may not be seen; CONFLICT `not-a-person` for a firm. */
export function assertPerson(db: ReadDb, { customerId, contactId }: Person, access: Access) {
  const { kind } = seenCustomer(db, access, customerId)
  if (contactId !== null) assertFirstEmployer(db, customerId, contactId)
  else if (kind !== 'person') throw conflict('not-a-person')
}

/** Who may add an entry: asked before the evidence is copied, and once more with it. */
export function assertMayRecord(db: ReadDb, input: ConsentInput, access: Access) {
  assertCustomer(db, input.customerId, access)
  assertMayChange(db, input.customerId, access)
  assertPerson(db, input, access)
  if (input.state === 'withdrawn' && findLastConsent(db, input)?.state !== 'given') throw conflict('consent-not-given')
}

/** Adds what a person said behind what they said before. */
export function recordConsent(db: Db, { input, taken }: { input: ConsentInput; taken: TakenIn | null }, act: Act): Consent {
  assertMayRecord(db, input, act.access)
  const { evidence: _evidence, ...values } = input
  const id = insertConsent(db, {
    ...values,
    textVersion: consentForm.version,
    documentId: taken && fileDocument(db, taken, act.now),
    documentName: taken?.name ?? '',
    staffId: act.access.staffId,
    recordedAt: act.now,
  })
  return knownConsent(db, id)
}

/** An entry with its evidence, for somebody who may see the customer. */
export function evidencedConsent(db: ReadDb, id: ConsentId, access: Access) {
  const consent = knownConsent(db, id)
  seenCustomer(db, access, consent.customerId)
  if (consent.documentId === null) throw notFound('document')
  return { ...consent, documentId: consent.documentId }
}

function knownConsent(db: ReadDb, id: ConsentId) {
  const consent = findConsent(db, id)
  if (!consent) throw notFound('consent')
  return consent
}
