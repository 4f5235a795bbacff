import type { ReadDb } from '#main/database/open.ts'
import { memberIds } from '#main/features/contactGroups/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { PeopleFilter, PersonRow } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { startOfSortKeys } from '#shared/kit/sortKey.ts'
import { findPeople } from './finding.ts'
import {
  countPeople as countAll,
  listAllInOrder,
  listChosenInOrder,
  listInOrder,
  listNamed,
  type PeopleSort,
} from './orderQueries.ts'
import { rowsOf } from './rowQueries.ts'

interface Listing {
  filter: PeopleFilter
  sort: PeopleSort
}

export interface Selection extends Listing {
  /** These of them that may be seen in place of all that the filter finds. */
  ids?: readonly PersonId[] | undefined
}

export function listPeople(
  db: ReadDb,
  { filter, sort, offset, limit }: Listing & { offset: number; limit: number },
  act: Act,
): PersonRow[] {
  const found = foundBy(db, { filter, sort }, act)
  return rowsOf(db, found ? found.slice(offset, offset + limit) : listInOrder(db, { sort, offset, limit }, act), act)
}

export function countPeople(db: ReadDb, filter: PeopleFilter, act: Act): number {
  return foundBy(db, { filter, sort: byName }, act)?.length ?? countAll(db, act)
}

/** All of a selection in the order of the list. */
export function listPeopleIds(db: ReadDb, { filter, sort, ids }: Selection, act: Act): readonly PersonId[] {
  if (ids) return listChosenInOrder(db, { ids, sort }, act)
  return foundBy(db, { filter, sort }, act) ?? listAllInOrder(db, sort, act)
}

/** Whom paper gets of a selection, no more than it takes, and how many there are. */
export function printedPeople(db: ReadDb, { filter, sort, ids }: Listing & { ids: readonly PersonId[] | null }, act: Act) {
  const chosen = ids ?? foundBy(db, { filter, sort }, act)
  const found = chosen ? listChosenInOrder(db, { ids: chosen, sort }, act) : listAllInOrder(db, sort, act)
  return { people: rowsOf(db, found.slice(0, MOST_PRINTED), act), found: found.length }
}

/** The first of the list whose name is sorted under these letters, from 0; null when there is none. */
export function placeOfPerson(db: ReadDb, { typed, ...listing }: Listing & { typed: string }, act: Act) {
  const start = startOfSortKeys(typed)
  if (start === '') return null
  const named = new Set(listNamed(db, start, { act }))
  const place = listPeopleIds(db, listing, act).findIndex((id) => named.has(id))
  return place === -1 ? null : place
}

const byName = [{ by: 'name', direction: 'ascending' }] as const satisfies PeopleSort

/** Undefined where everybody is shown; a text without a word in it finds nobody. */
function foundBy(db: ReadDb, { filter, sort }: Listing, act: Act): readonly PersonId[] | undefined {
  const { text, groupId } = filter
  const found = text.trim() === '' ? undefined : (findPeople(db, text, act) ?? [])
  if (groupId === null) return found
  const members = memberIds(db, act.access, groupId)
  if (!found) return inOrder(db, { members, sort }, act)
  const chosen = new Set(members)
  return found.filter((id) => chosen.has(id))
}

/** Members come by name; in another order everybody is put once. */
function inOrder(db: ReadDb, { members, sort }: { members: readonly PersonId[]; sort: PeopleSort }, act: Act) {
  const [{ by, direction } = byName[0]] = sort
  if (by !== 'name' || sort.length > 1) return listChosenInOrder(db, { ids: members, sort }, act)
  return direction === 'ascending' ? members : members.toReversed()
}
