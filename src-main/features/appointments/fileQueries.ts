import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { documents } from '#main/features/documents/table.ts'
import type { AppointmentFile } from '#shared/features/appointments/files.ts'
import type { AppointmentFileId, AppointmentId, DocumentId } from '#shared/kit/id.ts'
import { appointmentFiles } from './table.ts'

/** The files of an appointment, as they came. */
export function listAppointmentFiles(db: ReadDb, appointmentId: AppointmentId): AppointmentFile[] {
  return withDocuments(db).where(livingOf(appointmentId)).orderBy(asc(appointmentFiles.id)).all()
}

export function findAppointmentFile(db: ReadDb, id: AppointmentFileId): AppointmentFile | undefined {
  return withDocuments(db)
    .where(and(eq(appointmentFiles.id, id), isNull(appointmentFiles.deletedAt)))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findAppointmentFileRow(db: ReadDb, id: AppointmentFileId) {
  return db.select().from(appointmentFiles).where(eq(appointmentFiles.id, id)).get()
}

/** Where a document already lies with an appointment. */
export function findAppointmentFileOf(db: ReadDb, appointmentId: AppointmentId, documentId: DocumentId) {
  return withDocuments(db)
    .where(and(livingOf(appointmentId), eq(appointmentFiles.documentId, documentId)))
    .get()
}

export function insertAppointmentFile(db: Db, values: typeof appointmentFiles.$inferInsert) {
  return db.insert(appointmentFiles).values(values).returning({ id: appointmentFiles.id }).get().id
}

/** Puts a file into the bin at a moment, or takes it out (`null`). */
export function markAppointmentFile(db: Db, id: AppointmentFileId, deletedAt: number | null) {
  db.update(appointmentFiles).set({ deletedAt }).where(eq(appointmentFiles.id, id)).run()
}

export function deleteAppointmentFile(db: Db, id: AppointmentFileId) {
  db.delete(appointmentFiles).where(eq(appointmentFiles.id, id)).run()
}

/** What is taken out of a series has the files of the series. */
export function copyAppointmentFiles(db: Db, { from, to }: { from: AppointmentId; to: AppointmentId }, now: number) {
  db.run(sql`insert into appointment_files (appointment_id, document_id, name, added_at)
    select ${to}, document_id, name, ${now} from appointment_files where appointment_id = ${from} and deleted_at is null order by id`)
}

/** How many files lie with each of some appointments that have any. */
export function countAppointmentFiles(db: ReadDb, ids: readonly number[]) {
  const rows = db.all<{ id: number; count: number }>(sql`
    select appointment_id as id, count(*) as count from appointment_files
    where appointment_id in (select value from json_each(${JSON.stringify(ids)})) and deleted_at is null group by appointment_id`)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

function livingOf(appointmentId: AppointmentId) {
  return and(eq(appointmentFiles.appointmentId, appointmentId), isNull(appointmentFiles.deletedAt))
}

function withDocuments(db: ReadDb) {
  return db
    .select({
      id: appointmentFiles.id,
      appointmentId: appointmentFiles.appointmentId,
      documentId: appointmentFiles.documentId,
      name: appointmentFiles.name,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
    })
    .from(appointmentFiles)
    .innerJoin(documents, eq(documents.id, appointmentFiles.documentId))
}
