import { and, eq, or } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import type { SavedView } from '#shared/features/views/schema.ts'
import type { StaffId, ViewId } from '#shared/kit/id.ts'
import { savedViews } from './table.ts'

function selected(db: ReadDb) {
  const { id, list, name, ownerId, isShared, content, version } = savedViews
  return db
    .select({ id, list, name, ownerId, ownerName: staff.name, isShared, content, version })
    .from(savedViews)
    .innerJoin(staff, eq(staff.id, savedViews.ownerId))
}

export function listViews(db: ReadDb, list: SavedView['list'], staffId: StaffId) {
  return selected(db)
    .where(and(eq(savedViews.list, list), or(eq(savedViews.ownerId, staffId), eq(savedViews.isShared, true))))
    .all()
}

export function findView(db: ReadDb, id: ViewId) {
  return selected(db).where(eq(savedViews.id, id)).get()
}

/** Whether somebody has another view of that name. */
export function hasViewNamed(db: ReadDb, { ownerId, list, name }: Pick<SavedView, 'ownerId' | 'list' | 'name'>, except?: ViewId) {
  const same = and(eq(savedViews.ownerId, ownerId), eq(savedViews.list, list), eq(savedViews.name, name))
  const found = db.select({ id: savedViews.id }).from(savedViews).where(same).get()
  return found !== undefined && found.id !== except
}

export function insertView(db: Db, values: typeof savedViews.$inferInsert) {
  return db.insert(savedViews).values(values).returning({ id: savedViews.id }).get().id
}

/** False when somebody was faster. */
export function updateView(db: Db, row: Pick<SavedView, 'id' | 'version'>, values: Partial<typeof savedViews.$inferInsert>) {
  const { changes } = db
    .update(savedViews)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(savedViews.id, row.id), eq(savedViews.version, row.version)))
    .run()
  return changes === 1
}

export function deleteView(db: Db, id: ViewId) {
  db.delete(savedViews).where(eq(savedViews.id, id)).run()
}
