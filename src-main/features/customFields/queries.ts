import { eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import type { CustomField, CustomFieldInput } from '#shared/features/customFields/schema.ts'
import type { CustomChoiceId, CustomFieldId } from '#shared/kit/id.ts'
import { customChoices, customFields } from './table.ts'

type FieldRow = Omit<CustomField, 'isRequired' | 'isArchived' | 'choices'> & Record<'isRequired' | 'isArchived', number>
type ChoiceRow = Pick<CustomField['choices'][number], 'id' | 'label'> & { fieldId: CustomFieldId; isRetired: number }

const everyField = sql`
  select id, record, kind, label, hint, section, is_required as isRequired, only_for as onlyFor, archived_at is not null as isArchived
  from custom_fields order by position, id`
const everyChoice = sql`
  select id, field_id as fieldId, label, retired_at is not null as isRetired from custom_choices order by position, id`

/** All fields in their order, those that were put away too. Every page of a list asks for them: drizzle would take longer over them than SQLite. */
export function listFields(db: ReadDb): CustomField[] {
  const rows = db.all<FieldRow>(everyField)
  if (rows.length === 0) return []
  const choices = new Map<CustomFieldId, CustomField['choices']>(rows.map(({ id }) => [id, []]))
  for (const { id, fieldId, label, isRetired } of db.all<ChoiceRow>(everyChoice))
    choices.get(fieldId)?.push({ id, label, isRetired: isRetired === 1 })
  return rows.map((row) => ({
    ...row,
    choices: choices.get(row.id) ?? [],
    isRequired: row.isRequired === 1,
    isArchived: row.isArchived === 1,
  }))
}

export function insertField(
  db: Db,
  { choices: _choices, ...input }: CustomFieldInput & Pick<CustomField, 'record' | 'kind'>,
): CustomFieldId {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from ${customFields})`
  return db
    .insert(customFields)
    .values({ ...input, position })
    .returning({ id: customFields.id })
    .get().id
}

export function updateField(db: Db, id: CustomFieldId, { choices: _choices, ...input }: CustomFieldInput) {
  db.update(customFields).set(input).where(eq(customFields.id, id)).run()
}

export function placeFields(db: Db, ids: readonly CustomFieldId[]) {
  for (const [position, id] of ids.entries()) db.update(customFields).set({ position }).where(eq(customFields.id, id)).run()
}

export function markField(db: Db, id: CustomFieldId, archivedAt: number | null) {
  db.update(customFields).set({ archivedAt }).where(eq(customFields.id, id)).run()
}

export function insertChoice(db: Db, fieldId: CustomFieldId, choice: { label: string; position: number }) {
  db.insert(customChoices)
    .values({ ...choice, fieldId })
    .run()
}

export function updateChoice(
  db: Db,
  id: CustomChoiceId,
  values: { label?: string; position?: number; retiredAt?: number | null },
) {
  db.update(customChoices).set(values).where(eq(customChoices.id, id)).run()
}

/** How many records hold something in a field. */
export function countRecords(db: ReadDb, id: CustomFieldId) {
  return db.get<{ count: number }>(sql`
    select count(distinct record_id) as count from custom_values where field_id = ${id}`).count
}

/** Takes what some records hold in a field away; answers which ones, none when nothing is left. */
export function deleteSomeValues(db: Db, id: CustomFieldId, limit: number): number[] {
  return db
    .all<{ recordId: number }>(sql`
      delete from custom_values where rowid in (select rowid from custom_values where field_id = ${id} limit ${limit})
      returning record_id as recordId`)
    .map(({ recordId }) => recordId)
}

export function customerOfContact(db: ReadDb, id: number) {
  return db.get<{ customerId: number } | undefined>(sql`select customer_id as customerId from contacts where id = ${id}`)
    ?.customerId
}

export function deleteField(db: Db, id: CustomFieldId) {
  db.delete(customFields).where(eq(customFields.id, id)).run()
}

export function countFields(db: ReadDb, record: CustomisedKind) {
  return db.get<{ count: number }>(
    sql`select count(*) as count from custom_fields where record = ${record} and archived_at is null`,
  ).count
}
