import { desc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import type { BulkKind } from '#shared/features/bulk/choices.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { BulkId, StaffId } from '#shared/kit/id.ts'
import { bulkChanges, bulkRows } from './table.ts'

export function insertBulk(db: Db, values: typeof bulkChanges.$inferInsert): BulkId {
  return db.insert(bulkChanges).values(values).returning({ id: bulkChanges.id }).get().id
}

export function setRows(db: Db, id: BulkId, rows: number) {
  db.update(bulkChanges).set({ rows }).where(eq(bulkChanges.id, id)).run()
}

export function deleteBulk(db: Db, id: BulkId) {
  db.delete(bulkChanges).where(eq(bulkChanges.id, id)).run()
}

/** Keeps what a stretch of records was; `version`: the one they have now. */
export function remember(db: Db, id: BulkId, rows: readonly { id: number; version: number; before: string }[]) {
  db.run(sql`insert into bulk_rows (bulk_id, row_id, version, before)
    select ${id}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')
    from json_each(${JSON.stringify(rows.map((row) => [row.id, row.version, row.before]))})`)
}

export function findBulk(db: ReadDb, id: BulkId) {
  return db.select().from(bulkChanges).where(eq(bulkChanges.id, id)).get()
}

export function markUndone(db: Db, id: BulkId, undoneAt: number) {
  db.update(bulkChanges).set({ undoneAt }).where(eq(bulkChanges.id, id)).run()
}

/** What a deed did to the records behind an id, a stretch of them. */
export function listDone(db: ReadDb, id: BulkId, { after, limit }: { after: number; limit: number }) {
  return db.all<{ id: number; version: number; before: string }>(sql`
    select row_id as id, version, before from bulk_rows where bulk_id = ${id} and row_id > ${after} order by row_id limit ${limit}`)
}

const SHOWN = 50

/** The last deeds on more than one record, of one person or of everybody. */
export function listBulk(db: ReadDb, staffId: StaffId | undefined) {
  return db
    .select({
      id: bulkChanges.id,
      deed: bulkChanges.deed,
      details: bulkChanges.details,
      rows: bulkChanges.rows,
      at: bulkChanges.at,
      staffName: staff.name,
      undoneAt: bulkChanges.undoneAt,
    })
    .from(bulkChanges)
    .innerJoin(staff, eq(staff.id, bulkChanges.staffId))
    .where(sql`${bulkChanges.chosen} > 1 ${staffId === undefined ? sql`` : sql`and ${bulkChanges.staffId} = ${staffId}`}`)
    .orderBy(desc(bulkChanges.id))
    .limit(SHOWN)
    .all()
}

/** What deeds remember of one of the office's own fields. */
export function deleteHeld(db: Db, key: CustomKey) {
  const path = `$.custom.${key}`
  db.run(sql`update bulk_rows set before = json_remove(before, ${path}) where json_type(before, ${path}) is not null`)
}

/** What deeds remember of one record. */
export function deleteRow(db: Db, record: BulkKind, rowId: number) {
  db.delete(bulkRows)
    .where(sql`${bulkRows.bulkId} in (select id from bulk_changes where record = ${record}) and ${bulkRows.rowId} = ${rowId}`)
    .run()
}
