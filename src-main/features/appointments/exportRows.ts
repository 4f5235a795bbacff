import { actOf, type Context } from '#main/kit/procedures.ts'
import { writeTextFile } from '#main/kit/textFile.ts'
import { excludedIn } from '#shared/features/appointments/occurrences.ts'
import { calendarText, type WrittenEvent } from '#shared/kit/icalendar/write.ts'
import type { AppointmentId, FileToken } from '#shared/kit/id.ts'
import {
  type ExportedRow,
  listExported,
  listExportedAttendees,
  listExportedCategories,
  listExportedOf,
  type Stretch,
} from './exportQueries.ts'
import { countAppointmentFiles } from './fileQueries.ts'
import { seenAppointment } from './service.ts'
import { uidOf } from './uid.ts'

/** Writes all appointments of a stretch that the viewer may see to the chosen .ics file. CONFLICT `file-gone`, `cannot-write`, `target-full`. */
export function exportAppointments(context: Context, { file, ...stretch }: Stretch & { file: FileToken }) {
  return writeCalendar(context, listExported(context.db, stretch, context.access), file)
}

/** Writes one appointment, or the whole of a series, to the chosen .ics file. The same CONFLICTs. */
export function saveAppointment(context: Context, { id, file }: { id: AppointmentId; file: FileToken }) {
  const { db, access } = context
  seenAppointment(db, access, id)
  return writeCalendar(context, listExportedOf(db, id, access), file)
}

async function writeCalendar(context: Context, rows: readonly ExportedRow[], file: FileToken) {
  await writeTextFile(context.outside, file, calendarText(eventsOf(rows, partsOf(context, rows)), actOf(context).now))
  const files = [
    ...countAppointmentFiles(
      context.db,
      rows.map(({ id }) => id),
    ).values(),
  ].reduce((sum, one) => sum + one, 0)
  return { rows: rows.length, ...(files > 0 && { files }) }
}

/** What was taken out of a series that goes along stands for one of its times; of one that stays here it goes out by itself. */
function eventsOf(rows: readonly ExportedRow[], parts: ReturnType<typeof partsOf>): WrittenEvent[] {
  const series = new Map(rows.filter(({ rule }) => rule !== '').map((row) => [row.id, row]))
  const replaced = new Map<AppointmentId, Set<number>>()
  for (const { seriesId, occursAt } of rows) {
    if (seriesId === null || occursAt === null || !series.has(seriesId)) continue
    replaced.set(seriesId, (replaced.get(seriesId) ?? new Set()).add(occursAt))
  }
  return rows.map((row): WrittenEvent => {
    const { title, location, note, startsAt, endsAt, rule, remindMinutes, createdAt, updatedAt, version } = row
    const { customerCode, customerName } = row
    const master = row.seriesId === null ? undefined : series.get(row.seriesId)
    return {
      ...{ title, location, note, startsAt, endsAt, rule, remindMinutes, createdAt, updatedAt, isAllDay: row.isAllDay === 1 },
      uid: uidOf(master ?? row),
      occursAt: master ? row.occursAt : null,
      excluded: excludedIn(row.excluded).filter((start) => !replaced.get(row.id)?.has(start)),
      customer: customerCode === null || customerName === null ? null : { code: customerCode, name: customerName },
      staffName: row.staffName,
      ...{ showAs: row.showAs, isPrivate: row.isPrivate === 1, ...parts(row.id) },
      sequence: version - 1,
    }
  })
}

/** Who is invited and which categories it bears, of each of some rows. */
function partsOf({ db, access }: Context, rows: readonly ExportedRow[]) {
  const ids = rows.map(({ id }) => id)
  const attendees = byAppointment(listExportedAttendees(db, ids, access))
  const categories = byAppointment(listExportedCategories(db, ids))
  return (id: AppointmentId) => ({
    attendees: (attendees.get(id) ?? []).map(({ appointmentId: _id, isOptional, ...one }) => ({
      ...one,
      isOptional: isOptional === 1,
    })),
    categories: (categories.get(id) ?? []).map(({ name }) => name),
  })
}

function byAppointment<Row extends { appointmentId: AppointmentId }>(rows: readonly Row[]) {
  const of = new Map<AppointmentId, Row[]>()
  for (const row of rows) {
    const known = of.get(row.appointmentId)
    if (known) known.push(row)
    else of.set(row.appointmentId, [row])
  }
  return of
}
