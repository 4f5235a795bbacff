import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { appointmentFiles, appointments } from '#main/features/appointments/table.ts'
import { attachments } from '#main/features/attachments/table.ts'
import { calls } from '#main/features/calls/table.ts'
import { contactGroupMembers, contactGroups } from '#main/features/contactGroups/table.ts'
import { contacts, employments } from '#main/features/contacts/table.ts'
import { contractFiles, contracts } from '#main/features/contracts/table.ts'
import {
  contactPoints,
  customerAddresses,
  customerGroups,
  customerShares,
  customers,
  stageChanges,
} from '#main/features/customers/table.ts'
import { documents } from '#main/features/documents/table.ts'
import { gifts } from '#main/features/gifts/table.ts'
import { importantDates } from '#main/features/importantDates/table.ts'
import { importedRows, imports } from '#main/features/imports/table.ts'
import { notes } from '#main/features/notes/table.ts'
import { opportunities } from '#main/features/opportunities/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { tasks } from '#main/features/tasks/table.ts'
import type { Access } from '#main/kit/access.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { ContactId, ContractId, CustomerId } from '#shared/kit/id.ts'
import { consents } from './table.ts'

// Whole rows, so that a column that comes later is not forgotten here; also what lies in the bin, for the program still has it.

export function findPersonRow(db: ReadDb, { customerId, contactId }: Person) {
  return contactId === null
    ? db.select().from(customers).where(eq(customers.id, customerId)).get()
    : db.select().from(contacts).where(eq(contacts.id, contactId)).get()
}

export function listReach(db: ReadDb, { customerId, contactId }: Person) {
  return db
    .select({
      kind: contactPoints.kind,
      typed: contactPoints.typed,
      normal: contactPoints.normal,
      label: contactPoints.label,
      hasZalo: contactPoints.hasZalo,
    })
    .from(contactPoints)
    .where(and(eq(contactPoints.customerId, customerId), sql`${contactPoints.contactId} is ${contactId}`))
    .orderBy(asc(contactPoints.kind), asc(contactPoints.position))
    .all()
}

export function listAddressesOf(db: ReadDb, { customerId }: Person) {
  return db
    .select()
    .from(customerAddresses)
    .where(eq(customerAddresses.customerId, customerId))
    .orderBy(asc(customerAddresses.position))
    .all()
}

/** Where a contact works besides, with the name of the customer. */
export function listEmploymentsOf(db: ReadDb, { contactId }: Person) {
  if (contactId === null) return []
  const { customerId: _customerId, contactId: _contactId, ...columns } = getTableColumns(employments)
  return db
    .select({ name: customers.name, ...columns })
    .from(employments)
    .innerJoin(customers, eq(customers.id, employments.customerId))
    .where(eq(employments.contactId, contactId))
    .orderBy(asc(employments.id))
    .all()
}

/** With a contact those that were with them; with a customer all. */
export function listCallsOf(db: ReadDb, { customerId, contactId }: Person) {
  const whose = contactId === null ? eq(calls.customerId, customerId) : eq(calls.contactId, contactId)
  return db.select().from(calls).where(whose).orderBy(asc(calls.id)).all()
}

export function listTasksOf(db: ReadDb, { customerId, contactId }: Person) {
  const whose = contactId === null ? eq(tasks.customerId, customerId) : eq(tasks.contactId, contactId)
  return db.select().from(tasks).where(whose).orderBy(asc(tasks.id)).all()
}

/** With a contact those to which they were invited. Of somebody else's private ones only when they are: what they hold is for whoever's they are to tell. */
export function listAppointmentsOf(db: ReadDb, { customerId, contactId }: Person, { staffId }: Access) {
  const isInvited = (whose: SQL) => sql`${appointments.id} in (select appointment_id from attendees where ${whose})`
  const whose =
    contactId === null
      ? or(eq(appointments.customerId, customerId), isInvited(sql`customer_id = ${customerId}`))
      : isInvited(sql`contact_id = ${contactId}`)
  const rows = db.select().from(appointments).where(whose).orderBy(asc(appointments.id)).all()
  return rows.map((row) => (row.isPrivate && row.staffId !== staffId ? { ...row, title: '', location: '', note: '' } : row))
}

export function listContractsOf(db: ReadDb, { customerId }: Person) {
  return db.select().from(contracts).where(eq(contracts.customerId, customerId)).orderBy(asc(contracts.id)).all()
}

export function listStagesOf(db: ReadDb, { customerId }: Person) {
  return db.select().from(stageChanges).where(eq(stageChanges.customerId, customerId)).orderBy(asc(stageChanges.id)).all()
}

export function listSharesOf(db: ReadDb, { customerId }: Person) {
  return db.select().from(customerShares).where(eq(customerShares.customerId, customerId)).all()
}

/** The files of a customer's contracts. */
export function listContractFilesOf(db: ReadDb, { customerId }: Person) {
  return db
    .select({
      name: contractFiles.name,
      contractId: contractFiles.contractId,
      role: contractFiles.role,
      addedAt: contractFiles.addedAt,
      deletedAt: contractFiles.deletedAt,
      ...content,
    })
    .from(contractFiles)
    .innerJoin(contracts, eq(contracts.id, contractFiles.contractId))
    .innerJoin(documents, eq(documents.id, contractFiles.documentId))
    .where(eq(contracts.customerId, customerId))
    .orderBy(asc(contractFiles.id))
    .all()
}

/** With a contact the messages they were sent; with a customer all. */
export function listNotesOf(db: ReadDb, { customerId, contactId }: Person) {
  const whose = contactId === null ? eq(notes.customerId, customerId) : eq(notes.contactId, contactId)
  return db.select().from(notes).where(whose).orderBy(asc(notes.id)).all()
}

/** Those of the person, not of the other people of a customer. */
export function listImportantDatesOf(db: ReadDb, person: Person) {
  return db.select().from(importantDates).where(datesOf(person)).orderBy(asc(importantDates.id)).all()
}

/** The groups they are in, and since when. */
export function listContactGroupsOf(db: ReadDb, { customerId, contactId }: Person) {
  const { contactId: contact, customerId: customer } = contactGroupMembers
  return db
    .select({ name: contactGroups.name, addedAt: contactGroupMembers.addedAt, deletedAt: contactGroups.deletedAt })
    .from(contactGroupMembers)
    .innerJoin(contactGroups, eq(contactGroups.id, contactGroupMembers.groupId))
    .where(contactId === null ? eq(customer, customerId) : eq(contact, contactId))
    .orderBy(asc(contactGroupMembers.id))
    .all()
}

function datesOf({ customerId, contactId }: Person) {
  return contactId === null
    ? and(eq(importantDates.customerId, customerId), isNull(importantDates.contactId))
    : eq(importantDates.contactId, contactId)
}

/** What the person got or is to get, not the other people of a customer. */
export function listGiftsOf(db: ReadDb, { customerId, contactId }: Person) {
  const theirs =
    contactId === null ? and(eq(gifts.customerId, customerId), isNull(gifts.contactId)) : eq(gifts.contactId, contactId)
  return db.select().from(gifts).where(theirs).orderBy(asc(gifts.id)).all()
}

/** What the person may buy: of a customer all but what is spoken about with somebody else there. */
export function listOpportunitiesOf(db: ReadDb, { customerId, contactId }: Person) {
  const theirs =
    contactId === null
      ? and(eq(opportunities.customerId, customerId), isNull(opportunities.contactId))
      : eq(opportunities.contactId, contactId)
  return db.select().from(opportunities).where(theirs).orderBy(asc(opportunities.id)).all()
}

/** The files that are attached to a customer. */
export function listAttachmentsOf(db: ReadDb, { customerId }: Person) {
  return db
    .select({ name: attachments.name, addedAt: attachments.createdAt, deletedAt: attachments.deletedAt, ...content })
    .from(attachments)
    .innerJoin(documents, eq(documents.id, attachments.documentId))
    .where(eq(attachments.customerId, customerId))
    .orderBy(asc(attachments.id))
    .all()
}

/** The files of a customer's appointments, but for those of somebody else's private ones. */
export function listAppointmentFilesOf(db: ReadDb, { customerId }: Person, { staffId }: Access) {
  return db
    .select({ name: appointmentFiles.name, addedAt: appointmentFiles.addedAt, deletedAt: appointmentFiles.deletedAt, ...content })
    .from(appointmentFiles)
    .innerJoin(appointments, eq(appointments.id, appointmentFiles.appointmentId))
    .innerJoin(documents, eq(documents.id, appointmentFiles.documentId))
    .where(and(eq(appointments.customerId, customerId), or(eq(appointments.isPrivate, false), eq(appointments.staffId, staffId))))
    .orderBy(asc(appointmentFiles.id))
    .all()
}

/** The photo of a person. */
export function listPhotosOf(db: ReadDb, { customerId, contactId }: Person) {
  const borne = contactId === null ? customers : contacts
  return db
    .select({ name: sql<string>`'Ảnh'`, addedAt: documents.addedAt, ...content })
    .from(borne)
    .innerJoin(documents, eq(documents.id, borne.photoId))
    .where(eq(borne.id, contactId ?? customerId))
    .all()
}

/** The files that prove what a person agreed to. */
export function listEvidenceOf(db: ReadDb, { customerId, contactId }: Person) {
  return db
    .select({ name: consents.documentName, addedAt: consents.recordedAt, ...content })
    .from(consents)
    .innerJoin(documents, eq(documents.id, consents.documentId))
    .where(and(eq(consents.customerId, customerId), sql`${consents.contactId} is ${contactId}`, isNotNull(consents.documentId)))
    .orderBy(asc(consents.id))
    .all()
}

const content = { sha256: documents.sha256, bytes: documents.bytes, mediaType: documents.mediaType }

/** The imports that touched a row or changed a day of it, with what they keep of how it was before. */
export function listImportsOf(db: ReadDb, person: Person) {
  const { customerId, contactId } = person
  const row = contactId === null ? { noun: 'customer' as const, id: customerId } : { noun: 'contact' as const, id: contactId }
  const dates = db.select({ id: importantDates.id }).from(importantDates).where(datesOf(person))
  return db
    .select({ fileName: imports.fileName, importedAt: imports.importedAt, staffId: imports.staffId, before: importedRows.before })
    .from(importedRows)
    .innerJoin(imports, eq(imports.id, importedRows.importId))
    .where(
      or(
        and(eq(importedRows.noun, row.noun), eq(importedRows.rowId, row.id)),
        and(eq(importedRows.noun, 'important-date'), isNotNull(importedRows.before), inArray(importedRows.rowId, dates)),
      ),
    )
    .orderBy(asc(imports.id))
    .all()
}

/** What stands in place of ids in the file. */
export function namesFor(db: ReadDb) {
  const people = new Map(
    db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .all()
      .map(({ id, name }) => [id as number, name]),
  )
  const groups = new Map(
    db
      .select()
      .from(customerGroups)
      .all()
      .map(({ id, name }) => [id as number, name]),
  )
  const nameOfContact = (id: number) =>
    db
      .select({ name: contacts.fullName })
      .from(contacts)
      .where(eq(contacts.id, id as ContactId))
      .get()?.name
  const numberOfContract = (id: number) =>
    db
      .select({ number: contracts.number })
      .from(contracts)
      .where(eq(contracts.id, id as ContractId))
      .get()?.number
  const nameOfCustomer = (id: number) =>
    db
      .select({ name: customers.name })
      .from(customers)
      .where(eq(customers.id, id as CustomerId))
      .get()?.name
  return (field: string, id: number) => {
    if (field === 'parentId' || field === 'referrerId') return nameOfCustomer(id)
    if (field === 'groupId') return groups.get(id)
    if (field === 'contactId') return nameOfContact(id)
    return field === 'contractId' ? numberOfContract(id) : people.get(id)
  }
}
