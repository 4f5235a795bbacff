import type { Db, ReadDb } from '#main/database/open.ts'
import { assertContactOf } from '#main/features/contacts/service.ts'
import { assertCustomer, rateCustomer } from '#main/features/customers/service.ts'
import { getCallLead } from '#main/features/office/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMay, assertMayGive } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { isContact } from '#shared/features/calls/rules.ts'
import type { Call, CallResult, FinishedResult, LogInput, PlanInput } from '#shared/features/calls/schema.ts'
import type { Permission } from '#shared/kit/access.ts'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { CallId, ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { countToMake, listToMake } from './listQueries.ts'
import { callsOf, deleteCall, findCallRow, findLastCallMade, giveCalls, insertCall, markCall, updateCall } from './queries.ts'
import { rolloversAfter } from './rollOver.ts'

export interface CallVersion {
  id: CallId
  version: number
}

/** A call for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenCall(db: ReadDb, access: Access, id: CallId) {
  assertMayCall(access, 'calls.see', findLivingCall(db, id))
  return getCall(db, id)
}

export function getCall(db: ReadDb, id: CallId): Call {
  findLivingCall(db, id)
  const [call] = callsOf(db, [id])
  if (!call) throw notFound('call')
  return call
}

/**
 * What a person has to call at a moment of a day, the first of each kind and how many there are. A call is of one kind: past its
 * time it is forgotten; of the rest of the day what the customer asked for is promised, all else is due.
 */
export function callsOfToday(db: ReadDb, { access: { staffId }, now }: Act, limit: number) {
  const past = { staffId, from: 0, before: now }
  const forgotten = listToMake(db, past, limit)
  const rest = listToMake(db, { staffId, from: now, before: instantOfDay(addDays(dayOfInstant(now), 1)) })
  const due = rest.filter((call) => !call.isPromised)
  const promised = rest.filter((call) => call.isPromised)
  const kinds = { forgotten, due: due.slice(0, limit), promised: promised.slice(0, limit) }
  const shown = [...kinds.forgotten, ...kinds.due, ...kinds.promised].map((call) => call.id)
  const calls = new Map(callsOf(db, shown).map((call) => [call.id, call]))
  const rowsOf = (kind: { id: CallId }[]) => kind.flatMap(({ id }) => calls.get(id) ?? [])
  return {
    forgotten: rowsOf(kinds.forgotten),
    due: rowsOf(kinds.due),
    promised: rowsOf(kinds.promised),
    counts: {
      forgotten: forgotten.length < limit ? forgotten.length : countToMake(db, past),
      due: due.length,
      promised: promised.length,
    },
  }
}

/** Plans a call; whose it is when nobody is named: of whoever plans it. */
export function planCall(db: Db, input: PlanInput, act: Act) {
  const staffId = input.staffId ?? act.access.staffId
  assertPeople(db, input, act.access)
  assertMayGive(act.access, 'calls.edit', staffId)
  const { remindMinutes = getCallLead(db).remindMinutes } = input
  return getCall(db, insertPlanned(db, { ...input, staffId, remindMinutes, isPromised: false }, act.now))
}

/** Moves a call that was not made yet; what was promised stays promised. */
export function replanCall(
  db: Db,
  { id, version, ...plan }: CallVersion & Partial<Pick<PlanInput, 'reason' | 'remindMinutes'>> & { plannedAt: number },
  { access, now }: Act,
) {
  const call = findChangeableCall(db, id, access)
  assertNotMade(call)
  const rollovers = rolloversAfter(call, plan.plannedAt)
  if (!updateCall(db, { id, version }, { ...plan, rollovers, updatedAt: now })) throw staleVersion()
  return getCall(db, id)
}

/** Notes a call that was made unplanned, now or at a moment that has passed (CONFLICT `not-yet` for one that has not). */
export function logCall(db: Db, input: LogInput, act: Act) {
  const { next, newRating, doneAt = act.now, ...values } = input
  assertPeople(db, input, act.access)
  if (doneAt > act.now) throw conflict('not-yet')
  const { now } = act
  const { staffId } = act.access
  const attempts = attemptsBefore(db, input.customerId)
  const id = insertCall(db, { ...values, staffId, doneAt, attempts, createdAt: now, updatedAt: now })
  followUp(db, { ...values, staffId, next, newRating }, act)
  return getCall(db, id)
}

/** Ends a planned call, and plans the next one when that is agreed. */
export function finishCall(db: Db, { id, version, result }: CallVersion & { result: FinishedResult }, act: Act) {
  const { now } = act
  const call = findChangeableCall(db, id, act.access)
  assertNotMade(call)
  if (result.contactId !== undefined) assertContactOf(db, call.customerId, result.contactId)
  const { next, newRating, ...values } = result
  if (!updateCall(db, { id, version }, { ...values, doneAt: now, updatedAt: now })) throw staleVersion()
  followUp(db, { ...call, ...values, next, newRating }, act)
  return getCall(db, id)
}

export function removeCall(db: Db, id: CallId, { access, now }: Act) {
  const row = findKnownCall(db, id)
  assertMayCall(access, 'calls.delete', row)
  if (row.deletedAt === null) markCall(db, id, now)
}

export function restoreCall(db: Db, id: CallId, { access }: Act) {
  const row = findKnownCall(db, id)
  assertMayCall(access, 'calls.delete', row)
  if (row.deletedAt !== null) markCall(db, id, null)
}

/** Calls that are still to make go from one person to another. */
export function handOverCalls(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveCalls(db, people, now)
}

export function eraseCall(db: Db, id: CallId) {
  deleteCall(db, id)
}

interface MadeCall extends CallResult {
  customerId: CustomerId
  contactId: ContactId | null
  staffId: StaffId
  phone: string
}

/** What is agreed in a call that was made, be it planned or not. */
function followUp(db: Db, { next, outcome, newRating, ...call }: MadeCall, act: Act) {
  if (next) insertPlanned(db, { ...call, ...next, ...getCallLead(db), isPromised: outcome === 'call-back' }, act.now)
  if (newRating) rateCustomer(db, { id: call.customerId, rating: newRating }, act)
}

type Plan = Pick<MadeCall, 'customerId' | 'contactId' | 'staffId' | 'phone'> & {
  plannedAt: number
  remindMinutes: number | null
  reason: string
  isPromised: boolean
}

function insertPlanned(
  db: Db,
  { customerId, contactId, staffId, phone, plannedAt, reason, remindMinutes, isPromised }: Plan,
  now: number,
) {
  const attempts = attemptsBefore(db, customerId)
  return insertCall(db, {
    customerId,
    contactId,
    staffId,
    phone,
    plannedAt,
    remindMinutes,
    reason,
    isPromised,
    attempts,
    createdAt: now,
    updatedAt: now,
  })
}

/** How often in a row nobody was reached at this customer, up to the newest call. */
function attemptsBefore(db: ReadDb, customerId: CustomerId) {
  const last = findLastCallMade(db, customerId)
  return last && !isContact(last.outcome) ? last.attempts + 1 : 0
}

function assertPeople(
  db: ReadDb,
  people: { customerId: CustomerId; contactId: ContactId | null; staffId?: StaffId | undefined },
  access: Access,
) {
  assertCustomer(db, people.customerId, access)
  if (people.contactId !== null) assertContactOf(db, people.customerId, people.contactId)
  if (people.staffId !== undefined) assertStaff(db, people.staffId)
}

function assertNotMade(call: { doneAt: number | null }) {
  if (call.doneAt !== null) throw conflict('already-finished')
}

function assertMayCall(access: Access, permission: Permission, { staffId }: { staffId: StaffId }) {
  assertMay(access, permission, { ownerId: staffId, noun: 'call' })
}

function findChangeableCall(db: ReadDb, id: CallId, access: Access) {
  const row = findLivingCall(db, id)
  assertMayCall(access, 'calls.edit', row)
  return row
}

function findLivingCall(db: ReadDb, id: CallId) {
  const row = findKnownCall(db, id)
  if (row.deletedAt !== null) throw notFound('call')
  return row
}

function findKnownCall(db: ReadDb, id: CallId) {
  const row = findCallRow(db, id)
  if (!row) throw notFound('call')
  return row
}
