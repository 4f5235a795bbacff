import type { ReadDb } from '#main/database/open.ts'
import { memberIds } from '#main/features/contactGroups/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { RowGroup } from '#shared/features/customers/schema.ts'
import type { PeopleFilter, PeopleGrouping, PersonRow } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { startOfSortKeys } from '#shared/kit/sortKey.ts'
import { findPeople } from './finding.ts'
import { listDivided, type PeopleGroup } from './groupQueries.ts'
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
  group: PeopleGrouping | null
}

export interface Selection extends Listing {
  /** These of them that may be seen in place of all that the filter finds. */
  ids?: readonly PersonId[] | undefined
}

export function listPeople(
  db: ReadDb,
  { offset, limit, ...listing }: Listing & { offset: number; limit: number },
  act: Act,
): PersonRow[] {
  const found = foundBy(db, listing, act)
  const { sort } = listing
  return rowsOf(db, found ? found.slice(offset, offset + limit) : listInOrder(db, { sort, offset, limit }, act), act)
}

export function countPeople(db: ReadDb, filter: PeopleFilter, act: Act): number {
  return foundBy(db, { filter, sort: byName, group: null }, act)?.length ?? countAll(db, act)
}

/** All of a selection in the order of the list. */
export function listPeopleIds(db: ReadDb, { ids, ...listing }: Selection, act: Act): readonly PersonId[] {
  const { sort, group } = listing
  if (!ids) return foundBy(db, listing, act) ?? listAllInOrder(db, sort, act)
  return group === null ? listChosenInOrder(db, { ids, sort }, act) : idsIn(groupsWith(db, { sort, group, ids }, act))
}

/** How many there are in each group of the list. */
export function countGroups(db: ReadDb, { filter, sort, group }: Listing & { group: PeopleGrouping }, act: Act): RowGroup[] {
  if (filter.text.trim() !== '') return []
  const ids = filter.groupId === null ? undefined : memberIds(db, act.access, filter.groupId)
  return groupsWith(db, { sort, group, ids }, act).map((one) => ({ key: one.key, name: one.name, count: one.ids.length }))
}

interface Divided {
  sort: PeopleSort
  group: PeopleGrouping
  /** These alone. */
  ids: readonly PersonId[] | undefined
}

/** The groups that have anybody in them. */
function groupsWith(db: ReadDb, { ids, ...division }: Divided, act: Act): readonly PeopleGroup[] {
  const groups = listDivided(db, division, act)
  if (!ids) return groups
  const wanted = new Set(ids)
  const narrowed = groups.map((one) => ({ ...one, ids: one.ids.filter((id) => wanted.has(id)) }))
  return narrowed.filter((one) => one.ids.length > 0)
}

function idsIn(groups: readonly PeopleGroup[]) {
  return groups.flatMap(({ ids }) => ids)
}

/** Whom paper gets of a selection, no more than it takes, and how many there are. */
export function printedPeople(db: ReadDb, { ids, filter, sort }: Listing & { ids: readonly PersonId[] | null }, act: Act) {
  const chosen = ids ?? foundBy(db, { filter, sort, group: null }, act)
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

/** Undefined where everybody is shown, undivided; a text without a word in it finds nobody. */
function foundBy(db: ReadDb, { filter, sort, group }: Listing, act: Act): readonly PersonId[] | undefined {
  const { text, groupId } = filter
  const found = text.trim() === '' ? undefined : (findPeople(db, text, act) ?? [])
  if (groupId === null) return found ?? (group === null ? undefined : idsIn(groupsWith(db, { sort, group, ids: undefined }, act)))
  const members = memberIds(db, act.access, groupId)
  if (!found && group !== null) return idsIn(groupsWith(db, { sort, group, ids: members }, act))
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
