import { sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { CustomField, CustomValue, CustomValues } from '#shared/features/customFields/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CustomChoiceId, CustomFieldId } from '#shared/kit/id.ts'
import { organisationSortKey } from '#shared/kit/sortKey.ts'

/** One row of `custom_values` without whose it is. */
export interface Stored {
  place: number
  number: number | null
  text: string | null
  found: string | null
}

interface Held {
  recordId: number
  fieldId: CustomFieldId
  number: number | null
  said: string | null
}

/** Divides what a text is sorted by from what it is found by. */
export const SORTED_FROM_FOUND = '\u0001'
/** Letters of a long text that decide its place. */
const SORTED = 60

/**
 * What records hold in fields of their kind, by their ids; a record without anything is not there. A page of a list asks for hundreds of
 * values: what the fields know of them is not asked again, nor what a text is found by.
 */
export function listValues(
  db: ReadDb,
  fields: ReadonlyMap<CustomKey, CustomField>,
  ids: readonly number[],
): Map<number, CustomValues> {
  const rows = db.all<Held>(sql`
    select v.record_id as recordId, v.field_id as fieldId, v.number, coalesce(v.text, v.found) as said
    from json_each(${JSON.stringify(ids)}) page cross join custom_values v on v.record_id = page.value`)
  const keyed = new Map([...fields].map(([key, field]) => [field.id, { key, field }]))
  const values = new Map<number, CustomValues>()
  for (const row of rows) {
    const known = keyed.get(row.fieldId)
    if (!known) continue
    const { key, field } = known
    const own = values.get(row.recordId) ?? {}
    values.set(row.recordId, own)
    own[key] = field.kind === 'choices' ? withChoice(own[key], row.number as CustomChoiceId, field) : heldIn(row, field)
  }
  return values
}

function heldIn({ number, said }: Held, { kind }: CustomField): CustomValue {
  if (kind === 'text' || kind === 'day' || kind === 'lunarDay') return said
  return kind === 'yesNo' ? number === 1 : number
}

/** Several choices stand in the order of the field. */
function withChoice(held: CustomValue | undefined, choice: CustomChoiceId, { choices }: CustomField): CustomChoiceId[] {
  if (!Array.isArray(held)) return [choice]
  const place = (one: CustomChoiceId) => choices.findIndex(({ id }) => id === one)
  return [...held, choice].toSorted((one, other) => place(one) - place(other))
}

/** What many records hold in one field from now on, in place of what they held. */
export function replaceValues(db: Db, ids: readonly number[], { field, value }: { field: CustomField; value: CustomValue }) {
  const records = JSON.stringify(ids)
  db.run(sql`delete from custom_values where field_id = ${field.id} and record_id in (select value from json_each(${records}))`)
  for (const { place, number, text, found } of storedOf(field, value))
    db.run(sql`insert into custom_values (record_id, field_id, place, number, text, found)
      select value, ${field.id}, ${place}, ${number}, ${text}, ${found} from json_each(${records})`)
}

/** Writes values of records that have just come and hold nothing yet, with one statement that is prepared once. */
export function valueWriter({ $client: sqlite }: Db) {
  const insert = sqlite.prepare(
    'insert into custom_values (record_id, field_id, place, number, text, found) values (?, ?, ?, ?, ?, ?)',
  )
  return (id: number, fields: ReadonlyMap<CustomKey, CustomField>, values: CustomValues) => {
    for (const [key, value] of Object.entries(values) as [CustomKey, CustomValue][]) {
      const field = fields.get(key)
      if (!field) continue
      for (const { place, number, text, found } of storedOf(field, value)) insert.run(id, field.id, place, number, text, found)
    }
  }
}

/** A value as rows, none where there is nothing. */
export function storedOf({ kind }: Pick<CustomField, 'kind'>, value: CustomValue): Stored[] {
  const nothing = { place: 0, number: null, text: null, found: null }
  if (Array.isArray(value)) return value.map((id) => ({ ...nothing, place: id, number: id }))
  if (typeof value === 'boolean') return [{ ...nothing, number: value ? 1 : 0 }]
  if (typeof value === 'number') return [{ ...nothing, number: value }]
  if (value === null || value === '') return []
  return [kind === 'text' ? { ...nothing, text: value, found: foundOf(value) } : { ...nothing, found: value }]
}

/** What a text is sorted by and, behind it, what it is found by. */
export function foundOf(text: string) {
  return `${organisationSortKey(text.slice(0, SORTED))}${SORTED_FROM_FOUND}${fold(text)}`
}
