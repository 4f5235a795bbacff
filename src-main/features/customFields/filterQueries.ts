import { type SQL, sql } from 'drizzle-orm'
import { type FieldInSql, filterCondition } from '#main/database/filter.ts'
import type { ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { conflict } from '#main/kit/failures.ts'
import type { CustomisedKind, CustomKind } from '#shared/features/customFields/choices.ts'
import { filterFieldOf } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'
import { conditionsOf, type Filter, isGroup, mayBeAsked } from '#shared/kit/filter/schema.ts'
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

/** So few that finding them all and putting them in order is quicker than looking for them along an order. */
const FEW = 2_000
/** What asks for something that is there. */
const positive = new Set([
  'contains',
  'starts',
  'equals',
  'least',
  'most',
  'between',
  'in',
  'past',
  'coming',
  'from',
  'until',
  'any',
])

/** True when a filter asks for a value of the office's own that only few records hold, by the index of the values. */
export function isHeldByFew(db: ReadDb, filter: Filter, { record, act }: { record: CustomisedKind; act: Act }): boolean {
  if (filter.join === 'or') return false
  const fields = fieldsOf(db, record)
  return filter.items.some((item) => {
    const field = isGroup(item) || !isCustomKey(item.field) || !positive.has(item.operator) ? undefined : fields.get(item.field)
    if (!field || field.kind === 'yesNo' || isGroup(item)) return false
    const among = {
      ...comparisons[field.kind],
      through: (test: SQL) => sql`(select count(*) from (${holders(field, test)} limit ${FEW})) < ${FEW}`,
    }
    const answer = filterCondition({ join: 'and', items: [item] }, { [item.field]: among }, act)
    return answer !== undefined && db.get<{ few: number }>(sql`select ${answer} as few`).few === 1
  })
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

function heldBy(field: CustomField, test: SQL, { id, asking }: Of): SQL {
  if (asking === 'at-once') return sql`${id} in (${holders(field, test)})`
  return sql`exists (select 1 from custom_values where record_id = ${id} and field_id = ${field.id} and ${test})`
}

/** Said that there is something, SQLite takes the index of the values. */
function holders({ id, kind }: CustomField, test: SQL): SQL {
  const isFound = kind === 'text' || kind === 'day' || kind === 'lunarDay'
  const isThere = isFound ? sql`found is not null` : sql`number is not null`
  return sql`select record_id from custom_values where field_id = ${id} and ${isThere} and ${test}`
}
