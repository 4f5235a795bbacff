import type { Db, ReadDb } from '#main/database/open.ts'
import { assertCustomer, assertMayChange, customerWithin, reindexCustomer } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { type Elsewhere, type Employment, type FoundPerson, MOST_FOUND_PEOPLE } from '#shared/features/contacts/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { indexOfWord, matchScore, searchTokens } from '#shared/kit/search.ts'
import {
  deleteEmployment,
  type Employing,
  isEmployed,
  listCandidates,
  listEmployers,
  listEmployments,
  listMovingOn,
  moveOn,
  upsertEmployment,
} from './employmentQueries.ts'
import { findContactRow, updateContact } from './queries.ts'

/** Where each of these people works besides one customer, as far as one may see it. */
export function elsewhereOf(db: ReadDb, ids: readonly ContactId[], { at, access }: { at: CustomerId; access: Access }) {
  const known = new Map<ContactId, Elsewhere[]>()
  for (const { contactId, isFirst, ...employment } of listEmployers(db, ids, customerWithin({ access }))) {
    if (employment.customerId === at) continue
    const others = known.get(contactId) ?? []
    others.push({ ...employment, isFirst: isFirst === 1 })
    known.set(contactId, others)
  }
  return (id: ContactId) => known.get(id) ?? []
}

/** People of other customers (of all, where none is left out) whom a text names or calls by their nickname, alone or with their firm, the best first. */
export function findPeople(db: ReadDb, wanted: { text: string; except: CustomerId | null }, access: Access): FoundPerson[] {
  const tokens = searchTokens(wanted.text)
  return listCandidates(db, wanted, customerWithin({ access }))
    .map(({ nickname, ...person }) => ({ person, nickname }))
    .filter(({ person: { fullName, customerName }, nickname }) => {
      const names = fold(`${fullName} ${nickname} ${customerName}`)
      return tokens.every((token) => indexOfWord(names, token) >= 0)
    })
    .map(({ person, nickname }) => ({
      person,
      score: Math.max(matchScore(person.fullName, wanted.text), matchScore(nickname, wanted.text)),
    }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_FOUND_PEOPLE)
    .map(({ person }) => person)
}

/** Says that somebody works for another customer too, or what they are there: by whoever may change that one and see them. */
export function employ(
  db: Db,
  { id, version, input }: { id: ContactId; version: number; input: Employment },
  { access, now }: Act,
) {
  const { customerId } = seenPerson(db, access, id)
  assertCustomer(db, input.customerId, access)
  assertMayChange(db, input.customerId, access)
  if (customerId === input.customerId) throw conflict('first-employer')
  if (!updateContact(db, { id, version }, { updatedAt: now })) throw staleVersion()
  upsertEmployment(db, { ...input, contactId: id }, now)
  reindexCustomer(db, input.customerId)
}

/** Somebody works for a customer no more; the person stays with whoever else employs them. */
export function dismiss(db: Db, employing: Employing, { access, now }: Act) {
  const { id, customerId } = employing
  const { version } = seenPerson(db, access, id)
  assertMayChange(db, customerId, access)
  if (!deleteEmployment(db, employing)) throw notFound('employment')
  updateContact(db, { id, version }, { updatedAt: now })
  reindexCustomer(db, customerId)
}

/**
 * Where a person works besides their first employer, as their form says: what one may not see stays, and of the rest only what differs has
 * to be one's own to change. The contact's version is raised by whoever saves the form.
 */
export function replaceEmployments(db: Db, person: Employing & { wanted: readonly Employment[] }, { access, now }: Act) {
  const { id, wanted } = person
  if (wanted.some(({ customerId }) => customerId === person.customerId)) throw conflict('first-employer')
  const before = listEmployments(db, id)
  const seen = new Set(listEmployers(db, [id], customerWithin({ access })).map(({ customerId }) => customerId))
  const keeps = new Set(wanted.map(({ customerId }) => customerId))
  for (const { customerId } of before) {
    if (keeps.has(customerId) || !seen.has(customerId)) continue
    assertMayChange(db, customerId, access)
    deleteEmployment(db, { id, customerId })
    reindexCustomer(db, customerId)
  }
  for (const employment of wanted) {
    const known = before.find(({ customerId }) => customerId === employment.customerId)
    if (known && isSame(known, employment)) continue
    assertCustomer(db, employment.customerId, access)
    assertMayChange(db, employment.customerId, access)
    upsertEmployment(db, { ...employment, contactId: id }, now)
    reindexCustomer(db, employment.customerId)
  }
}

/** The people of a customer that is about to be erased who also work elsewhere stay, and are from now on the people of the next one. */
export function movePeopleOn(db: Db, customerId: CustomerId) {
  for (const moving of listMovingOn(db, customerId)) {
    moveOn(db, moving)
    reindexCustomer(db, moving.customerId)
  }
}

/** Whether somebody works at a customer, first or also. */
export function worksAt(db: ReadDb, { id, customerId }: Employing) {
  return findContactRow(db, id)?.customerId === customerId || isEmployed(db, { id, customerId })
}

/** A person whom one may see through one of the customers they work for; NOT_FOUND as if they were not there. */
function seenPerson(db: ReadDb, access: Access, id: ContactId) {
  const row = findContactRow(db, id)
  if (!row || row.deletedAt !== null) throw notFound('contact')
  if (listEmployers(db, [id], customerWithin({ access })).length === 0) throw notFound('contact')
  return row
}

function isSame(one: Employment, other: Employment) {
  return one.title === other.title && one.department === other.department && one.decisionRole === other.decisionRole
}
