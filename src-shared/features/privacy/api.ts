import { z } from 'zod'
import { consentId, dataRequestId, fileToken } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import {
  consent,
  consentInput,
  dataFile,
  dataRequest,
  outcomes,
  person,
  requestCounts,
  requestInput,
  requestViews,
} from './schema.ts'

const edited = z.object({ id: dataRequestId, version })

export const privacyApi = {
  /** What a person said about the use of their data, newest first. */
  consents: query('customers.see').input(person).output(z.array(consent)),
  /**
   * Adds what a person said. CONFLICT `not-a-person` for a firm without one of its people, `consent-not-given` when nothing was given that
   * could be withdrawn, and what keeps a file from being filed (contracts.attach).
   */
  recordConsent: command('customers.edit').input(consentInput).output(consent),
  /** Writes the evidence of a consent to a place the user chose. NOT_FOUND without one; else as documents.saveCopy. */
  saveEvidence: command('customers.see', { noted: { change: 'exported', record: 'consent' } })
    .input(z.object({ id: consentId, file: fileToken }))
    .output(z.object({ bytes: z.int() })),

  /** The register of what people asked about their data: what is open by the day it is due, then what is done. */
  requests: query('privacy.see')
    .input(page.extend({ view: z.enum(requestViews) }))
    .output(z.array(dataRequest)),
  request: query('privacy.see').input(dataRequestId).output(dataRequest),
  /** `soon`: what waits for an answer, or has to be done within three days, what is overdue among it. */
  requestCounts: query('privacy.see').output(requestCounts),
  addRequest: command('privacy.edit').input(requestInput).output(dataRequest),
  changeRequest: command('privacy.edit')
    .input(edited.extend({ input: requestInput }))
    .output(dataRequest),
  /** CONFLICT `extended-already`, or `extended-too-far` (facts: limit) beyond what the kind of request allows. */
  extendRequest: command('privacy.edit')
    .input(edited.extend({ days: z.int().min(1).max(365), reason: requiredLine(500) }))
    .output(dataRequest),
  /** The person was told that the request has come and how it goes on. */
  answerRequest: command('privacy.edit')
    .input(edited.extend({ answeredOn: day }))
    .output(dataRequest),
  finishRequest: command('privacy.edit')
    .input(edited.extend({ doneOn: day, outcome: z.enum(outcomes), result: paragraphs(5_000).default('') }))
    .output(dataRequest),
  reopenRequest: command('privacy.edit').input(edited).output(dataRequest),

  /** Everything the program holds of one person. */
  dataFile: query('privacy.export', { noted: { change: 'opened', record: 'data-file' } })
    .input(person)
    .output(dataFile),
  /** Writes the same as JSON to a file the user chose. CONFLICT `file-gone`, `cannot-write`, `target-full`. */
  saveDataFile: command('privacy.export', { noted: { change: 'exported', record: 'data-file' } })
    .input(person.extend({ file: fileToken }))
    .output(z.object({ bytes: z.int() })),
  /** The window says it before the file is printed or becomes a PDF. */
  dataFilePrinted: command('privacy.export', { noted: { change: 'printed', record: 'data-file' } })
    .input(person)
    .output(z.void()),
}
