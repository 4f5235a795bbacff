import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { isOccurrence } from '#shared/features/appointments/occurrences.ts'
import type { Reminder, ReminderKey, ReminderKind } from '#shared/features/reminders/schema.ts'
import { type Day, instantOfDay } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'

type Told = Omit<Reminder, 'rungAt' | 'kind' | 'recordId' | 'occursAt'>

interface Record {
  id: number
  title: string
  detail: string
  customerId: CustomerId | null
  customerName: string | null
}

/** What a record says of its reminder now; undefined when it asks for none at that moment any more. */
type Telling = (key: ReminderKey) => Told | undefined

/** Reads what reminders are about: those that one person has still to be reminded of. */
export function tellingsOf(db: ReadDb, staffId: StaffId, keys: readonly ReminderKey[]): Telling {
  const tellings = new Map(
    kinds.map((kind) => {
      const ids = keys.filter((key) => key.kind === kind).map(({ recordId }) => recordId)
      return [kind, ids.length > 0 ? readers[kind](db, staffId, JSON.stringify(ids)) : undefined]
    }),
  )
  return (key) => tellings.get(key.kind)?.(key)
}

const kinds = ['appointment', 'call', 'task', 'contract'] as const
const readers: { [kind in ReminderKind]: (db: ReadDb, staffId: StaffId, ids: string) => Telling } = {
  appointment: appointmentTelling,
  call: callTelling,
  task: taskTelling,
  contract: contractTelling,
}

function appointmentTelling(db: ReadDb, staffId: StaffId, ids: string): Telling {
  const rows = db.all<Record & { startsAt: number; isAllDay: number; rule: string; excluded: string }>(sql`
    select a.id, a.title, a.location as detail, a.starts_at as startsAt, a.is_all_day as isAllDay, a.rule, a.excluded,
      a.customer_id as customerId, c.name as customerName
    from json_each(${ids}) chosen join appointments a on a.id = chosen.value left join customers c on c.id = a.customer_id
    where a.staff_id = ${staffId} and a.remind_minutes is not null and a.deleted_at is null`)
  return telling(rows, (row, { occursAt }) => {
    const begins = row.rule === '' ? row.startsAt === occursAt : isOccurrence(row, occursAt)
    return begins ? { startsAt: occursAt, isAllDay: row.isAllDay === 1 } : undefined
  })
}

function callTelling(db: ReadDb, staffId: StaffId, ids: string): Telling {
  const rows = db.all<Record & { plannedAt: number }>(sql`
    select k.id, k.reason as title, coalesce(p.full_name, '') as detail, k.planned_at as plannedAt, k.customer_id as customerId, c.name as customerName
    from json_each(${ids}) chosen join calls k on k.id = chosen.value join customers c on c.id = k.customer_id
    left join contacts p on p.id = k.contact_id
    where k.staff_id = ${staffId} and k.remind_minutes is not null and k.done_at is null and k.deleted_at is null and c.deleted_at is null`)
  return telling(rows, ({ plannedAt }, { occursAt }) =>
    plannedAt === occursAt ? { startsAt: plannedAt, isAllDay: false } : undefined,
  )
}

function taskTelling(db: ReadDb, staffId: StaffId, ids: string): Telling {
  const rows = db.all<Record & { remindAt: number | null; dueOn: Day | null; dueMinute: number | null }>(sql`
    select t.id, t.title, t.topic as detail, t.remind_at as remindAt, t.due_on as dueOn, t.due_minute as dueMinute, t.customer_id as customerId,
      c.name as customerName
    from json_each(${ids}) chosen join tasks t on t.id = chosen.value left join customers c on c.id = t.customer_id
    where t.staff_id = ${staffId} and t.done_at is null and t.deleted_at is null`)
  return telling(rows, ({ remindAt, dueOn, dueMinute }, { occursAt }) => {
    if (remindAt !== occursAt) return undefined
    if (dueOn === null) return { startsAt: occursAt, isAllDay: false }
    return { startsAt: instantOfDay(dueOn, 0, dueMinute ?? 0), isAllDay: dueMinute === null }
  })
}

function contractTelling(db: ReadDb, staffId: StaffId, ids: string): Telling {
  const rows = db.all<Record & { endsOn: Day | null }>(sql`
    select k.id, k.name as title, k.number as detail, k.ends_on as endsOn, k.customer_id as customerId, c.name as customerName
    from json_each(${ids}) chosen join contracts k on k.id = chosen.value join customers c on c.id = k.customer_id
    where k.owner_id = ${staffId} and k.status in ('signed', 'running', 'accepted') and k.deleted_at is null`)
  return telling(rows, ({ endsOn }, { occursAt }) =>
    endsOn !== null && instantOfDay(endsOn) === occursAt ? { startsAt: occursAt, isAllDay: true } : undefined,
  )
}

type When = Pick<Told, 'startsAt' | 'isAllDay'>

function telling<Row extends Record>(rows: readonly Row[], whenOf: (row: Row, key: ReminderKey) => When | undefined): Telling {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (key) => {
    const row = byId.get(key.recordId)
    const when = row && whenOf(row, key)
    if (!when) return undefined
    const { title, detail, customerId, customerName } = row
    return { title, detail, customerId, customerName, ...when }
  }
}
