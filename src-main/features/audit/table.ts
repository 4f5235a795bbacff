import { sql } from 'drizzle-orm'
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '#main/database/columns.ts'
import { changeKinds, recordKinds } from '#shared/features/audit/schema.ts'
import type { AuditSeq, CustomerId, StaffId } from '#shared/kit/id.ts'

/**
 * What was done by whom, line by line; triggers of the database refuse to change or delete one. No line refers to a row by a foreign
 * key: it outlives what it tells of.
 */
export const auditLog = sqliteTable(
  'audit_log',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }).$type<AuditSeq>(),
    at: instant('at').notNull(),
    /** Null: the program itself. */
    staffId: integer('staff_id').$type<StaffId>(),
    action: text('action').notNull(),
    record: text('record', { enum: recordKinds }).notNull(),
    recordId: integer('record_id'),
    customerId: integer('customer_id').$type<CustomerId>(),
    change: text('change', { enum: changeKinds }).notNull(),
    /** JSON `{field: [from, to]}`; null once it was erased. */
    changes: text('changes'),
    /** Keeps short texts from being guessed from the digest; goes with them. */
    salt: blob('salt', { mode: 'buffer' }),
    digest: blob('digest', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    index('audit_log_by_time').on(table.at),
    index('audit_log_by_staff').on(table.staffId),
    index('audit_log_of_record').on(table.record, table.recordId),
    index('audit_log_by_change').on(table.change).where(sql`change not in ('created', 'changed')`),
    index('audit_log_of_customer').on(table.customerId).where(sql`customer_id is not null`),
  ],
)

/** One row: the key of the chain, made with the table. */
export const auditKey = sqliteTable('audit_key', {
  id: integer('id').primaryKey(),
  key: blob('key', { mode: 'buffer' }).notNull(),
})
