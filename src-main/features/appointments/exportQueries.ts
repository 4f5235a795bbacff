import { type SQL, sql } from 'drizzle-orm'
import { meetingsSeenBy } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { Answer, ShowAs } from '#shared/features/appointments/choices.ts'
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
  showAs: ShowAs
  isPrivate: number
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
export function listExported(db: ReadDb, { from, to, staffIds }: Stretch, access: Access): ExportedRow[] {
  const [after, before] = [from ?? 0, to ?? END_OF_TIME]
  const whose = allOf([
    staffIds.length > 0 ? sql`a.staff_id in ${staffIds}` : undefined,
    meetingsSeenBy(access, sql`a`),
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
export function listExportedOf(db: ReadDb, id: AppointmentId, access: Access): ExportedRow[] {
  const whose = allOf([meetingsSeenBy(access, sql`a`), sql`a.deleted_at is null`])
  return [...rowsWhere(db, sql`${whose} and a.id = ${id}`), ...exceptionsOf(db, id, whose)]
}

function exceptionsOf(db: ReadDb, id: AppointmentId, whose: SQL) {
  return rowsWhere(db, sql`${whose} and a.series_id = ${id}`)
}

function rowsWhere(db: ReadDb, condition: SQL) {
  return db.all<ExportedRow>(sql`
    select a.id, a.title, a.starts_at as startsAt, a.ends_at as endsAt, a.is_all_day as isAllDay, a.location, a.note,
      a.show_as as showAs, a.is_private as isPrivate, a.rule, a.remind_minutes as remindMinutes, a.excluded,
      a.recurs_until as recursUntil, a.series_id as seriesId, a.occurs_at as occursAt, a.uid, a.created_at as createdAt,
      a.updated_at as updatedAt, a.version, c.code as customerCode, c.name as customerName, s.name as staffName
    from appointments a join staff s on s.id = a.staff_id left join customers c on c.id = a.customer_id
    where ${condition} order by a.starts_at, a.id`)
}

/** Who is invited to some appointments, with the first e-mail of those whom the viewer may see. */
export function listExportedAttendees(db: ReadDb, ids: readonly AppointmentId[], access: Access) {
  const isSeen = customerWithin({ access }) ?? sql`true`
  return db.all<{
    appointmentId: AppointmentId
    name: string
    email: string
    kind: string
    isOptional: number
    answer: Answer
  }>(sql`
    select t.appointment_id as appointmentId, coalesce(s.name, k.full_name, v.name) as name, t.is_optional as isOptional,
      case when t.staff_id is not null then 'staff' when t.contact_id is not null then 'contact' else 'customer' end as kind,
      iif(t.answered_for = a.starts_at, t.answer, 'none') as answer,
      coalesce((select p.normal from contact_points p join customers c on c.id = p.customer_id
        where p.kind = 'email' and p.normal <> '' and ${isSeen} and (p.contact_id = t.contact_id or (p.customer_id = t.customer_id and p.contact_id is null))
        order by p.position limit 1), '') as email
    from attendees t join appointments a on a.id = t.appointment_id left join staff s on s.id = t.staff_id
      left join contacts k on k.id = t.contact_id left join customers v on v.id = t.customer_id
    where t.appointment_id in (select value from json_each(${JSON.stringify(ids)})) order by t.id`)
}

/** The categories of some appointments, in their order. */
export function listExportedCategories(db: ReadDb, ids: readonly AppointmentId[]) {
  return db.all<{ appointmentId: AppointmentId; name: string }>(sql`
    select l.record_id as appointmentId, c.name from category_links l join categories c on c.id = l.category_id
    where l.record = 'appointment' and c.deleted_at is null and l.record_id in (select value from json_each(${JSON.stringify(ids)}))
    order by c.position, c.id`)
}
