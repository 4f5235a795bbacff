import ICAL from 'ical.js'
import type { Day } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'

/** Every row of the tables a report is made from, as SQLite holds it. */
export interface Told {
  staff: { id: number }[]
  customers: { id: number; owner_id: number | null; created_at: number; deleted_at: number | null; stage: string }[]
  calls: { staff_id: number; planned_at: number | null; done_at: number | null; deleted_at: number | null }[]
  appointments: { staff_id: number; starts_at: number; rule: string; deleted_at: number | null }[]
  tasks: { staff_id: number; due_on: string | null; done_at: number | null; deleted_at: number | null }[]
  contracts: {
    id: number
    owner_id: number
    signed_on: string | null
    ends_on: string | null
    value: number
    status: string
    deleted_at: number | null
  }[]
  stage_changes: { id: number; customer_id: number; from_stage: string | null; to_stage: string; changed_at: number }[]
}

const DAY = 86_400_000
/** Of Greenwich. */
const AHEAD = 7 * 3_600_000
const stages = ['target', 'lead', 'prospect', 'customer', 'loyal', 'paused', 'lost']

/** The report counted the slow way, with nothing of the product in it but the days of the moon: every row is looked at, every month is read off a date. */
export function countedByHand(told: Told, month: string, now: number) {
  const people = [null, ...told.staff.map((person) => person.id)]
  const before = monthBefore(month, 1)
  const rows = people.map((staffId) => {
    const previousContractValue = figuresOf(told, before, { now, staffId }).contractValue
    return [staffId, { staffId, ...figuresOf(told, month, { now, staffId }), previousContractValue }] as const
  })
  const unowned = rows[0]?.[1].newCustomers === 0
  const end = endOf(month)
  return {
    report: {
      figures: figuresOf(told, month, { now }),
      previous: figuresOf(told, before, { now }),
      contractValueByMonth: Array.from({ length: 12 }, (_, index) => contractsOf(told, monthBefore(month, 11 - index))),
      stages: stages.map((stage) => stageOf(told, month, stage)),
    },
    byStaff: new Map(unowned ? rows.slice(1) : rows),
    signed: idsOf(signedIn(told, month)),
    ending: idsOf(
      told.contracts.filter(
        ({ ends_on, status, deleted_at }) =>
          deleted_at === null &&
          ['signed', 'running', 'accepted'].includes(status) &&
          ends_on !== null &&
          ends_on >= localDay(end) &&
          ends_on <= localDay(end + 59 * DAY),
      ),
    ),
  }
}

function figuresOf(told: Told, month: string, { now, staffId }: { now: number; staffId?: number | null }) {
  const mine = (person: number | null) => staffId === undefined || person === staffId
  const lies = (at: number | null) => at !== null && localDay(at).startsWith(month)
  const calls = told.calls.filter((call) => call.deleted_at === null && mine(call.staff_id))
  const tasks = told.tasks.filter((task) => task.deleted_at === null && mine(task.staff_id))
  const until = Math.min(endOf(month), now)
  const contracts = signedIn(told, month).filter((contract) => mine(contract.owner_id))
  return {
    newCustomers: told.customers.filter((one) => one.deleted_at === null && mine(one.owner_id) && lies(one.created_at)).length,
    callsPlanned: calls.filter((call) => lies(call.planned_at)).length,
    callsMade: calls.filter((call) => lies(call.done_at)).length,
    callsForgotten: calls.filter(
      (call) => lies(call.planned_at) && (call.planned_at ?? 0) < until && (call.done_at === null || call.done_at >= until),
    ).length,
    appointments: told.appointments
      .filter((one) => one.deleted_at === null && mine(one.staff_id))
      .flatMap((one) => timesUntil(one, endOf(month)))
      .filter(lies).length,
    tasksDone: tasks.filter((task) => lies(task.done_at)).length,
    tasksOverdue: tasks.filter(
      ({ due_on, done_at }) => due_on?.startsWith(month) && due_on < localDay(until) && (done_at === null || done_at >= until),
    ).length,
    contractsSigned: contracts.length,
    contractValue: contracts.reduce((sum, contract) => sum + contract.value, 0),
  }
}

/** When something comes: once, by the sun as ical.js reckons it, or by the moon as its calendar has it, day by day. */
function timesUntil({ starts_at, rule }: Told['appointments'][number], until: number): number[] {
  if (rule === '') return [starts_at]
  const times: number[] = []
  if (rule.startsWith('RSCALE=')) {
    const [, months = ''] = /BYMONTH=([\d,]+)/.exec(rule) ?? []
    const [, days = ''] = /BYMONTHDAY=([\d,]+)/.exec(rule) ?? []
    for (let at = starts_at; at < until; at += DAY) {
      const { day, month, leap } = lunarOf(localDay(at) as Day)
      const isMonth = months === '' || (!leap && months.split(',').includes(String(month)))
      if (isMonth && days.split(',').includes(String(day))) times.push(at)
    }
    return times
  }
  const shown = ICAL.Time.fromJSDate(new Date(starts_at + AHEAD), true)
  const series = ICAL.Recur.fromString(rule).iterator(shown)
  for (let time = series.next(); time; time = series.next()) {
    const at = time.toUnixTime() * 1_000 - AHEAD
    if (at >= until) break
    times.push(at)
  }
  return times
}

function signedIn(told: Told, month: string) {
  return told.contracts.filter(
    ({ signed_on, status, deleted_at }) =>
      deleted_at === null && signed_on?.startsWith(month) && status !== 'draft' && status !== 'cancelled',
  )
}

function contractsOf(told: Told, month: string) {
  const contracts = signedIn(told, month)
  return { month, value: contracts.reduce((sum, contract) => sum + contract.value, 0), count: contracts.length }
}

/** Every customer is followed through its own history. */
function stageOf(told: Told, month: string, stage: string) {
  const counts = { stage, atStart: 0, entered: 0, left: 0, atEnd: 0 }
  const [start, end] = [Date.parse(`${month}-01T00:00:00+07:00`), endOf(month)]
  for (const customer of told.customers.filter((one) => one.deleted_at === null)) {
    const history = told.stage_changes.filter((change) => change.customer_id === customer.id)
    history.sort((one, other) => one.changed_at - other.changed_at || one.id - other.id)
    if (history.findLast((change) => change.changed_at < start)?.to_stage === stage) counts.atStart += 1
    if (history.findLast((change) => change.changed_at < end)?.to_stage === stage) counts.atEnd += 1
    for (const change of history.filter((one) => one.changed_at >= start && one.changed_at < end)) {
      if (change.to_stage === stage) counts.entered += 1
      if (change.from_stage === stage) counts.left += 1
    }
  }
  return counts
}

function idsOf(rows: { id: number }[]) {
  return rows.map((row) => row.id).sort()
}

function localDay(at: number) {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)
}

function endOf(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Date.UTC(year, number, 1) - 7 * 3_600_000
}

function monthBefore(month: string, count: number) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7)
}
