import { type SQL, sql } from 'drizzle-orm'
import type { FieldInSql } from '#main/database/filter.ts'
import type { ReadDb } from '#main/database/open.ts'
import { conflict } from '#main/kit/failures.ts'
import type { CustomisedKind, CustomKind } from '#shared/features/customFields/choices.ts'
import { filterFieldOf } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'
import { conditionsOf, type Filter, mayBeAsked } from '#shared/kit/filter/schema.ts'
import { SORTED_FROM_FOUND } from './valueQueries.ts'
import { fieldAt, fieldsOf } from './values.ts'

/** How a statement asks: of all records at once, or of each one while it walks along their order. */
export type Asking = 'at-once' | 'one-by-one'

interface Of {
  record: CustomisedKind
  /** The id of the record in the statement. */
  id: SQL
  asking: Asking
}

/** The fields of the office's own that a filter names, in SQL. CONFLICT `custom-field-gone` for one that is not there (any more), or asked what it cannot be. */
export function customFilters(db: ReadDb, filter: Filter, of: Of): Record<string, FieldInSql> {
  const asked = conditionsOf(filter).filter(({ field }) => isCustomKey(field))
  if (asked.length === 0) return {}
  const fields = fieldsOf(db, of.record)
  const inSql = asked.map((condition) => {
    const key = condition.field
    const field = fieldAt(fields, key as `custom${number}`)
    if (!mayBeAsked({ [key]: filterFieldOf(field) }, condition)) throw conflict('custom-field-gone')
    return [key, fieldInSql(field, of)] as const
  })
  return Object.fromEntries(inSql)
}

function fieldInSql(field: CustomField, of: Of): FieldInSql {
  const through = (test: SQL) => heldBy(field, test, of)
  if (field.kind === 'yesNo') return { value: through(sql`number = 1`), as: 'truth' }
  return { ...comparisons[field.kind], through }
}

const number: Pick<FieldInSql, 'value' | 'as'> = { value: sql`number`, as: 'number' }
const day: Pick<FieldInSql, 'value' | 'as'> = { value: sql`found`, as: 'day' }

const comparisons: Record<Exclude<CustomKind, 'yesNo'>, Pick<FieldInSql, 'value' | 'as'>> = {
  text: { value: sql`substr(found, instr(found, ${SORTED_FROM_FOUND}) + 1)`, as: 'folded' },
  number,
  money: number,
  day,
  lunarDay: day,
  choice: number,
  choices: number,
  person: number,
  customer: number,
}

/** Said so, SQLite finds the index of the values; walking along an order it looks each record up instead. */
function heldBy({ id: fieldId, kind }: CustomField, test: SQL, { id, asking }: Of): SQL {
  const isFound = kind === 'text' || kind === 'day' || kind === 'lunarDay'
  if (asking === 'one-by-one')
    return sql`exists (select 1 from custom_values where record_id = ${id} and field_id = ${fieldId} and ${test})`
  const isThere = isFound ? sql`found is not null` : sql`number is not null`
  return sql`${id} in (select record_id from custom_values where field_id = ${fieldId} and ${isThere} and ${test})`
}
