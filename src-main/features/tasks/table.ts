import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, id, instant, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { contracts } from '#main/features/contracts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { acceptances, priorities, taskStatuses } from '#shared/features/tasks/choices.ts'
import type { ContactId, ContractId, CustomerId, StaffId, TaskId } from '#shared/kit/id.ts'

export const tasks = sqliteTable(
  'tasks',
  {
    id: id<TaskId>(),
    title: text('title').notNull(),
    startsOn: day('starts_on'),
    dueOn: day('due_on'),
    dueMinute: integer('due_minute'),
    status: text('status', { enum: taskStatuses }).notNull().default('not-started'),
    priority: text('priority', { enum: priorities }).notNull().default('normal'),
    percent: integer('percent').notNull().default(0),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    giverId: integer('giver_id')
      .$type<StaffId>()
      .references(() => staff.id),
    acceptance: text('acceptance', { enum: acceptances }).notNull().default(''),
    declinedById: integer('declined_by_id')
      .$type<StaffId>()
      .references(() => staff.id),
    declineReason: words('decline_reason'),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .references(() => customers.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    contractId: integer('contract_id')
      .$type<ContractId>()
      .references(() => contracts.id, { onDelete: 'set null' }),
    topic: words('topic'),
    estimatedMinutes: integer('estimated_minutes').notNull().default(0),
    spentMinutes: integer('spent_minutes').notNull().default(0),
    note: words('note'),
    remindAt: instant('remind_at'),
    doneAt: instant('done_at'),
    rule: words('rule'),
    regenerateDays: integer('regenerate_days'),
    /** It stands for the flag of what it is about. */
    isFlag: integer('is_flag', { mode: 'boolean' }).notNull().default(false),
    /** The task that was done before this one came. */
    previousId: integer('previous_id')
      .$type<TaskId>()
      .references((): AnySQLiteColumn => tasks.id, { onDelete: 'set null' }),
    ...tracked(),
  },
  (table) => [
    index('tasks_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('tasks_of_customer').on(table.customerId).where(sql`customer_id is not null`),
    index('tasks_of_contact').on(table.contactId).where(sql`contact_id is not null`),
    index('tasks_of_contract').on(table.contractId).where(sql`contract_id is not null`),
    index('tasks_after').on(table.previousId).where(sql`previous_id is not null`),
    index('tasks_reminding')
      .on(table.staffId, table.remindAt)
      .where(sql`remind_at is not null and done_at is null and deleted_at is null`),
    index('tasks_by_topic').on(table.topic).where(sql`topic <> '' and done_at is null and deleted_at is null`),
    index('tasks_open').on(table.staffId, table.dueOn, table.acceptance).where(sql`done_at is null and deleted_at is null`),
    index('tasks_given').on(table.giverId, table.staffId).where(sql`giver_id is not null and deleted_at is null`),
    index('tasks_by_due')
      .on(sql`coalesce(due_on, '9999-12-31') || printf('%04d', coalesce(due_minute, 1440))`, table.id)
      .where(sql`done_at is null and deleted_at is null`),
    index('tasks_by_done').on(table.doneAt, table.staffId).where(sql`done_at is not null and deleted_at is null`),
  ],
)
