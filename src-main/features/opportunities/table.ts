import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, dong, id, instant, tracked, words } from '#main/database/columns.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { lostReasons, opportunityStages } from '#shared/features/opportunities/choices.ts'
import type { ContactId, CustomerId, OpportunityId, StaffId } from '#shared/kit/id.ts'

export const opportunities = sqliteTable(
  'opportunities',
  {
    id: id<OpportunityId>(),
    name: text('name').notNull(),
    sortKey: words('sort_key'),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    ownerId: integer('owner_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    stage: text('stage', { enum: opportunityStages }).notNull(),
    amount: dong('amount').notNull().default(0),
    /** Whole percent. */
    probability: integer('probability').notNull(),
    closesOn: day('closes_on'),
    source: words('source'),
    competitor: words('competitor'),
    closedOn: day('closed_on'),
    lostReason: text('lost_reason', { enum: lostReasons }),
    reason: words('reason'),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('opportunities_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('opportunities_of_contact').on(table.contactId).where(sql`contact_id is not null`),
    index('opportunities_of_customer').on(table.customerId, table.closesOn),
    index('opportunities_by_owner').on(table.ownerId, table.stage).where(sql`deleted_at is null`),
    index('opportunities_by_closed').on(table.closedOn).where(sql`closed_on is not null and deleted_at is null`),
  ],
)

/** Which stages one came through; the first has no stage before it. */
export const opportunityStageChanges = sqliteTable(
  'opportunity_stage_changes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    opportunityId: integer('opportunity_id')
      .$type<OpportunityId>()
      .notNull()
      .references(() => opportunities.id, { onDelete: 'cascade' }),
    fromStage: text('from_stage', { enum: opportunityStages }),
    toStage: text('to_stage', { enum: opportunityStages }).notNull(),
    changedAt: instant('changed_at').notNull(),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .references(() => staff.id),
  },
  (table) => [index('opportunity_stage_changes_of').on(table.opportunityId, table.changedAt)],
)

/** A colleague who sees and edits one that is not theirs. */
export const opportunityShares = sqliteTable(
  'opportunity_shares',
  {
    opportunityId: integer('opportunity_id')
      .$type<OpportunityId>()
      .notNull()
      .references(() => opportunities.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
  },
  (table) => [
    primaryKey({ columns: [table.opportunityId, table.staffId] }),
    index('opportunity_shares_with').on(table.staffId, table.opportunityId),
  ],
)
