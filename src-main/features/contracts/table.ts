import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { day, dong, id, instant, tracked, words } from '#main/database/columns.ts'
import { customers } from '#main/features/customers/table.ts'
import { documents } from '#main/features/documents/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { contractStatuses } from '#shared/features/contracts/schema.ts'
import type { ContractFileId, ContractId, CustomerId, DocumentId, StaffId } from '#shared/kit/id.ts'

export const contracts = sqliteTable(
  'contracts',
  {
    id: id<ContractId>(),
    number: text('number').notNull(),
    name: text('name').notNull(),
    sortKey: words('sort_key'),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id),
    ownerId: integer('owner_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    madeOn: day('made_on').notNull(),
    signedOn: day('signed_on'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    value: dong('value').notNull().default(0),
    status: text('status', { enum: contractStatuses }).notNull(),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('contracts_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    uniqueIndex('contracts_number').on(table.number).where(sql`deleted_at is null`),
    index('contracts_of_customer').on(table.customerId, table.madeOn),
    index('contracts_by_made').on(table.madeOn, table.id).where(sql`deleted_at is null`),
    index('contracts_by_signed')
      .on(table.signedOn, table.ownerId, table.value, table.status)
      .where(sql`signed_on is not null and deleted_at is null`),
    index('contracts_by_end').on(table.endsOn, table.status).where(sql`ends_on is not null and deleted_at is null`),
    index('contracts_reminding')
      .on(table.ownerId, table.endsOn)
      .where(sql`ends_on is not null and status in ('signed', 'running', 'accepted') and deleted_at is null`),
    index('contracts_by_anniversary')
      .on(sql`substr(coalesce(signed_on, starts_on), 6)`)
      .where(sql`status in ('signed', 'running', 'accepted') and deleted_at is null`),
    index('contracts_by_value').on(table.value, table.id).where(sql`deleted_at is null`),
    index('contracts_by_name').on(table.sortKey, table.id).where(sql`deleted_at is null`),
    index('contracts_by_owner').on(table.ownerId, table.madeOn).where(sql`deleted_at is null`),
  ],
)

export const contractFiles = sqliteTable(
  'contract_files',
  {
    id: id<ContractFileId>(),
    contractId: integer('contract_id')
      .$type<ContractId>()
      .notNull()
      .references(() => contracts.id, { onDelete: 'cascade' }),
    documentId: integer('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id),
    role: text('role', { enum: ['original', 'other'] }).notNull(),
    name: words('name'),
    addedAt: instant('added_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    index('contract_files_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('contract_files_of_contract').on(table.contractId, table.role),
    index('contract_files_of_document').on(table.documentId),
  ],
)
