import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import type { CategorisedKind, CategoryColour } from '#shared/features/categories/choices.ts'
import type { Category, CategoryInput } from '#shared/features/categories/schema.ts'
import type { CategoryId } from '#shared/kit/id.ts'
import { categories, categoryLinks } from './table.ts'

const columns = { id: categories.id, name: categories.name, colour: categories.colour }

export function listCategories(db: ReadDb): Category[] {
  return db
    .select(columns)
    .from(categories)
    .where(isNull(categories.deletedAt))
    .orderBy(asc(categories.position), asc(categories.id))
    .all()
}

/** One that nobody deleted. */
export function findCategory(db: ReadDb, id: CategoryId) {
  return db
    .select(columns)
    .from(categories)
    .where(and(eq(categories.id, id), isNull(categories.deletedAt)))
    .get()
}

export function findBinned(db: ReadDb, id: CategoryId) {
  return db
    .select(columns)
    .from(categories)
    .where(and(eq(categories.id, id), sql`${categories.deletedAt} is not null`))
    .get()
}

export function findNamed(db: ReadDb, name: string) {
  return db
    .select(columns)
    .from(categories)
    .where(and(eq(categories.name, name), isNull(categories.deletedAt)))
    .get()
}

/** How often each colour is worn, for whoever gives the next one away. */
export function countColours(db: ReadDb) {
  const rows = db.all<{ colour: CategoryColour; count: number }>(
    sql`select colour, count(*) as count from ${categories} where deleted_at is null group by colour`,
  )
  return new Map(rows.map(({ colour, count }) => [colour, count]))
}

export function insertCategory(db: Db, { name, colour }: CategoryInput): CategoryId {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from ${categories})`
  return db.insert(categories).values({ name, colour, position }).returning({ id: categories.id }).get().id
}

export function updateCategory(db: Db, id: CategoryId, { name, colour }: CategoryInput) {
  db.update(categories).set({ name, colour }).where(eq(categories.id, id)).run()
}

export function placeCategories(db: Db, ids: readonly CategoryId[]) {
  for (const [position, id] of ids.entries()) db.update(categories).set({ position }).where(eq(categories.id, id)).run()
}

export function markCategory(db: Db, id: CategoryId, deletedAt: number | null) {
  db.update(categories).set({ deletedAt }).where(eq(categories.id, id)).run()
}

const linksOfRecord = prepared((db: ReadDb) =>
  db
    .select({ id: categories.id })
    .from(categoryLinks)
    .innerJoin(categories, eq(categories.id, categoryLinks.categoryId))
    .where(
      and(
        eq(categoryLinks.record, sql.placeholder('record')),
        eq(categoryLinks.recordId, sql.placeholder('recordId')),
        isNull(categories.deletedAt),
      ),
    )
    .orderBy(asc(categories.position), asc(categories.id))
    .prepare(),
)

/** Those a record bears, in their order. */
export function listCategoriesOf(db: ReadDb, record: CategorisedKind, recordId: number): CategoryId[] {
  return linksOfRecord(db)
    .all({ record, recordId })
    .map(({ id }) => id)
}

/** Some records of a kind. */
export interface Bearers {
  record: CategorisedKind
  ids: readonly number[]
}

/** Gives a category to those of them that lack it. */
export function link(db: Db, { record, ids }: Bearers, categoryId: CategoryId) {
  db.run(sql`insert or ignore into category_links (record, record_id, category_id)
    select ${record}, value, ${categoryId} from json_each(${JSON.stringify(ids)})`)
}

export function unlink(db: Db, { record, ids }: Bearers, categoryId: CategoryId) {
  db.run(sql`delete from category_links where record = ${record} and category_id = ${categoryId}
    and record_id in (select value from json_each(${JSON.stringify(ids)}))`)
}
