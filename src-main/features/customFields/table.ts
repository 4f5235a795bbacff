import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, instant, words } from '#main/database/columns.ts'
import { kinds } from '#shared/features/customers/choices.ts'
import { customisedKinds, customKinds } from '#shared/features/customFields/choices.ts'
import type { CustomChoiceId, CustomFieldId } from '#shared/kit/id.ts'

/** The fields an office made for itself. */
export const customFields = sqliteTable(
  'custom_fields',
  {
    id: id<CustomFieldId>(),
    record: text('record', { enum: customisedKinds }).notNull(),
    kind: text('kind', { enum: customKinds }).notNull(),
    label: text('label').notNull(),
    hint: words('hint'),
    section: words('section'),
    isRequired: integer('is_required', { mode: 'boolean' }).notNull(),
    onlyFor: text('only_for', { enum: kinds }),
    position: integer('position').notNull(),
    /** Put away: unseen, with what stands in it. */
    archivedAt: instant('archived_at'),
  },
  (table) => [uniqueIndex('custom_fields_label').on(table.record, table.label)],
)

/** What a field of choices offers, and what it once offered. */
export const customChoices = sqliteTable(
  'custom_choices',
  {
    id: id<CustomChoiceId>(),
    fieldId: integer('field_id')
      .$type<CustomFieldId>()
      .notNull()
      .references(() => customFields.id, { onDelete: 'cascade' }),
    label: text('label').notNull(),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
  },
  (table) => [index('custom_choices_of_field').on(table.fieldId, table.position)],
)

/**
 * What records hold in such fields: a row for each value. Numbers, amounts, yes (1) and no (0), and the ids of choices, colleagues and customers
 * stand in `number`; days and texts in `found`, by which they are compared and sorted. No foreign key leads to the record, for it may be of any
 * kind: a trigger for each takes its values away with it.
 */
export const customValues = sqliteTable(
  'custom_values',
  {
    recordId: integer('record_id').notNull(),
    fieldId: integer('field_id')
      .$type<CustomFieldId>()
      .notNull()
      .references(() => customFields.id, { onDelete: 'cascade' }),
    /** 0; where there may be several choices, the choice. */
    place: integer('place').notNull(),
    number: real('number'),
    /** A text as it was typed. */
    text: text('text'),
    found: text('found'),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.fieldId, table.place] }),
    index('custom_values_by_number').on(table.fieldId, table.number, table.recordId).where(sql`number is not null`),
    index('custom_values_by_text').on(table.fieldId, table.found, table.recordId).where(sql`found is not null`),
  ],
)
