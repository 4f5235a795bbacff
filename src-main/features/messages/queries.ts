import { and, eq, ne } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { MessageTemplateInput } from '#shared/features/messages/schema.ts'
import type { MessageTemplateId } from '#shared/kit/id.ts'
import { messageTemplates as templates } from './table.ts'

export function listTemplates(db: ReadDb) {
  return db.select().from(templates).all()
}

export function findTemplate(db: ReadDb, id: MessageTemplateId) {
  return db.select().from(templates).where(eq(templates.id, id)).get()
}

/** Whether another template of the kind has that name. */
export function isNameTaken(db: ReadDb, { kind, name }: MessageTemplateInput, except: MessageTemplateId | undefined) {
  const same = and(eq(templates.kind, kind), eq(templates.name, name))
  const other = except === undefined ? same : and(same, ne(templates.id, except))
  return db.select({ id: templates.id }).from(templates).where(other).get() !== undefined
}

export function insertTemplate(db: Db, input: MessageTemplateInput) {
  return db.insert(templates).values(input).returning({ id: templates.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateTemplate(db: Db, row: { id: MessageTemplateId; version: number }, input: MessageTemplateInput) {
  const { changes } = db
    .update(templates)
    .set({ ...input, version: row.version + 1 })
    .where(and(eq(templates.id, row.id), eq(templates.version, row.version)))
    .run()
  return changes === 1
}

export function deleteTemplate(db: Db, id: MessageTemplateId) {
  return db.delete(templates).where(eq(templates.id, id)).run().changes === 1
}
