import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, words } from '#main/database/columns.ts'
import { documents } from '#main/features/documents/table.ts'
import type { DocumentId } from '#shared/kit/id.ts'

/** One row: the firm. */
export const office = sqliteTable('office', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  taxCode: words('tax_code'),
  address: words('address'),
  phone: words('phone'),
  logoId: integer('logo_id')
    .$type<DocumentId>()
    .references(() => documents.id),
  contractNumberPattern: text('contract_number_pattern').notNull(),
  createdAt: instant('created_at').notNull(),
})
