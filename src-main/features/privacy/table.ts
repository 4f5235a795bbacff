import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, id, instant, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { documents } from '#main/features/documents/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { consentStates, meansOfTelling, outcomes } from '#shared/features/privacy/schema.ts'
import type { ConsentId, ContactId, CustomerId, DataRequestId, DocumentId, StaffId } from '#shared/kit/id.ts'

/** What a person said about the use of their data, entry by entry; a trigger refuses to change one. */
export const consents = sqliteTable(
  'consents',
  {
    id: id<ConsentId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Null: the customer is the person. */
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    purpose: text('purpose').notNull(),
    channel: text('channel').notNull(),
    state: text('state', { enum: consentStates }).notNull(),
    happenedOn: day('happened_on').notNull(),
    /** Null: withdrawn without a word about how. */
    means: text('means', { enum: meansOfTelling }),
    textVersion: words('text_version'),
    documentId: integer('document_id')
      .$type<DocumentId>()
      .references(() => documents.id),
    documentName: words('document_name'),
    note: words('note'),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('consents_of_person').on(table.customerId, table.contactId, table.id),
    index('consents_of_contact').on(table.contactId).where(sql`contact_id is not null`),
    index('consents_of_document').on(table.documentId).where(sql`document_id is not null`),
  ],
)

/** The register: who asked what about their data, and by when. It outlives the person, without a name. */
export const dataRequests = sqliteTable(
  'data_requests',
  {
    id: id<DataRequestId>(),
    kind: text('kind').notNull(),
    requester: words('requester'),
    reach: words('reach'),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'set null' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    receivedOn: day('received_on').notNull(),
    means: text('means', { enum: meansOfTelling }).notNull(),
    hasOthers: integer('has_others', { mode: 'boolean' }).notNull().default(false),
    note: words('note'),
    answerDueOn: day('answer_due_on').notNull(),
    answeredOn: day('answered_on'),
    dueOn: day('due_on').notNull(),
    extensionDays: integer('extension_days').notNull().default(0),
    extensionReason: words('extension_reason'),
    doneOn: day('done_on'),
    outcome: text('outcome', { enum: outcomes }),
    result: words('result'),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('data_requests_open').on(table.dueOn, table.id).where(sql`done_on is null`),
    index('data_requests_done').on(table.doneOn, table.id).where(sql`done_on is not null`),
    index('data_requests_of_customer').on(table.customerId).where(sql`customer_id is not null`),
    index('data_requests_of_contact').on(table.contactId).where(sql`contact_id is not null`),
  ],
)
