import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Act, Reach } from '#main/kit/access.ts'
import { CALL_LENGTH } from '#shared/features/appointments/rules.ts'
import type { CalendarEntry, Layer } from '#shared/features/appointments/schema.ts'
import { isForgotten } from '#shared/features/calls/rules.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { listBirthdays, listContractAnniversaries, listImportantDates } from './anniversaryLayers.ts'
import { alone, listOccasionDays, listSpecialDays, listTasks } from './layerQueries.ts'
import { type CalendarRange, listMeetings } from './meetingQueries.ts'

/** A range, and of whom the rows of a table may be seen. */
type Reached = CalendarRange & { reach: Reach }

/** Everything dated that touches the range and lies in its layers, in the order it begins. */
export function listCalendar(db: ReadDb, { layers, ...range }: CalendarRange & { layers: Layer[] }, act: Act): CalendarEntry[] {
  const of = (module: 'contracts' | 'calls' | 'tasks') => ({
    ...range,
    reach: act.access.reach(`${module}.see`),
  })
  const inLayer: Record<Layer, () => CalendarEntry[]> = {
    'contract-end': () => listContractEnds(db, of('contracts')),
    holiday: () => listSpecialDays(db, range),
    occasion: () => listOccasionDays(db, range, act),
    birthday: () => listBirthdays(db, range, act),
    'important-date': () => listImportantDates(db, range, act),
    'contract-anniversary': () => listContractAnniversaries(db, range, act),
    task: () => listTasks(db, of('tasks')),
    appointment: () => listMeetings(db, range, act.access),
    call: () => listCalls(db, of('calls'), act.now),
  }
  const entries = [...new Set(layers)].flatMap((layer) => inLayer[layer]())
  return entries.sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt || one.id - other.id)
}

type Row<Kind extends CalendarEntry['kind'], Own> = Omit<
  CalendarEntry,
  'kind' | 'startsAt' | 'endsAt' | 'isAllDay' | 'state' | keyof typeof alone
> & {
  kind: Kind
} & Own

/** A call stands where it was made, or where it is planned as long as it was not; nobody calls a customer that lies in the bin. */
function listCalls(db: ReadDb, { from, to, ...whose }: Reached, now: number): CalendarEntry[] {
  const calls = (moment: 'planned_at' | 'done_at') => sql`
    select 'call' as kind, k.id, k.reason as title, k.planned_at as plannedAt, k.done_at as doneAt, k.staff_id as staffId,
      s.name as staffName, k.customer_id as customerId, c.name as customerName, k.phone as location, k.version
    from calls k join staff s on s.id = k.staff_id join customers c on c.id = k.customer_id
    where k.${sql.raw(moment)} >= ${from} and k.${sql.raw(moment)} < ${to} and k.deleted_at is null ${of('k.staff_id', whose)}`
  const rows = db.all<Row<'call', { plannedAt: number | null; doneAt: number | null }>>(sql`
    ${calls('planned_at')} and k.done_at is null and c.deleted_at is null union all ${calls('done_at')}`)
  const entries: CalendarEntry[] = []
  for (const { plannedAt, doneAt, ...row } of rows) {
    const startsAt = doneAt ?? plannedAt ?? from
    const state = doneAt !== null ? 'done' : isForgotten({ plannedAt, doneAt }, now) ? 'forgotten' : 'planned'
    entries.push({ ...row, startsAt, endsAt: startsAt + CALL_LENGTH, isAllDay: false, state, ...alone })
  }
  return entries
}

/** Contracts that are signed and not closed, on the whole of their last day. */
function listContractEnds(db: ReadDb, { from, to, ...whose }: Reached): CalendarEntry[] {
  const rows = db.all<Row<'contract-end', { endsOn: Day; state: string }>>(sql`
    select 'contract-end' as kind, k.id, k.number || ' · ' || k.name as title, k.ends_on as endsOn, k.owner_id as staffId, s.name as staffName,
      k.customer_id as customerId, c.name as customerName, '' as location, k.status as state, k.version
    from contracts k join staff s on s.id = k.owner_id join customers c on c.id = k.customer_id
    where k.ends_on between ${dayOfInstant(from)} and ${dayOfInstant(to - 1)} and k.status in ('signed', 'running', 'accepted')
      and k.deleted_at is null ${of('k.owner_id', whose)}`)
  const entries: CalendarEntry[] = []
  for (const { endsOn, ...row } of rows) {
    entries.push({ ...row, startsAt: instantOfDay(endsOn), endsAt: instantOfDay(addDays(endsOn, 1)), isAllDay: true, ...alone })
  }
  return entries
}

function of(name: 'k.staff_id' | 'k.owner_id', { staffIds, reach }: Pick<Reached, 'staffIds' | 'reach'>) {
  const column = sql.raw(name)
  const asked = staffIds.length > 0 ? sql`${column} in ${staffIds}` : undefined
  return sql`and ${allOf([asked, ownedWithin(sql`${column}`, reach)])}`
}
