import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Reach } from '#main/kit/access.ts'
import { occurrencesIn } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { END_OF_TIME } from '#shared/kit/recurrence/series.ts'

/** What goes out: all that touches a stretch of time, open where null; of nobody in particular means of everybody. */
export interface Stretch {
  from: number | null
  to: number | null
  staffIds: StaffId[]
}

export interface ExportedRow {
  id: AppointmentId
  title: string
  startsAt: number
  endsAt: number
  isAllDay: number
  location: string
  note: string
  rule: string
  remindMinutes: number | null
  excluded: string
  recursUntil: number | null
  seriesId: AppointmentId | null
  occursAt: number | null
  uid: string
  createdAt: number
  updatedAt: number
  version: number
  customerCode: string | null
  customerName: string | null
  staffName: string
}

/** The living appointments of a stretch, series whole and with what was taken out of them. */
export function listExported(db: ReadDb, { from, to, staffIds }: Stretch, reach: Reach): ExportedRow[] {
  const [after, before] = [from ?? 0, to ?? END_OF_TIME]
  const whose = allOf([
    staffIds.length > 0 ? sql`a.staff_id in ${staffIds}` : undefined,
    ownedWithin(sql`a.staff_id`, reach),
    sql`a.deleted_at is null`,
  ])
  const rows = rowsWhere(
    db,
    sql`${whose} and a.starts_at < ${before} and (a.ends_at > ${after} or (a.rule <> '' and (a.recurs_until is null or a.recurs_until > ${after})))`,
  ).filter(
    (row) => row.rule === '' || (from === null && to === null) || occurrencesIn(row, { from: after, to: before }).length > 0,
  )
  const known = new Set(rows.map(({ id }) => id))
  const exceptions = rows.filter(({ rule }) => rule !== '').flatMap(({ id }) => exceptionsOf(db, id, whose))
  return [...rows, ...exceptions.filter(({ id }) => !known.has(id))]
}

/** One appointment, and with a series what was taken out of it. */
export function listExportedOf(db: ReadDb, id: AppointmentId, reach: Reach): ExportedRow[] {
  const whose = allOf([ownedWithin(sql`a.staff_id`, reach), sql`a.deleted_at is null`])
  return [...rowsWhere(db, sql`${whose} and a.id = ${id}`), ...exceptionsOf(db, id, whose)]
}

function exceptionsOf(db: ReadDb, id: AppointmentId, whose: SQL) {
  return rowsWhere(db, sql`${whose} and a.series_id = ${id}`)
}

function rowsWhere(db: ReadDb, condition: SQL) {
  return db.all<ExportedRow>(sql`
    select a.id, a.title, a.starts_at as startsAt, a.ends_at as endsAt, a.is_all_day as isAllDay, a.location, a.note, a.rule, a.remind_minutes as remindMinutes, a.excluded,
      a.recurs_until as recursUntil, a.series_id as seriesId, a.occurs_at as occursAt, a.uid, a.created_at as createdAt,
      a.updated_at as updatedAt, a.version, c.code as customerCode, c.name as customerName, s.name as staffName
    from appointments a join staff s on s.id = a.staff_id left join customers c on c.id = a.customer_id
    where ${condition} order by a.starts_at, a.id`)
}
