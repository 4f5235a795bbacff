import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Note } from '#shared/features/notes/schema.ts'
import type { CustomerId, NoteId } from '#shared/kit/id.ts'
import { notes } from './table.ts'

type NoteValues = typeof notes.$inferInsert

export function findNote(db: ReadDb, id: NoteId): Note | undefined {
  return withAuthor(db)
    .where(and(eq(notes.id, id), isNull(notes.deletedAt)))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findNoteRow(db: ReadDb, id: NoteId) {
  return db.select().from(notes).where(eq(notes.id, id)).get()
}

export function listPinned(db: ReadDb, customerId: CustomerId): Note[] {
  return withAuthor(db)
    .where(and(eq(notes.customerId, customerId), eq(notes.isPinned, true), isNull(notes.deletedAt)))
    .orderBy(desc(notes.createdAt), desc(notes.id))
    .all()
}

export function insertNote(db: Db, values: NoteValues) {
  return db.insert(notes).values(values).returning({ id: notes.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateNote(db: Db, row: { id: NoteId; version: number }, values: Partial<NoteValues>) {
  const { changes } = db
    .update(notes)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(notes.id, row.id), eq(notes.version, row.version), isNull(notes.deletedAt)))
    .run()
  return changes === 1
}

/** Puts a note into the bin at a moment, or takes it out (`null`). */
export function markNote(db: Db, id: NoteId, deletedAt: number | null) {
  db.update(notes)
    .set({ deletedAt, version: sql`${notes.version} + 1` })
    .where(eq(notes.id, id))
    .run()
}

export function deleteNote(db: Db, id: NoteId) {
  db.delete(notes).where(eq(notes.id, id)).run()
}

function withAuthor(db: ReadDb) {
  return db
    .select({ ...getTableColumns(notes), staffName: staff.name })
    .from(notes)
    .innerJoin(staff, eq(staff.id, notes.staffId))
}
