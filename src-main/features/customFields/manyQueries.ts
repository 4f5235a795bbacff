import { type SQL, sql } from 'drizzle-orm'
import { customTold } from '#main/database/changeWords.ts'
import type { Db } from '#main/database/open.ts'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { CustomField, CustomValue } from '#shared/features/customFields/schema.ts'
import { type CustomKey, fieldIdOf } from '#shared/kit/customKey.ts'
import { type Stored, storedOf } from './valueQueries.ts'

// A deed on many records asks what each of them holds inside SQLite, and keeps it as JSON.

/** What many records hold in one field from now on. */
export interface CustomChange {
  field: CustomField
  value: CustomValue
}

/** What one record held in one field: its rows, and how the log tells them. */
export type HeldBefore = [
  rows: [Stored['place'], Stored['number'], Stored['text'], Stored['found']][],
  told: string | number | null,
]

/** True where a record holds something else in the field. */
export function holdsOther({ field, value }: CustomChange, id: SQL): SQL {
  const rows = storedOf(field, value)
  const same = rows.map(
    ({ place, number, text, found }) =>
      sql`v.place = ${place} and v.number is ${number} and v.text is ${text} and v.found is ${found}`,
  )
  const held = sql`from custom_values v where v.record_id = ${id} and v.field_id = ${field.id}`
  if (same.length === 0) return sql`exists (select 1 ${held})`
  const alike = sql.join(same, sql` or `)
  return sql`((select count(*) ${held}) <> ${same.length} or (select count(*) ${held} and (${alike})) <> ${same.length})`
}

/** What a record holds in the field now: JSON of `HeldBefore`. */
export function heldNow({ id: fieldId, kind }: CustomField, id: SQL): SQL {
  const held = sql`from custom_values v where v.record_id = ${id} and v.field_id = ${fieldId}`
  const told = sql.raw(customTold('v'))
  const all = kind === 'choices' ? sql`group_concat(${told}, '; ' order by v.place)` : told
  return sql`json_array(json((select json_group_array(json_array(v.place, v.number, v.text, v.found)) ${held})), (select ${all} ${held}))`
}

/** True for a customer whose kind has the field. */
export function isForKind({ onlyFor }: CustomField, kind: CustomerKind | undefined): SQL {
  if (onlyFor === null) return sql`true`
  return kind === undefined ? sql`c.kind = ${onlyFor}` : sql`${kind} = ${onlyFor}`
}

/**
 * Gives records back what they held. A field that is gone stays so, and a customer that is gone is named by nobody. Answers whether texts were
 * among it, by which customers are found.
 */
export function giveValuesBack(db: Db, records: readonly { id: number; held: Record<CustomKey, HeldBefore> }[]): boolean {
  const all = records.flatMap(({ id, held }) =>
    (Object.entries(held) as [CustomKey, HeldBefore][]).map(([key, [rows]]) => [id, fieldIdOf(key), rows]),
  )
  const json = JSON.stringify(all)
  db.run(sql`delete from custom_values where rowid in (
    select v.rowid from json_each(${json}) j cross join custom_values v on v.record_id = j.value->>0 and v.field_id = j.value->>1)`)
  db.run(sql`insert into custom_values (record_id, field_id, place, number, text, found)
    select j.value->>0, f.id, r.value->>0, r.value->>1, r.value->>2, r.value->>3
    from json_each(${json}) j cross join json_each(j.value, '$[2]') r cross join custom_fields f on f.id = j.value->>1
    where f.kind <> 'customer' or exists (select 1 from customers where id = r.value->>1)`)
  const fieldIds = JSON.stringify([...new Set(all.map(([, fieldId]) => fieldId))])
  return (
    db.get<{ has: number }>(sql`select exists (
    select 1 from custom_fields where kind = 'text' and id in (select value from json_each(${fieldIds}))) as has`).has === 1
  )
}
