import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { ContactGroupId } from '#shared/kit/id.ts'
import { contactGroups } from './table.ts'

type Values = typeof contactGroups.$inferInsert

/** Those that do not lie in the bin. */
export function listGroups(db: ReadDb) {
  return db.select().from(contactGroups).where(isNull(contactGroups.deletedAt)).orderBy(asc(contactGroups.id)).all()
}

/** The row, also when it lies in the bin. */
export function findGroupRow(db: ReadDb, id: ContactGroupId) {
  return db.select().from(contactGroups).where(eq(contactGroups.id, id)).get()
}

/** The one that is called so and does not lie in the bin. */
export function findGroupNamed(db: ReadDb, foldedName: string) {
  const named = and(eq(contactGroups.foldedName, foldedName), isNull(contactGroups.deletedAt))
  return db.select({ id: contactGroups.id }).from(contactGroups).where(named).get()?.id
}

/** Whether another one that does not lie in the bin is called so. */
export function isNameTaken(db: ReadDb, foldedName: string, except: ContactGroupId | undefined) {
  const same = and(
    eq(contactGroups.foldedName, foldedName),
    isNull(contactGroups.deletedAt),
    sql`${contactGroups.id} is not ${except ?? null}`,
  )
  return db.select({ id: contactGroups.id }).from(contactGroups).where(same).get() !== undefined
}

export function insertGroup(db: Db, values: Values) {
  return db.insert(contactGroups).values(values).returning({ id: contactGroups.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateGroup(db: Db, row: { id: ContactGroupId; version: number }, values: Partial<Values>) {
  const { changes } = db
    .update(contactGroups)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(contactGroups.id, row.id), eq(contactGroups.version, row.version), isNull(contactGroups.deletedAt)))
    .run()
  return changes === 1
}

/** Puts one into the bin at a moment, or takes it out (`null`). */
export function markGroup(db: Db, id: ContactGroupId, deletedAt: number | null) {
  db.update(contactGroups)
    .set({ deletedAt, version: sql`${contactGroups.version} + 1` })
    .where(eq(contactGroups.id, id))
    .run()
}

export function deleteGroup(db: Db, id: ContactGroupId) {
  db.delete(contactGroups).where(eq(contactGroups.id, id)).run()
}

/** Takes away those of some groups that are as they were made and have nobody in them. */
export function deleteUntouchedGroups(db: Db, ids: readonly ContactGroupId[]) {
  db.run(sql`delete from contact_groups where id in (select value from json_each(${JSON.stringify(ids)})) and version = 1
    and id not in (select group_id from contact_group_members)`)
}
