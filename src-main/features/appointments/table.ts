import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { documents } from '#main/features/documents/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { type Answer, answerChoices, showAsChoices } from '#shared/features/appointments/choices.ts'
import type { AppointmentFileId, AppointmentId, ContactId, CustomerId, DocumentId, StaffId } from '#shared/kit/id.ts'

export const appointments = sqliteTable(
  'appointments',
  {
    id: id<AppointmentId>(),
    title: text('title').notNull(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    isAllDay: integer('is_all_day', { mode: 'boolean' }).notNull().default(false),
    location: words('location'),
    note: words('note'),
    showAs: text('show_as', { enum: showAsChoices }).notNull().default('busy'),
    /** Nobody but whoever's it is looks into it; others see that the time is taken. */
    isPrivate: integer('is_private', { mode: 'boolean' }).notNull().default(false),
    /** The rule by which it comes again, as src-shared/kit/recurrence/rule.ts writes it; '' for one that does not. */
    rule: words('rule'),
    /** Beginnings that fall out, as the office's clock shows them: `2026-11-23T09:00;2026-11-30T09:00`. */
    excluded: words('excluded'),
    /** Minutes before it begins; null: it does not remind. */
    remindMinutes: integer('remind_minutes'),
    /** When the last one ends; null for one that never does, and for what does not come again. */
    recursUntil: instant('recurs_until'),
    /** The series it was taken out of, and which of its beginnings it stands for. */
    seriesId: integer('series_id')
      .$type<AppointmentId>()
      .references((): AnySQLiteColumn => appointments.id, { onDelete: 'set null' }),
    occursAt: instant('occurs_at'),
    /** What the calendar it came from calls it (UID); '' for one made here. */
    uid: words('uid'),
    ...tracked(),
  },
  (table) => [
    index('appointments_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('appointments_by_start').on(table.startsAt, table.staffId).where(sql`deleted_at is null`),
    index('appointments_of_staff').on(table.staffId, table.startsAt).where(sql`deleted_at is null`),
    index('appointments_recurring').on(table.startsAt, table.recursUntil).where(sql`rule <> '' and deleted_at is null`),
    index('appointments_reminding')
      .on(table.staffId, sql`starts_at - remind_minutes * 60000`)
      .where(sql`remind_minutes is not null and rule = '' and deleted_at is null`),
    index('appointments_reminding_again')
      .on(table.staffId, table.recursUntil)
      .where(sql`remind_minutes is not null and rule <> '' and deleted_at is null`),
    index('appointments_of_series').on(table.seriesId, table.occursAt).where(sql`series_id is not null`),
    uniqueIndex('appointments_by_uid').on(table.uid).where(sql`uid <> ''`),
    index('appointments_of_customer').on(table.customerId, table.startsAt),
  ],
)

/** Who is invited to an appointment: a colleague, a contact or a customer, one of the three. */
export const attendees = sqliteTable(
  'attendees',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    appointmentId: integer('appointment_id')
      .$type<AppointmentId>()
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .references(() => staff.id),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'cascade' }),
    isOptional: integer('is_optional', { mode: 'boolean' }).notNull().default(false),
    answer: text('answer', { enum: answerChoices }).notNull().default('none'),
    /** The beginning it was given for: when that moves, the answer counts no more, and it counts again when it comes back. */
    answeredFor: instant('answered_for'),
    /** What was answered to single times of a series, by the beginning it was given for. */
    answeredTimes: text('answered_times', { mode: 'json' }).$type<Record<string, Answer>>().notNull().default({}),
  },
  (table) => [
    index('attendees_of_appointment').on(table.appointmentId),
    uniqueIndex('attendees_staff').on(table.staffId, table.appointmentId).where(sql`staff_id is not null`),
    uniqueIndex('attendees_contact').on(table.contactId, table.appointmentId).where(sql`contact_id is not null`),
    uniqueIndex('attendees_customer').on(table.customerId, table.appointmentId).where(sql`customer_id is not null`),
  ],
)

/** Files that lie with an appointment; what they hold is kept once, among the documents. */
export const appointmentFiles = sqliteTable(
  'appointment_files',
  {
    id: id<AppointmentFileId>(),
    appointmentId: integer('appointment_id')
      .$type<AppointmentId>()
      .notNull()
      .references(() => appointments.id, { onDelete: 'cascade' }),
    documentId: integer('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id),
    name: text('name').notNull(),
    addedAt: instant('added_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    index('appointment_files_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('appointment_files_of_appointment').on(table.appointmentId),
    index('appointment_files_of_document').on(table.documentId),
  ],
)
