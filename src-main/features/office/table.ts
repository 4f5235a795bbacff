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
  /** Days after the last real contact when a customer of this rating is due again. */
  rhythmA: integer('rhythm_a').notNull().default(14),
  rhythmB: integer('rhythm_b').notNull().default(30),
  rhythmC: integer('rhythm_c').notNull().default(90),
  /** Minutes before its time a planned call reminds, where nobody says otherwise; null: it does not. */
  callRemindMinutes: integer('call_remind_minutes').default(0),
  createdAt: instant('created_at').notNull(),
})
