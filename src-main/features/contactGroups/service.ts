import type { Db, ReadDb } from '#main/database/open.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import type { ContactGroup, ContactGroupInput, GroupMember } from '#shared/features/contactGroups/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { ContactGroupId, PersonId } from '#shared/kit/id.ts'
import {
  countMembers,
  deleteMember,
  deleteMemberRows,
  findMemberRow,
  insertMember,
  listGroupsOf,
  listMembers,
  listSeen,
} from './memberQueries.ts'
import {
  deleteGroup,
  deleteUntouchedGroups,
  findGroupNamed,
  findGroupRow,
  insertGroup,
  isNameTaken,
  listGroups,
  markGroup,
  updateGroup,
} from './queries.ts'

const vietnamese = new Intl.Collator('vi', { numeric: true })
const byName = (one: { name: string }, other: { name: string }) => vietnamese.compare(one.name, other.name)

export function contactGroupsFor(db: ReadDb, access: Access): ContactGroup[] {
  const counts = countMembers(db, access)
  return listGroups(db)
    .map((row) => ({ ...row, count: counts.get(row.id) ?? 0 }))
    .toSorted(byName)
}

/** Who is in a group, of those somebody may see, by their given names. */
export function membersOf(db: ReadDb, access: Access, id: ContactGroupId): GroupMember[] {
  livingGroup(db, id)
  return listMembers(db, id, access)
}

/** For whoever lists people: who is in a group, of those somebody may see, by their given names. */
export function memberIds(db: ReadDb, access: Access, id: ContactGroupId) {
  return membersOf(db, access, id).map((member) => member.id)
}

export function groupsOf(db: ReadDb, access: Access, person: PersonId) {
  assertSeen(db, [person], access)
  return listGroupsOf(db, person).toSorted(byName)
}

export function createContactGroup(
  db: Db,
  { input, people }: { input: ContactGroupInput; people: readonly PersonId[] },
  { access, now }: Act,
): ContactGroup {
  const id = insertGroup(db, { ...named(db, input, undefined), createdAt: now, updatedAt: now })
  addMembers(db, { id, people }, { access, now })
  return shownGroup(db, id, access)
}

interface GroupEdit {
  id: ContactGroupId
  version: number
  input: ContactGroupInput
  add: readonly PersonId[]
  remove: readonly PersonId[]
}

export function changeContactGroup(db: Db, { id, version, input, add, remove }: GroupEdit, act: Act): ContactGroup {
  livingGroup(db, id)
  if (!updateGroup(db, { id, version }, { ...named(db, input, id), updatedAt: act.now })) throw staleVersion()
  removeMembers(db, { id, people: remove }, act)
  addMembers(db, { id, people: add }, act)
  return shownGroup(db, id, act.access)
}

interface Some {
  id: ContactGroupId
  people: readonly PersonId[]
}

/** Puts people into a group who are within reach; answers those who were not in it. */
export function addMembers(db: Db, { id, people }: Some, { access, now }: Act): PersonId[] {
  livingGroup(db, id)
  assertSeen(db, people, access)
  return people.filter((person) => insertMember(db, id, { person, addedAt: now }))
}

/**
 * For an import: puts people into the group of that name, which is made where there is none. Whom somebody may not see is left out. Answers
 * the rows by which they are in it now; undefined where nobody is to be put in.
 */
export function joinGroupNamed(db: Db, { name, people }: { name: string; people: readonly PersonId[] }, { access, now }: Act) {
  const seen = [...listSeen(db, people, access)].flatMap(([person, { isFirm }]) => (isFirm ? [] : [person]))
  if (seen.length === 0) return undefined
  const known = findGroupNamed(db, fold(name))
  const id = known ?? insertGroup(db, { name, foldedName: fold(name), createdAt: now, updatedAt: now })
  const joined = seen.filter((person) => insertMember(db, id, { person, addedAt: now }))
  const members = joined.map((person) => findMemberRow(db, id, person)).filter((row) => row !== undefined)
  return { id, isNew: known === undefined, members }
}

/** For the undo of an import: takes people out again, and away what groups it made that nobody is in or has changed since. */
export function takeBackGrouping(db: Db, { groups, members }: { groups: readonly ContactGroupId[]; members: readonly number[] }) {
  deleteMemberRows(db, members)
  deleteUntouchedGroups(db, groups)
}

/** Takes people out of a group, as far as they are told to be in it; answers those. */
export function removeMembers(db: Db, { id, people }: Some, { access }: Act): PersonId[] {
  livingGroup(db, id)
  const there = new Set(listMembers(db, id, access).map((member) => member.id))
  return people.filter((person) => there.has(person) && deleteMember(db, id, person))
}

export function removeContactGroup(db: Db, id: ContactGroupId, { now }: Act) {
  if (knownGroup(db, id).deletedAt === null) markGroup(db, id, now)
}

/** Brings a group back with its people, unless another one has taken its name. */
export function restoreContactGroup(db: Db, id: ContactGroupId) {
  const { deletedAt, foldedName } = knownGroup(db, id)
  if (deletedAt === null) return
  if (isNameTaken(db, foldedName, id)) throw conflict('contact-group-name-taken')
  markGroup(db, id, null)
}

export function eraseContactGroup(db: Db, id: ContactGroupId) {
  deleteGroup(db, id)
}

function assertSeen(db: ReadDb, people: readonly PersonId[], access: Access) {
  const seen = listSeen(db, people, access)
  if (!people.every((person) => seen.has(person))) throw notFound('contact')
  if (people.some((person) => seen.get(person)?.isFirm)) throw conflict('contact-group-only-people')
}

function named(db: ReadDb, { name, note }: ContactGroupInput, except: ContactGroupId | undefined) {
  const foldedName = fold(name)
  if (isNameTaken(db, foldedName, except)) throw conflict('contact-group-name-taken')
  return { name, foldedName, note }
}

function shownGroup(db: ReadDb, id: ContactGroupId, access: Access): ContactGroup {
  return { ...livingGroup(db, id), count: countMembers(db, access).get(id) ?? 0 }
}

function livingGroup(db: ReadDb, id: ContactGroupId) {
  const row = knownGroup(db, id)
  if (row.deletedAt !== null) throw notFound('contact-group')
  return row
}

function knownGroup(db: ReadDb, id: ContactGroupId) {
  const row = findGroupRow(db, id)
  if (!row) throw notFound('contact-group')
  return row
}
