import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import { type CategorisedKind, categoryColours } from '#shared/features/categories/choices.ts'
import type { CategoryInput } from '#shared/features/categories/schema.ts'
import type { CategoryId } from '#shared/kit/id.ts'
import {
  type Bearers,
  countColours,
  findBinned,
  findCategory,
  findNamed,
  insertCategory,
  link,
  listCategoriesOf,
  markCategory,
  unlink,
  updateCategory,
} from './queries.ts'

/** Those a record bears, in their order, and the one of a name. */
export { findNamed as findCategoryNamed, listCategoriesOf }

export function getCategory(db: ReadDb, id: CategoryId) {
  const category = findCategory(db, id)
  if (!category) throw notFound('category')
  return category
}

/** Whether one is there that nobody deleted. */
export function isCategory(db: ReadDb, id: CategoryId) {
  return findCategory(db, id) !== undefined
}

export function createCategory(db: Db, input: CategoryInput) {
  assertFree(db, input.name, undefined)
  return getCategory(db, insertCategory(db, input))
}

/** The category of that name; a new one in the least worn colour when there is none. */
export function categoryNamed(db: Db, name: string): { id: CategoryId; isNew: boolean } {
  const known = findNamed(db, name)
  if (known) return { id: known.id, isNew: false }
  const worn = countColours(db)
  const [colour] = categoryColours.toSorted((one, other) => (worn.get(one) ?? 0) - (worn.get(other) ?? 0))
  return { id: insertCategory(db, { name, colour: colour ?? 'grey' }), isNew: true }
}

export function changeCategory(db: Db, { id, ...input }: CategoryInput & { id: CategoryId }) {
  getCategory(db, id)
  assertFree(db, input.name, id)
  updateCategory(db, id, input)
  return getCategory(db, id)
}

/** Takes it out of sight; who bears it is kept. */
export function removeCategory(db: Db, id: CategoryId, now: number) {
  getCategory(db, id)
  markCategory(db, id, now)
}

export function restoreCategory(db: Db, id: CategoryId) {
  const category = findBinned(db, id)
  if (!category) throw notFound('category')
  assertFree(db, category.name, id)
  markCategory(db, id, null)
}

/** What a record bears from now on, in place of what was to be seen; NOT_FOUND for a category that is none. May it be changed is for the caller. */
export function setCategories(
  db: Db,
  { record, id, categoryIds }: { record: CategorisedKind; id: number; categoryIds: readonly CategoryId[] },
) {
  const now = listCategoriesOf(db, record, id)
  const bearers: Bearers = { record, ids: [id] }
  for (const one of categoryIds.filter((wanted) => !now.includes(wanted))) link(db, bearers, getCategory(db, one).id)
  for (const one of now.filter((known) => !categoryIds.includes(known))) unlink(db, bearers, one)
}

/** For whoever changes many records at once and has made sure that they may be. */
export function linkAll(db: Db, bearers: Bearers, categoryIds: readonly CategoryId[]) {
  for (const one of categoryIds) link(db, bearers, one)
}

export function unlinkAll(db: Db, bearers: Bearers, categoryIds: readonly CategoryId[]) {
  for (const one of categoryIds) unlink(db, bearers, one)
}

function assertFree(db: ReadDb, name: string, except: CategoryId | undefined) {
  const other = findNamed(db, name)
  if (other && other.id !== except) throw conflict('category-exists', { name })
}
