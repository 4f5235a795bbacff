import type { Db, ReadDb } from '#main/database/open.ts'
import { listStaffHere } from '#main/features/staff/service.ts'
import { type Access, type Act, isWithin } from '#main/kit/access.ts'
import { excludedText, lastEndOf } from '#shared/features/appointments/occurrences.ts'
import { appointmentInput } from '#shared/features/appointments/schema.ts'
import type { CalendarEvent } from '#shared/kit/icalendar/event.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { formatRule, parseRule } from '#shared/kit/recurrence/rule.ts'
import { keepParts, type Parts, partsOf } from './importParts.ts'
import { findByUid, findCustomerCalled } from './importQueries.ts'
import {
  type AppointmentRow,
  type AppointmentValues,
  findAppointmentRow,
  insertAppointment,
  listExceptions,
  markAppointment,
  updateAppointment,
} from './queries.ts'

export type Outcome = 'added' | 'changed' | 'same' | 'barred'

/** Who takes a calendar in, and when. */
interface Taking extends Act {
  /** Whose calendar a name means. */
  people: ReadonlyMap<string, StaffId>
}

interface Decision {
  event: CalendarEvent
  verdict: Outcome
  row: AppointmentRow | undefined
  values: Omit<AppointmentValues, 'createdAt' | 'updatedAt'>
  /** It is with a customer who is not here, or not to be seen. */
  isStranger: boolean
  /** Who is invited to it, and its categories. */
  parts: Parts
}

/** The colleagues to whom somebody may give appointments, by their names; of two with the same name neither. */
export function peopleFor(db: ReadDb, access: Access): Map<string, StaffId> {
  const reach = access.reach('appointments.edit')
  const staff = listStaffHere(db).filter(({ id }) => id === access.staffId || isWithin(reach, id))
  const isAlone = (name: string) => staff.filter((one) => one.name === name).length === 1
  return new Map(staff.filter(({ name }) => isAlone(name)).map(({ name, id }) => [name, id]))
}

/** What would become of an event and of what stands in the place of its times. */
export function decideAll(db: ReadDb, [master, ...exceptions]: readonly CalendarEvent[], taking: Taking): Decision[] {
  if (!master) return []
  const row = findByUid(db, master.uid)
  const first = decide(db, { event: master, row, excluded: excludedOf(master, exceptions) }, taking)
  const known = new Map(row ? listExceptions(db, row.id).map((one) => [one.occursAt, one]) : [])
  return [
    first,
    ...exceptions.map((event): Decision => {
      const decision = decide(db, { event, row: known.get(event.occursAt ?? 0), excluded: '' }, taking)
      return first.verdict === 'barred' ? { ...decision, verdict: 'barred' } : decision
    }),
  ]
}

/** Does it; each with the row it became, none where it may not. */
export function takeIn(db: Db, group: readonly CalendarEvent[], taking: Taking) {
  const taken: { verdict: Outcome; id: AppointmentId | undefined }[] = []
  for (const decision of decideAll(db, group, taking)) {
    const { verdict, event } = decision
    const seriesId = event.occursAt === null ? undefined : taken[0]?.id
    taken.push({ verdict, id: verdict === 'barred' ? undefined : keep(db, decision, { seriesId, act: taking }) })
  }
  return taken
}

function keep(db: Db, decision: Decision, { seriesId, act }: { seriesId: AppointmentId | undefined; act: Act }) {
  const { event, verdict, row, values, parts } = decision
  const { now } = act
  if (!row) {
    const place = seriesId === undefined ? { uid: event.uid } : { seriesId, occursAt: event.occursAt }
    const id = insertAppointment(db, { ...values, ...place, createdAt: now, updatedAt: now })
    keepParts(db, parts, { ...values, id, act })
    return id
  }
  if (verdict === 'changed') {
    if (row.deletedAt !== null) markAppointment(db, row.id, null)
    updateAppointment(db, findAppointmentRow(db, row.id) ?? row, { ...values, updatedAt: now })
    keepParts(db, parts, { ...values, id: row.id, act })
  }
  return row.id
}

interface Wish {
  event: CalendarEvent
  row: AppointmentRow | undefined
  excluded: string
}

function decide(db: ReadDb, { event, row, excluded }: Wish, { access, people }: Taking): Decision {
  const customerId = event.customer ? findCustomerCalled(db, event.customer, access) : undefined
  const staffId = people.get(event.staffName) ?? row?.staffId ?? access.staffId
  const { title, location, note, startsAt, endsAt, isAllDay, rule } = event
  const input = {
    title,
    location,
    note,
    startsAt,
    endsAt,
    isAllDay,
    rule,
    remindMinutes: event.remindMinutes ?? row?.remindMinutes ?? null,
    showAs: event.showAs ?? row?.showAs,
    isPrivate: event.isPrivate ?? row?.isPrivate,
    customerId: customerId ?? row?.customerId ?? null,
  }
  const { data: sound } = appointmentInput.safeParse(input)
  const values = { ...(sound ?? input), staffId, excluded, recursUntil: sound ? lastEndOf(sound) : null }
  const isStranger = event.customer !== null && values.customerId === null
  const parts = partsOf(db, event, { id: row?.id, access })
  const verdict = sound ? verdictOf(values, row, access) : 'barred'
  return { event, row, values, isStranger, parts, verdict: verdict === 'same' && parts.isNews ? 'changed' : verdict }
}

function verdictOf(values: Decision['values'], row: AppointmentRow | undefined, access: Access): Outcome {
  if (!row) return 'added'
  const mayEdit = isWithin(access.reach('appointments.edit'), row.staffId) && (!row.isPrivate || row.staffId === access.staffId)
  const mayRestore = row.deletedAt === null || isWithin(access.reach('appointments.delete'), row.staffId)
  if (!mayEdit || !mayRestore) return 'barred'
  const fields = Object.keys(values) as (keyof Decision['values'])[]
  const isSame = fields.every((field) => field === 'rule' || values[field] === row[field])
  return isSame && row.deletedAt === null && plainRule(values.rule) === plainRule(row.rule) ? 'same' : 'changed'
}

function plainRule(text = '') {
  const rule = parseRule(text)
  return rule ? formatRule(rule) : ''
}

function excludedOf(master: CalendarEvent, exceptions: readonly CalendarEvent[]) {
  return master.rule === '' ? '' : excludedText([...master.excluded, ...exceptions.map(({ occursAt }) => occursAt ?? 0)])
}
