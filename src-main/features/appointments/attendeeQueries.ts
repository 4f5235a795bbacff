import { and, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import type { Answer, AnsweredTimes, AttendeeKind } from '#shared/features/appointments/choices.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { attendees } from './table.ts'

export interface AttendeeRow extends Attendee {
  rowId: number
}

const columnOf = { staff: attendees.staffId, contact: attendees.contactId, customer: attendees.customerId }

/** Who is invited, in the order in which they were; an answer for another time is none. */
export function listAttendees(db: ReadDb, id: AppointmentId): AttendeeRow[] {
  const rows = db.all<Omit<AttendeeRow, 'isOptional' | 'times'> & { isOptional: number; times: string }>(sql`
    select t.id as rowId, case when t.staff_id is not null then 'staff' when t.contact_id is not null then 'contact' else 'customer' end as kind,
      coalesce(t.staff_id, t.contact_id, t.customer_id) as id, coalesce(s.name, k.full_name, c.name) as name, t.is_optional as isOptional,
      iif(t.answered_for = a.starts_at, t.answer, 'none') as answer, t.answered_times as times
    from attendees t join appointments a on a.id = t.appointment_id left join staff s on s.id = t.staff_id
      left join contacts k on k.id = t.contact_id left join customers c on c.id = t.customer_id
    where t.appointment_id = ${id} order by t.id`)
  return rows.map(({ isOptional, times, ...row }) => ({
    ...{ ...row, isOptional: isOptional === 1 },
    ...(times !== '{}' && { times: JSON.parse(times) as AnsweredTimes }),
  }))
}

/** Whether one of these colleagues, or any, is invited. */
export function isInvited(db: ReadDb, id: AppointmentId, staffIds: readonly StaffId[] | 'all') {
  const whose = staffIds === 'all' ? sql`staff_id is not null` : sql`staff_id in ${staffIds.length > 0 ? staffIds : [0]}`
  return db.get(sql`select 1 from attendees where appointment_id = ${id} and ${whose}`) !== undefined
}

/** The colleagues who are invited to some appointments, and what they say to them. */
export function listParticipants(db: ReadDb, ids: readonly number[]) {
  const rows = db.all<{ appointmentId: AppointmentId; staffId: StaffId; answer: Answer; times: string }>(sql`
    select t.appointment_id as appointmentId, t.staff_id as staffId, iif(t.answered_for = a.starts_at, t.answer, 'none') as answer,
      t.answered_times as times
    from attendees t join appointments a on a.id = t.appointment_id
    where t.staff_id is not null and t.appointment_id in (select value from json_each(${JSON.stringify(ids)})) order by t.id`)
  return rows.map(({ times, ...row }) => ({ ...row, times: JSON.parse(times) as AnsweredTimes }))
}

export interface Invited {
  appointmentId: AppointmentId
  kind: AttendeeKind
  id: number
}

export function insertAttendee(
  db: Db,
  { appointmentId, kind, id }: Invited,
  rest: { isOptional: boolean; answer: Answer; answeredFor: number | null },
) {
  const who = { staff: { staffId: id as never }, contact: { contactId: id as never }, customer: { customerId: id as never } }
  db.insert(attendees)
    .values({ appointmentId, ...who[kind], ...rest })
    .onConflictDoNothing()
    .run()
}

export function updateAttendee(
  db: Db,
  rowId: number,
  values: { isOptional?: boolean; answer?: Answer; answeredFor?: number | null; answeredTimes?: AnsweredTimes },
) {
  db.update(attendees).set(values).where(eq(attendees.id, rowId)).run()
}

export function deleteAttendee(db: Db, { appointmentId, kind, id }: Invited) {
  db.delete(attendees)
    .where(and(eq(attendees.appointmentId, appointmentId), sql`${columnOf[kind]} = ${id}`))
    .run()
}

/** What is taken out of a series at a time invites whom the series invites; what they answered counts for it unless it moves. */
export function copyAttendees(
  db: Db,
  { from, to, occursAt, hasMoved }: { from: AppointmentId; to: AppointmentId; occursAt: number; hasMoved: boolean },
) {
  const ownAnswer = sql`json_extract(t.answered_times, ${`$."${occursAt}"`})`
  db.run(sql`
    insert into attendees (appointment_id, staff_id, contact_id, customer_id, is_optional, answer, answered_for, answered_times)
    select ${to}, t.staff_id, t.contact_id, t.customer_id, t.is_optional, iif(b.rule = '', coalesce(${ownAnswer}, t.answer), t.answer),
      iif(not ${hasMoved ? 1 : 0} and (t.answered_for = a.starts_at or (b.rule = '' and ${ownAnswer} is not null)), b.starts_at, null),
      iif(b.rule = '', '{}', t.answered_times)
    from attendees t join appointments a on a.id = t.appointment_id join appointments b on b.id = ${to}
    where t.appointment_id = ${from} order by t.id`)
}

/** Who was invited to what is still to come is replaced by another colleague, who has not answered yet; private ones stay as they are. */
export function giveInvitations(db: Db, { from, to }: { from: StaffId; to: StaffId }, now: number) {
  const coming = sql`select id from appointments where is_private = 0 and deleted_at is null
    and (starts_at >= ${now} or (rule <> '' and (recurs_until is null or recurs_until > ${now})))`
  const isThere = sql`appointment_id in (select id from appointments where staff_id = ${to})
    or appointment_id in (select appointment_id from attendees where staff_id = ${to})`
  db.run(sql`delete from attendees where staff_id = ${from} and appointment_id in (${coming}) and (${isThere})`)
  db.run(
    sql`update attendees set staff_id = ${to}, answer = 'none', answered_for = null, answered_times = '{}' where staff_id = ${from} and appointment_id in (${coming})`,
  )
  db.run(
    sql`delete from attendees where staff_id = ${to} and appointment_id in (select id from appointments where staff_id = ${to})`,
  )
}
