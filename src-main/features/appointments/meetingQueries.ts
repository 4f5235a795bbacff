import { type SQL, sql } from 'drizzle-orm'
import { meetingsOf, meetingsWithin } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { bySeries, isTouching } from '#main/database/recurring.ts'
import type { Access } from '#main/kit/access.ts'
import { occurrencesIn, type Recurring } from '#shared/features/appointments/occurrences.ts'
import { answerAt, LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { CategoryId, StaffId } from '#shared/kit/id.ts'
import { listParticipants } from './attendeeQueries.ts'
import { countAppointmentFiles } from './fileQueries.ts'

export interface CalendarRange {
  /** From this moment (inclusive) to that one (exclusive). */
  from: number
  to: number
  /** Nobody named: everybody. */
  staffIds: StaffId[]
}

type Row = Omit<CalendarEntry, 'isAllDay' | 'isPrivate' | 'hasReminder'> & {
  isAllDay: number
  isPrivate: number
  hasReminder: number
}

/** The appointments in the calendars of some people that touch a range: their own, and those to which they are invited. */
export function listMeetings(db: ReadDb, range: CalendarRange, access: Access): CalendarEntry[] {
  const rows = [...listOnce(db, range, access), ...listRecurring(db, range, access)]
  const participants = participantsIn(db, rows)
  const categories = categoriesIn(db, rows)
  const files = countAppointmentFiles(db, idsOf(rows))
  return rows.map(({ isAllDay, isPrivate, hasReminder, ...row }) => {
    const invited = (participants.get(row.id) ?? []).map((one) => ({ ...one, answer: answerAt(one, row.occursAt) }))
    return shownTo(access, {
      ...{ ...row, isAllDay: isAllDay === 1, isPrivate: isPrivate === 1, isHidden: false, hasReminder: hasReminder === 1 },
      categoryIds: categories.get(row.id) ?? [],
      fileCount: files.get(row.id) ?? 0,
      attendeeIds: invited.filter(({ answer }) => answer !== 'declined').map(({ staffId }) => staffId),
      answer: invited.find(({ staffId }) => staffId === access.staffId)?.answer ?? null,
    })
  })
}

/** Of what is private to others only that the time is taken, and whose it is. */
function shownTo(access: Access, meeting: CalendarEntry): CalendarEntry {
  if (!meeting.isPrivate || meeting.staffId === access.staffId || meeting.answer !== null) return meeting
  return {
    ...meeting,
    title: '',
    customerId: null,
    customerName: null,
    location: '',
    seriesId: null,
    categoryIds: [],
    fileCount: 0,
    hasReminder: false,
    isHidden: true,
  }
}

/** What does not come again, also what was taken out of a series. */
function listOnce(db: ReadDb, { from, to, staffIds }: CalendarRange, access: Access): Row[] {
  return db.all<Row>(sql`
    ${meetings(sql`, a.series_id as seriesId, a.occurs_at as occursAt`)}
    where a.starts_at >= ${from - LONGEST_APPOINTMENT} and a.starts_at < ${to} and a.ends_at > ${from} and a.rule = ''
      and a.deleted_at is null and ${whose(staffIds, access)}`)
}

/** Each time that a series touches the range. */
function listRecurring(db: ReadDb, { from, to, staffIds }: CalendarRange, access: Access): Row[] {
  const rows = db.all<Row & Recurring>(sql`
    ${meetings(sql`, a.id as seriesId, a.rule, a.excluded, a.recurs_until as recursUntil`, bySeries)}
    where ${isTouching({ from, to }, sql`a`)} and ${whose(staffIds, access)}`)
  return rows.flatMap(({ rule, excluded, recursUntil, ...row }) =>
    occurrencesIn({ ...row, rule, excluded, recursUntil }, { from, to }).map((times) => ({
      ...{ ...row, ...times, occursAt: times.startsAt },
    })),
  )
}

function meetings(more: SQL, index = sql``) {
  return sql`
    select 'appointment' as kind, a.id, a.title, a.starts_at as startsAt, a.ends_at as endsAt, a.is_all_day as isAllDay, a.staff_id as staffId,
      s.name as staffName, a.customer_id as customerId, c.name as customerName, a.location, a.show_as as showAs, a.is_private as isPrivate,
      a.remind_minutes is not null as hasReminder, '' as state, a.version ${more}
    from appointments a ${index} join staff s on s.id = a.staff_id left join customers c on c.id = a.customer_id`
}

function whose(staffIds: readonly StaffId[], access: Access) {
  const asked = staffIds.length > 0 ? meetingsOf(staffIds, sql`a`) : undefined
  return allOf([asked, meetingsWithin(access.reach('appointments.see'), sql`a`)])
}

function idsOf(rows: readonly Row[]) {
  return [...new Set(rows.map(({ id }) => id))]
}

function participantsIn(db: ReadDb, rows: readonly Row[]) {
  const found = new Map<number, ReturnType<typeof listParticipants>>()
  for (const one of listParticipants(db, idsOf(rows))) {
    const known = found.get(one.appointmentId)
    if (known) known.push(one)
    else found.set(one.appointmentId, [one])
  }
  return found
}

function categoriesIn(db: ReadDb, rows: readonly Row[]) {
  const found = new Map<number, CategoryId[]>()
  const ids = JSON.stringify(idsOf(rows))
  for (const { recordId, id } of db.all<{ recordId: number; id: CategoryId }>(sql`
    select l.record_id as recordId, c.id from category_links l join categories c on c.id = l.category_id
    where l.record = 'appointment' and l.record_id in (select value from json_each(${ids})) and c.deleted_at is null
    order by c.position, c.id`))
    found.set(recordId, [...(found.get(recordId) ?? []), id])
  return found
}
