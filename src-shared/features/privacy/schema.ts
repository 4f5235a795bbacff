import { z } from 'zod'
import { consentId, contactId, customerId, dataRequestId, documentId, fileToken, staffId } from '#shared/kit/id.ts'
import { day, instant, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { channels, purposes, requestKinds } from './stated.ts'

/** Somebody whose data the office has: a contact, or a customer who is a person. */
export const person = z.object({ customerId, contactId: contactId.nullable() })
export type Person = z.infer<typeof person>

/** Nothing was ever told: there is no entry, and nobody may take that for a yes. */
export const consentStates = ['given', 'refused', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/** How somebody told us. */
export const meansOfTelling = ['paper', 'form', 'in-person', 'phone', 'message', 'email'] as const
export type MeansOfTelling = (typeof meansOfTelling)[number]

/** What a person said at one moment of one purpose and channel. Entries are only ever added. */
export const consent = person.extend({
  id: consentId,
  purpose: z.string(),
  channel: z.string(),
  state: z.enum(consentStates),
  happenedOn: day,
  /** Null: withdrawn without a word about how. */
  means: z.enum(meansOfTelling).nullable(),
  /** Of the text the person had before them. */
  textVersion: z.string(),
  documentId: documentId.nullable(),
  documentName: z.string(),
  note: z.string(),
  staffName: z.string(),
  recordedAt: instant,
})
export type Consent = z.infer<typeof consent>

export const consentInput = person
  .extend({
    purpose: z.string(),
    channel: z.string(),
    state: z.enum(consentStates),
    happenedOn: day,
    means: z.enum(meansOfTelling).nullable().default(null),
    note: paragraphs(2_000).default(''),
    /** What proves it: a scan, a picture, a recording. */
    evidence: fileToken.nullable().default(null),
  })
  .refine(({ purpose, channel }) => purposes.some(({ key, channels }) => key === purpose && channels.includes(channel)), {
    error: 'invalid',
    path: ['purpose'],
  })
  .refine(({ state, note, evidence }) => state !== 'given' || note.trim() !== '' || evidence !== null, {
    error: 'evidence',
    path: ['note'],
  })
  .refine(({ state, means }) => state === 'withdrawn' || means !== null, { error: 'required', path: ['means'] })
export type ConsentInput = z.infer<typeof consentInput>

const requestKind = z.string().refine((kind) => requestKinds.some(({ key }) => key === kind), { error: 'invalid' })

export const outcomes = ['done', 'refused'] as const

/** What somebody asked about their data, by when it is due, and what became of it. */
export const dataRequest = z.object({
  id: dataRequestId,
  kind: z.string(),
  /** Empty once the person was erased. */
  requester: z.string(),
  /** Where they can be answered. */
  reach: z.string(),
  customerId: customerId.nullable(),
  contactId: contactId.nullable(),
  customerName: z.string().nullable(),
  contactName: z.string().nullable(),
  receivedOn: day,
  means: z.enum(meansOfTelling),
  hasOthers: z.boolean(),
  note: z.string(),
  answerDueOn: day,
  answeredOn: day.nullable(),
  /** With the extension, if there was one. */
  dueOn: day,
  extensionDays: z.int(),
  extensionReason: z.string(),
  doneOn: day.nullable(),
  outcome: z.enum(outcomes).nullable(),
  /** What was done, or why not. */
  result: z.string(),
  staffId,
  staffName: z.string(),
  version,
})
export type DataRequest = z.infer<typeof dataRequest>

export const requestInput = z
  .object({
    kind: requestKind,
    requester: requiredLine(200),
    reach: line(200).default(''),
    customerId: customerId.nullable().default(null),
    contactId: contactId.nullable().default(null),
    receivedOn: day,
    means: z.enum(meansOfTelling),
    hasOthers: z.boolean().default(false),
    note: paragraphs(5_000).default(''),
  })
  .refine(({ customerId: customer, contactId: contact }) => contact === null || customer !== null, {
    error: 'invalid',
    path: ['contactId'],
  })
export type RequestInput = z.infer<typeof requestInput>

export const requestViews = ['open', 'overdue', 'done', 'all'] as const
export type RequestView = (typeof requestViews)[number]
export const requestCounts = z.object({ open: z.int(), overdue: z.int(), done: z.int(), all: z.int(), soon: z.int() })

/** A part of what the program holds of a person: rows as the database has them, ids with names in their place. */
const dataFileSection = z.object({
  name: z.enum([
    'person',
    'reach',
    'addresses',
    'employments',
    'stages',
    'calls',
    'tasks',
    'appointments',
    'importantDates',
    'gifts',
    'opportunities',
    'competitors',
    'opinions',
    'purchases',
    'contactGroups',
    'notes',
    'contracts',
    'files',
    'consents',
    'requests',
    'shares',
    'imports',
    'log',
  ]),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
})
export type DataFileSection = z.infer<typeof dataFileSection>

/** *Hồ sơ dữ liệu*: everything the program holds of one person. */
export const dataFile = z.object({
  name: z.string(),
  /** At whom, when the person is somebody's contact. */
  customerName: z.string().nullable(),
  madeAt: instant,
  sections: z.array(dataFileSection),
})
export type DataFile = z.infer<typeof dataFile>

const statedLists: Record<string, readonly { key: string; vi: string; en: string }[]> = {
  purpose: purposes,
  channel: channels,
  kind: requestKinds,
}

/** What a purpose, a channel or a kind of request is called; undefined for what is none. */
export function nameStated(field: string, key: string, language: 'vi' | 'en') {
  return statedLists[field]?.find((one) => one.key === key)?.[language]
}
