import { and, eq, getTableColumns, or } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import type { StaffId, TemplateId } from '#shared/kit/id.ts'
import { appointmentTemplates as templates } from './table.ts'

function selected(db: ReadDb) {
  return db
    .select({ ...getTableColumns(templates), ownerName: staff.name })
    .from(templates)
    .innerJoin(staff, eq(staff.id, templates.ownerId))
}

/** Somebody's own and the shared ones. */
export function listTemplates(db: ReadDb, staffId: StaffId) {
  return selected(db)
    .where(or(eq(templates.ownerId, staffId), eq(templates.isShared, true)))
    .all()
}

export function findTemplate(db: ReadDb, id: TemplateId) {
  return selected(db).where(eq(templates.id, id)).get()
}

export function hasTemplateNamed(db: ReadDb, { ownerId, name }: { ownerId: StaffId; name: string }) {
  const same = and(eq(templates.ownerId, ownerId), eq(templates.name, name))
  return db.select({ id: templates.id }).from(templates).where(same).get() !== undefined
}

export function insertTemplate(db: Db, values: typeof templates.$inferInsert) {
  return db.insert(templates).values(values).returning({ id: templates.id }).get().id
}

export function deleteTemplate(db: Db, id: TemplateId) {
  db.delete(templates).where(eq(templates.id, id)).run()
}
