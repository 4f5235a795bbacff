import { copyTo, takeIn } from '#main/features/documents/service.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { assertMayRecord, assertPerson, consentsOf, evidencedConsent, recordConsent } from './consenting.ts'
import { dataFileOf, saveDataFile } from './dataFile.ts'
import {
  addRequest,
  answerRequest,
  changeRequest,
  extendRequest,
  finishRequest,
  getRequest,
  reopenRequest,
  requestCounts,
} from './requesting.ts'
import { listRequests } from './requestQueries.ts'

export const privacyRouter = {
  consents: on.privacy.consents.handler(({ context, input }) => consentsOf(context.db, input, context.access)),
  recordConsent: on.privacy.recordConsent.handler(async ({ context, input }) => {
    assertMayRecord(context.db, input, context.access)
    const taken = input.evidence && (await takeIn(context, input.evidence, 'any'))
    return context.write((db) => recordConsent(db, { input, taken }, actOf(context)))
  }),
  saveEvidence: on.privacy.saveEvidence.handler(({ context, input }) => {
    const { documentId } = evidencedConsent(context.db, input.id, context.access)
    return copyTo(context, { id: documentId, file: input.file })
  }),
  requests: on.privacy.requests.handler(({ context, input }) =>
    listRequests(context.db, input, dayOfInstant(context.clock.now())),
  ),
  request: on.privacy.request.handler(({ context, input }) => getRequest(context.db, input)),
  requestCounts: on.privacy.requestCounts.handler(({ context }) => requestCounts(context.db, context.clock.now())),
  addRequest: on.privacy.addRequest.handler(({ context, input }) => context.write((db) => addRequest(db, input, actOf(context)))),
  changeRequest: on.privacy.changeRequest.handler(({ context, input }) =>
    context.write((db) => changeRequest(db, input, actOf(context))),
  ),
  extendRequest: on.privacy.extendRequest.handler(({ context, input }) =>
    context.write((db) => extendRequest(db, input, actOf(context))),
  ),
  answerRequest: on.privacy.answerRequest.handler(({ context, input }) =>
    context.write((db) => answerRequest(db, input, actOf(context))),
  ),
  finishRequest: on.privacy.finishRequest.handler(({ context, input }) =>
    context.write((db) => finishRequest(db, input, actOf(context))),
  ),
  reopenRequest: on.privacy.reopenRequest.handler(({ context, input }) =>
    context.write((db) => reopenRequest(db, input, actOf(context))),
  ),
  dataFile: on.privacy.dataFile.handler(({ context, input }) => dataFileOf(context.db, input, actOf(context))),
  saveDataFile: on.privacy.saveDataFile.handler(({ context, input }) => saveDataFile(context, input)),
  dataFilePrinted: on.privacy.dataFilePrinted.handler(({ context, input }) => assertPerson(context.db, input, context.access)),
}
