import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { birth, day, dong, id, instant, personal, tracked, words } from '#main/database/columns.ts'
import { documents } from '#main/features/documents/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { kinds, ratings, stages } from '#shared/features/customers/choices.ts'
import type { BulkId, CustomerId, DocumentId, GroupId, MergeId, StaffId } from '#shared/kit/id.ts'

export const customerGroups = sqliteTable('customer_groups', {
  id: id<GroupId>(),
  name: text('name').notNull().unique(),
})

export const customers = sqliteTable(
  'customers',
  {
    id: id<CustomerId>(),
    code: text('code').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    name: text('name').notNull(),
    shortName: words('short_name'),
    tradeName: words('trade_name'),
    englishName: words('english_name'),
    /** Vietnamese alphabetical order as bytes: given name first for people, without the legal form for firms. */
    sortKey: text('sort_key').notNull(),
    /** The name without accents and legal form, where duplicates meet. */
    foldedName: text('folded_name').notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    groupId: integer('group_id')
      .$type<GroupId>()
      .references(() => customerGroups.id),
    source: words('source'),
    industry: words('industry'),
    size: words('size'),
    taxCode: words('tax_code'),
    address: words('address'),
    province: words('province'),
    website: words('website'),
    rating: text('rating', { enum: ratings }),
    ownerId: integer('owner_id')
      .$type<StaffId>()
      .references(() => staff.id),
    /** The firm this one belongs to; that nobody stands above themselves is a rule of the service. */
    parentId: integer('parent_id')
      .$type<CustomerId>()
      .references((): AnySQLiteColumn => customers.id, { onDelete: 'set null' }),
    referrerId: integer('referrer_id')
      .$type<CustomerId>()
      .references((): AnySQLiteColumn => customers.id, { onDelete: 'set null' }),
    bornOn: birth('born_on'),
    /** Of a person. */
    ...personal(),
    revenue: dong('revenue'),
    budget: dong('budget'),
    neededOn: day('needed_on'),
    neededPlace: words('needed_place'),
    creditLimit: dong('credit_limit'),
    needs: words('needs'),
    tastes: words('tastes'),
    note: words('note'),
    /** Their photo, or the firm's logo. */
    photoId: integer('photo_id')
      .$type<DocumentId>()
      .references(() => documents.id),
    /** Of a person: how they are spoken to, and how we speak of ourselves to them. */
    honorific: words('honorific'),
    selfAddress: words('self_address'),
    lastContactAt: instant('last_contact_at'),
    /** When a colleague gave it to its owner; null for one they took themselves. */
    givenAt: instant('given_at'),
    ...tracked(),
  },
  (table) => [
    uniqueIndex('customers_code').on(table.code),
    index('customers_by_code_length').on(sql`length(code)`, table.code),
    index('customers_by_name').on(table.sortKey, table.id).where(sql`deleted_at is null`),
    index('customers_that_are_people').on(table.sortKey, table.id).where(sql`kind = 'person' and deleted_at is null`),
    index('customers_by_stage').on(table.stage, table.sortKey, table.id).where(sql`deleted_at is null`),
    index('customers_by_owner').on(table.ownerId, table.sortKey, table.id).where(sql`deleted_at is null`),
    index('customers_by_group').on(table.groupId, table.sortKey, table.id).where(sql`deleted_at is null`),
    index('customers_by_last_contact').on(table.lastContactAt, table.id, table.stage).where(sql`deleted_at is null`),
    index('customers_by_rhythm')
      .on(table.ownerId, table.rating, table.lastContactAt, table.id)
      .where(sql`rating is not null and deleted_at is null and stage not in ('paused', 'lost')`),
    index('customers_newly_given').on(table.ownerId, table.givenAt).where(sql`given_at is not null and deleted_at is null`),
    index('customers_by_created').on(table.createdAt, table.id, table.ownerId, table.stage).where(sql`deleted_at is null`),
    index('customers_by_tax_code').on(table.taxCode).where(sql`tax_code <> ''`),
    index('customers_by_folded_name').on(table.foldedName),
    index('customers_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
    index('customers_of_parent').on(table.parentId).where(sql`parent_id is not null`),
    index('customers_of_referrer').on(table.referrerId).where(sql`referrer_id is not null`),
    index('customers_by_birth').on(sql`substr(born_on, 6)`).where(sql`born_on is not null and deleted_at is null`),
    index('customers_of_photo').on(table.photoId).where(sql`photo_id is not null`),
  ],
)

/** A customer that a colleague opened to somebody beyond the reach of their role. */
export const customerShares = sqliteTable(
  'customer_shares',
  {
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    mayEdit: integer('may_edit', { mode: 'boolean' }).notNull(),
    sharedBy: integer('shared_by')
      .$type<StaffId>()
      .notNull()
      .references(() => staff.id),
    sharedAt: instant('shared_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.staffId] }),
    index('customer_shares_with').on(table.staffId, table.customerId),
  ],
)

/** Phones and e-mails of customers and of their contacts, in the order they were typed. */
export const contactPoints = sqliteTable(
  'contact_points',
  {
    id: integer('id').primaryKey(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Null: the customer's own. */
    contactId: integer('contact_id'),
    kind: text('kind', { enum: ['phone', 'email'] }).notNull(),
    typed: text('typed').notNull(),
    /** E.164 or lower-cased address; empty when not understood. */
    normal: words('normal'),
    label: words('label'),
    hasZalo: integer('has_zalo', { mode: 'boolean' }).notNull().default(false),
    position: integer('position').notNull(),
  },
  (table) => [
    index('contact_points_of_customer').on(table.customerId, table.contactId, table.kind, table.position),
    index('contact_points_by_normal').on(table.normal).where(sql`normal <> ''`),
  ],
)

/** Where a customer is found besides: the address where it gets its mail is its own. */
export const customerAddresses = sqliteTable(
  'customer_addresses',
  {
    id: integer('id').primaryKey(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    label: words('label'),
    address: text('address').notNull(),
    province: words('province'),
    position: integer('position').notNull(),
  },
  (table) => [index('customer_addresses_of_customer').on(table.customerId, table.position)],
)

/** The dated history of a customer's life cycle; conversion is computed from it, never typed in. */
export const stageChanges = sqliteTable(
  'stage_changes',
  {
    id: integer('id').primaryKey(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    fromStage: text('from_stage', { enum: stages }),
    toStage: text('to_stage', { enum: stages }).notNull(),
    changedAt: instant('changed_at').notNull(),
    staffId: integer('staff_id')
      .$type<StaffId>()
      .references(() => staff.id),
    reason: words('reason'),
    /** Copied from a customer that was merged into this one: part of the story, counted nowhere. */
    mergeId: integer('merge_id').$type<MergeId>(),
    /** It came with a deed on many customers, and goes when that is undone. */
    bulkId: integer('bulk_id').$type<BulkId>(),
  },
  (table) => [
    index('stage_changes_of_customer').on(table.customerId, table.changedAt),
    index('stage_changes_by_time')
      .on(table.changedAt, table.customerId, table.fromStage, table.toStage)
      .where(sql`merge_id is null`),
  ],
)
