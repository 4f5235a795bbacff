import { writeFile } from 'node:fs/promises'
import type { ReadDb } from '#main/database/open.ts'
import { entriesAbout, type Subject } from '#main/features/audit/service.ts'
import { customReader, getCustomer } from '#main/features/customers/service.ts'
import { toldValues } from '#main/features/customFields/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound, ofTarget } from '#main/kit/failures.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import type { AuditEntry } from '#shared/features/audit/schema.ts'
import type { DataFile, DataFileSection, Person } from '#shared/features/privacy/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { assertPerson } from './consenting.ts'
import { listConsents } from './consentQueries.ts'
import {
  findPersonRow,
  listAddressesOf,
  listAppointmentFilesOf,
  listAppointmentsOf,
  listAttachmentsOf,
  listCallsOf,
  listContactGroupsOf,
  listContractFilesOf,
  listContractsOf,
  listEmploymentsOf,
  listEvidenceOf,
  listGiftsOf,
  listImportantDatesOf,
  listImportsOf,
  listNotesOf,
  listOpportunitiesOf,
  listPhotosOf,
  listReach,
  listSharesOf,
  listStagesOf,
  listTasksOf,
  namesFor,
} from './heldQueries.ts'
import { listCompetitorsOf, listOpinionsOf, listPurchasesOf } from './marketQueries.ts'
import { listRequestsOfPerson } from './requestQueries.ts'

/**
 * Everything the program holds of a person. Of somebody who is a customer that is all that hangs on the customer but its other people; of
 * a contact of a firm what is theirs, not the firm's.
 */
export function dataFileOf(db: ReadDb, person: Person, { access, now }: Act): DataFile {
  assertPerson(db, person, access)
  const customer = getCustomer(db, person.customerId)
  const row = findPersonRow(db, person)
  if (!row) throw notFound('contact')
  const isCustomer = person.contactId === null
  const kind = isCustomer ? 'customer' : 'contact'
  const rowsOf = namingRows(db)
  const contracts = isCustomer ? listContractsOf(db, person) : []
  const requests = listRequestsOfPerson(db, person)
  const consents = listConsents(db, person)
  const employments = listEmploymentsOf(db, person)
  const importantDates = listImportantDatesOf(db, person)
  const gifts = listGiftsOf(db, person)
  const opportunities = listOpportunitiesOf(db, person)
  const subjects: Subject[] = [
    isCustomer ? { record: 'customer', id: person.customerId } : { record: 'contact', id: person.contactId ?? 0 },
    ...contracts.map(({ id }) => ({ record: 'contract' as const, id })),
    ...requests.map(({ id }) => ({ record: 'data-request' as const, id })),
    ...consents.map(({ id }) => ({ record: 'consent' as const, id })),
    ...employments.map(({ id }) => ({ record: 'employment' as const, id })),
    ...importantDates.map(({ id }) => ({ record: 'important-date' as const, id })),
    ...gifts.map(({ id }) => ({ record: 'gift' as const, id })),
    ...opportunities.map(({ id }) => ({ record: 'opportunity' as const, id })),
    ...(isCustomer ? [] : [{ record: 'data-file' as const, id: person.contactId ?? 0 }]),
  ]
  const own = new Set(subjects.map(({ record, id }) => `${record} ${id}`))
  /** The log of a customer also tells of its other people; what concerns them is not this person's. */
  function isTheirs({ record, recordId }: AuditEntry) {
    return !personal.has(record) || recordId === null || own.has(`${record} ${recordId}`)
  }
  const sections: DataFileSection[] = [
    {
      name: 'person',
      rows: rowsOf([{ ...row, ...toldValues(db, kind, customReader(db, kind, { ids: [row.id], access })(row.id)) }]),
    },
    { name: 'reach', rows: rowsOf(listReach(db, person)) },
    ...(isCustomer ? [{ name: 'addresses' as const, rows: rowsOf(listAddressesOf(db, person)) }] : []),
    { name: 'employments', rows: rowsOf(employments) },
    { name: 'stages', rows: isCustomer ? rowsOf(listStagesOf(db, person)) : [] },
    { name: 'calls', rows: rowsOf(listCallsOf(db, person)) },
    { name: 'tasks', rows: rowsOf(listTasksOf(db, person)) },
    { name: 'appointments', rows: rowsOf(listAppointmentsOf(db, person, access)) },
    { name: 'contracts', rows: rowsOf(contracts) },
    { name: 'importantDates', rows: rowsOf(importantDates) },
    { name: 'gifts', rows: rowsOf(gifts) },
    { name: 'opportunities', rows: rowsOf(opportunities) },
    { name: 'competitors', rows: isCustomer ? rowsOf(listCompetitorsOf(db, person)) : [] },
    { name: 'opinions', rows: isCustomer ? rowsOf(listOpinionsOf(db, person)) : [] },
    { name: 'purchases', rows: isCustomer ? rowsOf(listPurchasesOf(db, person)) : [] },
    { name: 'contactGroups', rows: rowsOf(listContactGroupsOf(db, person)) },
    { name: 'notes', rows: rowsOf(listNotesOf(db, person)) },
    {
      name: 'files',
      rows: rowsOf([
        ...listPhotosOf(db, person),
        ...(isCustomer ? filesOf(db, person, access) : []),
        ...listEvidenceOf(db, person),
      ]),
    },
    { name: 'consents', rows: rowsOf(consents) },
    { name: 'requests', rows: rowsOf(requests) },
    { name: 'shares', rows: isCustomer ? rowsOf(listSharesOf(db, person)) : [] },
    { name: 'imports', rows: rowsOf(listImportsOf(db, person)) },
    { name: 'log', rows: entriesAbout(db, subjects).filter(isTheirs).flatMap(linesOf) },
  ]
  return {
    name: 'fullName' in row ? row.fullName : row.name,
    customerName: isCustomer ? null : customer.name,
    madeAt: now,
    sections: sections.filter(({ rows }) => rows.length > 0),
  }
}

function filesOf(db: ReadDb, person: Person, access: Access) {
  return [...listContractFilesOf(db, person), ...listAttachmentsOf(db, person), ...listAppointmentFilesOf(db, person, access)]
}

/** Writes the file as JSON where the user wanted it. CONFLICT `file-gone`, `cannot-write`, `target-full`. */
export async function saveDataFile(context: Context, { file, ...person }: Person & { file: FileToken }) {
  const content = dataFileOf(context.db, person, actOf(context))
  const chosen = await context.outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const bytes = Buffer.from(`${JSON.stringify({ format: 'khach-quen-data-file', version: 1, ...content }, null, 2)}\n`)
  await writeFile(chosen.path, bytes, { flush: true }).catch((error: unknown) => {
    throw ofTarget(error)
  })
  return { bytes: bytes.length }
}

/** What says nothing of a person: counters of the program, and what follows from other fields. */
const technical = new Set([
  'id',
  'version',
  'sortKey',
  'foldedName',
  'customerId',
  'documentId',
  'photoId',
  'attempts',
  'previousId',
  'position',
])
const personal = new Set([
  'contact',
  'employment',
  'important-date',
  'gift',
  'opportunity',
  'consent',
  'data-request',
  'data-file',
])
const named = new Set([
  'ownerId',
  'staffId',
  'giverId',
  'sellerId',
  'declinedById',
  'sharedBy',
  'groupId',
  'contactId',
  'contractId',
  'parentId',
  'referrerId',
])

function namingRows(db: ReadDb) {
  const name = namesFor(db)
  return (rows: readonly object[]): DataFileSection['rows'] =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row as Record<string, unknown>)
          .filter(([field, value]) => !technical.has(field) && value !== null && value !== '')
          .map(([field, value]) => [field, named.has(field) ? (name(field, Number(value)) ?? Number(value)) : plain(value)]),
      ),
    )
}

function plain(value: unknown): string | number {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}

/** One row for each field that was changed, one for a line without any. */
function linesOf({ at, staffName, action, record, change, fields }: AuditEntry): DataFileSection['rows'] {
  const head = { at, who: staffName ?? '', change, record, action }
  if (fields.length === 0) return [head]
  return fields.map(({ field, from, to }) => ({ ...head, field, from: told(from), to: told(to) }))
}

function told(value: AuditEntry['fields'][number]['from']) {
  return Array.isArray(value) ? value.map(({ typed, label }) => [typed, label].filter(Boolean).join(' · ')).join(', ') : value
}
