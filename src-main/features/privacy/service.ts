import type { Db, ReadDb } from '#main/database/open.ts'
import { eraseTexts } from '#main/features/audit/service.ts'
import type { DataRequest } from '#shared/features/privacy/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import { deleteConsents, listConsentIds, listEvidence, type Whose } from './consentQueries.ts'
import { deleteRequest, insertRequest, listRequestsOf } from './requestQueries.ts'

/** For whoever erases a customer or a contact: the files that prove what they agreed to. */
export function evidenceOf(db: ReadDb, record: Whose['record'], id: number): DocumentId[] {
  return listEvidence(db, { record, id })
}

/**
 * For whoever erases a customer or a contact, before: what they agreed to goes with them. What they asked stays in the register as days
 * alone; a wish to be erased is thereby done.
 */
export function forgetPerson(db: Db, whose: Whose, now: number) {
  for (const { id } of listConsentIds(db, whose)) eraseTexts(db, { record: 'consent', id })
  deleteConsents(db, whose)
  for (const request of listRequestsOf(db, whose)) {
    eraseTexts(db, { record: 'data-request', id: request.id })
    deleteRequest(db, request.id)
    insertRequest(db, namelessly(request, now))
  }
}

/** A new row in place of the old one, so that the log has nothing to say of what stood there. */
function namelessly(request: DataRequest, now: number) {
  const { kind, receivedOn, means, hasOthers, answerDueOn, answeredOn, dueOn, extensionDays, doneOn, outcome, staffId } = request
  const isFulfilled = kind === 'erase' && doneOn === null
  const today = dayOfInstant(now)
  return {
    ...{ kind, receivedOn, means, hasOthers, answerDueOn, dueOn, extensionDays, staffId },
    answeredOn: isFulfilled ? (answeredOn ?? today) : answeredOn,
    doneOn: isFulfilled ? today : doneOn,
    outcome: isFulfilled ? ('done' as const) : outcome,
    createdAt: now,
    updatedAt: now,
  }
}
