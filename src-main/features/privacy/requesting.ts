import type { Db, ReadDb } from '#main/database/open.ts'
import { assertFirstEmployer } from '#main/features/contacts/service.ts'
import { seenCustomer } from '#main/features/customers/service.ts'
import { getWorkingTime } from '#main/features/workingTime/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { dueDays, rulesOfKind } from '#shared/features/privacy/rules.ts'
import type { DataRequest, RequestInput } from '#shared/features/privacy/schema.ts'
import { statedDaysOff } from '#shared/features/workingTime/rules.ts'
import { addDays, type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { DataRequestId } from '#shared/kit/id.ts'
import { countRequests, findRequest, insertRequest, type RequestValues, updateRequest } from './requestQueries.ts'

/** What is due within so many days is told on the page of the day. */
const SOON_DAYS = 3

interface Edited {
  id: DataRequestId
  version: number
}

export function getRequest(db: ReadDb, id: DataRequestId): DataRequest {
  const request = findRequest(db, id)
  if (!request) throw notFound('data-request')
  return request
}

export function requestCounts(db: ReadDb, now: number) {
  const today = dayOfInstant(now)
  return countRequests(db, today, addDays(today, SOON_DAYS))
}

/** A request that has come; by when it is due follows from its kind. */
export function addRequest(db: Db, input: RequestInput, { access, now }: Act) {
  assertLinked(db, input, access)
  const id = insertRequest(db, { ...input, ...dueDaysOf(db, input), staffId: access.staffId, createdAt: now, updatedAt: now })
  return getRequest(db, id)
}

/** By the holidays of the list the office goes by, and none of its own days off. */
function dueDaysOf(db: ReadDb, input: RequestInput) {
  return dueDays(input, statedDaysOff(getWorkingTime(db).days))
}

/** Another kind or another day makes other due dates; an extension that was told stays. */
export function changeRequest(db: Db, { input, ...edited }: Edited & { input: RequestInput }, act: Act) {
  const before = getRequest(db, edited.id)
  if (input.customerId !== before.customerId || input.contactId !== before.contactId) assertLinked(db, input, act.access)
  const due = dueDaysOf(db, input)
  return changed(db, edited, { ...input, ...due, dueOn: addDays(due.dueOn, before.extensionDays), updatedAt: act.now })
}

/** Once, and no longer than the kind of request allows. */
export function extendRequest(db: Db, { days, reason, ...edited }: Edited & { days: number; reason: string }, act: Act) {
  const request = getRequest(db, edited.id)
  if (request.extensionDays > 0) throw conflict('extended-already')
  const limit = rulesOfKind(request.kind)?.extensionDays ?? 0
  if (days > limit) throw conflict('extended-too-far', { limit })
  const dueOn = addDays(request.dueOn, days)
  return changed(db, edited, { dueOn, extensionDays: days, extensionReason: reason, updatedAt: act.now })
}

export function answerRequest(db: Db, { answeredOn, ...edited }: Edited & { answeredOn: Day }, act: Act) {
  return changed(db, edited, { answeredOn, updatedAt: act.now })
}

/** Who does it has answered it, too. */
export function finishRequest(
  db: Db,
  { doneOn, outcome, result, ...edited }: Edited & Pick<RequestValues, 'outcome' | 'result'> & { doneOn: Day },
  act: Act,
) {
  const { answeredOn } = getRequest(db, edited.id)
  return changed(db, edited, { doneOn, outcome, result, answeredOn: answeredOn ?? doneOn, updatedAt: act.now })
}

export function reopenRequest(db: Db, edited: Edited, act: Act) {
  return changed(db, edited, { doneOn: null, outcome: null, updatedAt: act.now })
}

function changed(db: Db, edited: Edited, values: Partial<RequestValues> & { updatedAt: number }) {
  getRequest(db, edited.id)
  if (!updateRequest(db, edited, values)) throw staleVersion()
  return getRequest(db, edited.id)
}

function assertLinked(db: ReadDb, { customerId, contactId }: RequestInput, access: Access) {
  if (customerId === null) return
  seenCustomer(db, access, customerId)
  if (contactId !== null) assertFirstEmployer(db, customerId, contactId)
}
