import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import type { OccasionInput } from '#shared/features/occasions/schema.ts'
import type { OccasionId } from '#shared/kit/id.ts'
import { occasions } from './table.ts'

const allRows = prepared((db: ReadDb) => db.select().from(occasions).orderBy(asc(occasions.id)).prepare())

/** What the office decided of the program's occasions, and its own. */
export function listOccasionRows(db: ReadDb) {
  return allRows(db).all()
}

export function keepChoice(db: Db, { key, isOn, daysAhead }: { key: string; isOn: boolean; daysAhead: number }) {
  const kept = db.update(occasions).set({ isOn, daysAhead }).where(eq(occasions.key, key)).returning({ id: occasions.id }).get()
  if (!kept) db.insert(occasions).values({ key, isOn, daysAhead }).run()
}

export function insertOccasion(db: Db, input: OccasionInput): OccasionId {
  return db.insert(occasions).values(input).returning({ id: occasions.id }).get().id
}

/** False where it is of another version by now, not there or the program's. */
export function updateOccasion(db: Db, { id, version }: { id: OccasionId; version: number }, input: OccasionInput) {
  const { changes } = db
    .update(occasions)
    .set({ ...input, version: sql`${occasions.version} + 1` })
    .where(and(eq(occasions.id, id), eq(occasions.version, version), eq(occasions.key, '')))
    .run()
  return changes > 0
}

export function deleteOccasion(db: Db, id: OccasionId) {
  return (
    db
      .delete(occasions)
      .where(and(eq(occasions.id, id), eq(occasions.key, '')))
      .run().changes > 0
  )
}
