import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, words } from '#main/database/columns.ts'

/** One row: the firm. */
export const office = sqliteTable('office', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  taxCode: words('tax_code'),
  address: words('address'),
  phone: words('phone'),
  contractNumberPattern: text('contract_number_pattern').notNull(),
  createdAt: instant('created_at').notNull(),
})
