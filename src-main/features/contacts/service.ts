import type { Db, ReadDb } from '#main/database/open.ts'
import {
  assertCustomer,
  assertMayChange,
  customReader,
  reindexCustomer,
  replacePointsOfContact,
  seenCustomer,
} from '#main/features/customers/service.ts'
import { setValues } from '#main/features/customFields/service.ts'
import { filedPhoto, forgetPhoto, type NewPhoto } from '#main/features/documents/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { notFound, staleVersion } from '#main/kit/failures.ts'
import type { Contact, ContactInput, Employment } from '#shared/features/contacts/schema.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { elsewhereOf, employ, replaceEmployments, worksAt } from './employing.ts'
import { listEmployments } from './employmentQueries.ts'
import {
  clearOtherMain,
  deleteContact,
  findContactRow,
  hasMainContact,
  insertContact,
  listContacts,
  markContact,
  updateContact,
} from './queries.ts'

/** For whoever erases a customer, and for whoever looks for somebody. */
export { findPeople, movePeopleOn } from './employing.ts'
/** For whoever hands on a customer's people. */
export { listContacts } from './queries.ts'

/** A contact for somebody who may see their first employer, who keeps what is held of them; NOT_FOUND as if they were not there. */
export function seenContact(db: ReadDb, access: Access, id: ContactId) {
  const row = findKnownContact(db, id)
  seenCustomer(db, access, row.customerId)
  return row
}

/** The contacts of a customer with all that is typed about them; may it be seen is for the caller. */
export function contactsOf(db: ReadDb, customerId: CustomerId, access: Access): Contact[] {
  const people = listContacts(db, customerId)
  const ids = people.map(({ id }) => id)
  const customOf = customReader(db, 'contact', { ids, access })
  const elsewhere = elsewhereOf(db, ids, { at: customerId, access })
  return people.map((person) => ({ ...person, ...customOf(person.id), elsewhere: elsewhere(person.id) }))
}

/** Somebody who works at a customer, as they are there; NOT_FOUND when they do not. May the customer be seen is for the caller. */
export function contactAt(db: ReadDb, { id, customerId }: { id: ContactId; customerId: CustomerId }, access: Access): Contact {
  const contact = contactsOf(db, customerId, access).find((one) => one.id === id)
  if (!contact) throw notFound('contact')
  return contact
}

/** Says that somebody works for another customer too, or what they are there. */
export function employContact(db: Db, employing: { id: ContactId; version: number; input: Employment }, act: Act) {
  employ(db, employing, act)
  return contactAt(db, { id: employing.id, customerId: employing.input.customerId }, act.access)
}

/** A new contact of a customer. NOT_FOUND when the customer is not there or lies in the bin. */
export function createContact(
  db: Db,
  { customerId, input, photo }: { customerId: CustomerId; input: ContactInput; photo: NewPhoto | undefined },
  { access, now }: Act,
) {
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  const own = { ...storedValues(input), ...filedPhoto(db, photo, now), customerId }
  const id = insertContact(db, { ...own, createdAt: now, updatedAt: now })
  return keepRest(db, { id, customerId, input }, { access, now })
}

export function changeContact(
  db: Db,
  { id, version, input, photo }: { id: ContactId; version: number; input: ContactInput; photo: NewPhoto | undefined },
  { access, now }: Act,
) {
  const { customerId, photoId } = findLivingContact(db, id)
  assertMayChange(db, customerId, access)
  const own = { ...storedValues(input), ...filedPhoto(db, photo, now), updatedAt: now }
  if (!updateContact(db, { id, version }, own)) throw staleVersion()
  forgetPhoto(db, photo, photoId)
  return keepRest(db, { id, customerId, input }, { access, now })
}

/** Puts a contact into the bin; no customer they work for is found by them any more. */
export function removeContact(db: Db, id: ContactId, { access, now }: Act) {
  const row = findKnownContact(db, id)
  assertMayChange(db, row.customerId, access)
  if (row.deletedAt !== null) return
  markContact(db, id, { deletedAt: now, isMain: row.isMain })
  reindexCustomer(db, row.customerId)
}

/** Brings a contact back, as the main one only if no other has become it since. */
export function restoreContact(db: Db, id: ContactId, { access }: Act) {
  const row = findKnownContact(db, id)
  assertMayChange(db, row.customerId, access)
  if (row.deletedAt === null) return
  markContact(db, id, { deletedAt: null, isMain: row.isMain && !hasMainContact(db, row.customerId) })
  reindexCustomer(db, row.customerId)
}

/** Erases a contact with its numbers; calls with it stay, with nobody named. */
export function eraseContact(db: Db, id: ContactId) {
  const { customerId } = findKnownContact(db, id)
  const others = listEmployments(db, id)
  replacePointsOfContact(db, { customerId, contactId: id }, { phones: [], emails: [] })
  deleteContact(db, id)
  for (const one of [{ customerId }, ...others]) reindexCustomer(db, one.customerId)
}

/** For whoever names a contact of a customer: NOT_FOUND when that customer has no such contact now. */
export function assertContactOf(db: ReadDb, customerId: CustomerId, id: ContactId) {
  findLivingContact(db, id)
  if (!worksAt(db, { id, customerId })) throw notFound('contact')
}

/** For whoever keeps what somebody said of their data, which lies with their first employer. */
export function assertFirstEmployer(db: ReadDb, customerId: CustomerId, id: ContactId) {
  if (findLivingContact(db, id).customerId !== customerId) throw notFound('contact')
}

function keepRest(
  db: Db,
  { id, customerId, input }: { id: ContactId; customerId: CustomerId; input: ContactInput },
  { access, now }: Act,
): Contact {
  const { isMain, employments, custom: values } = input
  if (isMain) clearOtherMain(db, { id, customerId }, now)
  if (values) setValues(db, id, { record: 'contact', values, assertLinked: (linked) => assertCustomer(db, linked, access) })
  if (employments) replaceEmployments(db, { id, customerId, wanted: employments }, { access, now })
  replacePointsOfContact(db, { customerId, contactId: id }, input)
  return contactAt(db, { id, customerId }, access)
}

function findLivingContact(db: ReadDb, id: ContactId) {
  const row = findKnownContact(db, id)
  if (row.deletedAt !== null) throw notFound('contact')
  return row
}

function findKnownContact(db: ReadDb, id: ContactId) {
  const row = findContactRow(db, id)
  if (!row) throw notFound('contact')
  return row
}

function storedValues({ phones: _phones, emails: _emails, employments: _employments, custom: _custom, ...values }: ContactInput) {
  return { ...values, sortKey: personSortKey(values.fullName) }
}
