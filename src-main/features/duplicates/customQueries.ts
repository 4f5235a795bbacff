import type { Sqlite } from '#main/database/open.ts'
import type { CustomFieldId } from '#shared/kit/id.ts'
import type { Two } from './mergeQueries.ts'

type Value = [fieldId: number, place: number, number: number | null, text: string | null, found: string | null]

/** What became of the fields that the office made for itself. */
export interface MovedCustom {
  /** Fields whose values the survivor took, and what it held in them. */
  fields: CustomFieldId[]
  before: Value[]
  /** Values that meant the merged customer and mean the survivor now. */
  links: [recordId: number, fieldId: number][]
}

/** The survivor takes what the merged one holds in some fields; the merged one keeps its own for the day it comes back. */
export function takeCustom(
  sqlite: Sqlite,
  { survivorId: to, mergedId: from }: Two,
  fields: readonly CustomFieldId[],
): MovedCustom {
  const ids = JSON.stringify(fields)
  const before = sqlite
    .prepare(
      `delete from custom_values where record_id = ? and ${OF_CUSTOMERS} and field_id in (select value from json_each(?))
      returning field_id, place, number, text, found`,
    )
    .raw()
    .all(to, ids) as Value[]
  sqlite
    .prepare(`insert into custom_values (record_id, field_id, place, number, text, found)
      select ?, field_id, place, number, text, found from custom_values
      where record_id = ? and ${OF_CUSTOMERS} and field_id in (select value from json_each(?))`)
    .run(to, from, ids)
  const links = sqlite
    .prepare(`update custom_values set number = ? where number = ? and ${CUSTOMERS} returning record_id, field_id`)
    .raw()
    .all(to, from) as MovedCustom['links']
  return { fields: [...fields], before, links }
}

/** As it was before; what somebody chose anew meanwhile stays. */
export function giveCustomBack(sqlite: Sqlite, { survivorId, mergedId }: Two, { fields, before, links }: MovedCustom) {
  sqlite
    .prepare(`delete from custom_values where record_id = ? and field_id in (select value from json_each(?))`)
    .run(survivorId, JSON.stringify(fields))
  const insert = sqlite.prepare(
    'insert into custom_values (record_id, field_id, place, number, text, found) select ?, ?, ?, ?, ?, ? where exists (select 1 from custom_fields where id = ?)',
  )
  for (const value of before) insert.run(survivorId, ...value, value[0])
  const back = sqlite.prepare('update custom_values set number = ? where record_id = ? and field_id = ? and number = ?')
  for (const [recordId, fieldId] of links) back.run(mergedId, recordId, fieldId, survivorId)
}

const OF_CUSTOMERS = `field_id in (select id from custom_fields where record = 'customer')`
const CUSTOMERS = `field_id in (select id from custom_fields where kind = 'customer')`
