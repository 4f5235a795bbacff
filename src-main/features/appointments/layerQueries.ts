import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { MOST_AHEAD, occasionsBetween, peopleOf } from '#main/features/occasions/service.ts'
import { getWorkingTime } from '#main/features/workingTime/service.ts'
import type { Act, Reach } from '#main/kit/access.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { StaffId, TaskId } from '#shared/kit/id.ts'

export interface Span {
  from: number
  to: number
  /** Nobody named: everybody. */
  staffIds: StaffId[]
}

/** Of what is no appointment. */
export const alone = {
  seriesId: null,
  occursAt: null,
  showAs: null,
  isPrivate: false,
  isHidden: false,
  hasReminder: false,
  attendeeIds: [],
  categoryIds: [],
  fileCount: 0,
  answer: null,
}

/** How long a task with an hour is drawn when nobody said how long it takes. */
const TASK_LENGTH = 30 * 60_000
/** And no longer than so. */
const LONGEST_TASK = 4 * 3_600_000

interface DueTask extends Pick<CalendarEntry, 'title' | 'staffId' | 'staffName' | 'customerId' | 'customerName' | 'version'> {
  id: TaskId
  dueOn: Day
  dueMinute: number | null
  estimatedMinutes: number
  topic: string
  state: string
  hasReminder: number
}

/** Tasks that are not done, on the day they are due; those with an hour at it. Seen by who does one and by who gave it. */
export function listTasks(db: ReadDb, { from, to, staffIds, reach }: Span & { reach: Reach }): CalendarEntry[] {
  const due = sql`coalesce(due_on, '9999-12-31') || printf('%04d', coalesce(due_minute, 1440))`
  const seen =
    reach === 'all' ? undefined : sql`(${ownedWithin(sql`t.staff_id`, reach)} or ${ownedWithin(sql`t.giver_id`, reach)})`
  const asked = staffIds.length > 0 ? sql`t.staff_id in ${staffIds}` : undefined
  const rows = db.all<DueTask>(sql`
    select t.id, t.title, t.due_on as dueOn, t.due_minute as dueMinute, t.estimated_minutes as estimatedMinutes, t.topic, t.status as state,
      t.remind_at is not null as hasReminder,
      t.staff_id as staffId, s.name as staffName, t.customer_id as customerId, c.name as customerName, t.version
    from tasks t join staff s on s.id = t.staff_id left join customers c on c.id = t.customer_id
    where ${due} >= ${dayOfInstant(from)} and ${due} < ${dayOfInstant(to - 1)} || '9999'
      and t.done_at is null and t.deleted_at is null and c.deleted_at is null and ${allOf([asked, seen])}`)
  return rows.map(({ topic, dueOn, dueMinute, estimatedMinutes, hasReminder, ...row }) => ({
    ...row,
    ...drawn({ dueOn, dueMinute, estimatedMinutes }),
    ...{ kind: 'task', location: topic, ...alone, hasReminder: hasReminder === 1 },
  }))
}

function drawn({ dueOn, dueMinute, estimatedMinutes }: Pick<DueTask, 'dueOn' | 'dueMinute' | 'estimatedMinutes'>) {
  if (dueMinute === null) return { startsAt: instantOfDay(dueOn), endsAt: instantOfDay(addDays(dueOn, 1)), isAllDay: true }
  const startsAt = instantOfDay(dueOn, 0, dueMinute)
  const length = estimatedMinutes > 0 ? Math.min(estimatedMinutes * 60_000, LONGEST_TASK) : TASK_LENGTH
  return { startsAt, endsAt: startsAt + length, isAllDay: false }
}

/** Public holidays and what the office decided of single days; a row of days of one name is told once. */
export function listSpecialDays(db: ReadDb, { from, to }: Pick<Span, 'from' | 'to'>): CalendarEntry[] {
  const entries: CalendarEntry[] = []
  const [first, last] = [dayOfInstant(from), dayOfInstant(to - 1)]
  for (const { on, vi, en, kind, note, noteEn } of getWorkingTime(db).days) {
    if (on < first || on > last) continue
    const before = entries.at(-1)
    const told = { title: vi, titleEn: en, state: kind, location: note, locationEn: noteEn }
    const entry = { ...ofDay(on), kind: 'holiday' as const, id: idOfDay(on), ...told }
    const goesOn = before?.endsAt === entry.startsAt && before.title === vi && before.state === kind && before.location === note
    if (goesOn) before.endsAt = entry.endsAt
    else entries.push(entry)
  }
  return entries
}

/** Occasions on their day, and on the day one begins to prepare them; with how many customers one may see they are for. */
export function listOccasionDays(db: ReadDb, { from, to }: Pick<Span, 'from' | 'to'>, act: Act): CalendarEntry[] {
  const [first, last] = [dayOfInstant(from), dayOfInstant(to - 1)]
  const mayCount = act.access.may('customers.see')
  return occasionsBetween(db, first, addDays(last, MOST_AHEAD)).flatMap((occasion, index): CalendarEntry[] => {
    const { on, daysAhead, vi, en, audience } = occasion
    const days = [
      { kind: 'occasion' as const, day: on },
      ...(daysAhead > 0 ? [{ kind: 'occasion-ahead' as const, day: addDays(on, -daysAhead) }] : []),
    ].filter(({ day }) => day >= first && day <= last)
    if (days.length === 0) return []
    const about = { id: index + 1, title: vi, titleEn: en, state: audience }
    const people = mayCount ? { count: peopleOf(occasion, db, act) } : {}
    return days.map(({ kind, day }) => ({ ...ofDay(day), ...about, ...people, kind }))
  })
}

/** Stands for a day among the ids of its kind. */
export function idOfDay(day: Day) {
  return Number(day.replaceAll('-', ''))
}

/** The whole of a day, about nobody yet. */
export function ofDay(day: Day) {
  return {
    ...{ startsAt: instantOfDay(day), endsAt: instantOfDay(addDays(day, 1)), isAllDay: true, ...alone },
    ...{ title: '', staffId: null, staffName: null, customerId: null, customerName: null, location: '', version: 1 },
  }
}
