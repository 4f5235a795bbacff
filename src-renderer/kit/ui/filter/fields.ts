import { type Field, operatorsOfField } from '#shared/kit/filter/fields.ts'
import { type Condition, type Filter, isGroup } from '#shared/kit/filter/schema.ts'

/** A field as the window offers it: by its name, and with what one chooses from where it holds one of several. */
export interface NamedField {
  key: string
  name: string
  field: Field
  choices?: readonly { value: string | number; text: string }[]
}

/** A row that may not be finished yet; `key` tells it from the others while rows come and go. */
export interface DraftCondition {
  key: number
  field: string
  operator: string
  value?: unknown
  /** It was added just now: whoever added it goes on in it. */
  isAdded?: true
}

export interface DraftGroup {
  key: number
  join: 'and' | 'or'
  items: DraftCondition[]
}

export interface DraftFilter {
  join: 'and' | 'or'
  items: (DraftCondition | DraftGroup)[]
}

/** What a row holds before anything was typed into it. */
function firstValue(operator: string): unknown {
  if (operator === 'any' || operator === 'none') return []
  if (operator === 'past' || operator === 'notPast' || operator === 'coming') return 30
  if (operator === 'in') return 'thisWeek'
  if (operator === 'between') return [null, null]
  return operator === 'contains' || operator === 'starts' || operator === 'equals' ? '' : null
}

const valueless = new Set(['empty', 'filled', 'yes', 'no'])
let lastKey = 0

export function nextKey() {
  lastKey += 1
  return lastKey
}

/** A new row in which nothing has been typed yet. */
export function rowOf(field: string, operator: string, key = nextKey()): DraftCondition {
  return valueless.has(operator) ? { key, field, operator } : { key, field, operator, value: firstValue(operator) }
}

/** A row of the first field; none where there is nothing to filter by. */
export function firstRow(fields: readonly NamedField[]): DraftCondition[] {
  const [field] = fields
  const operator = field && operatorsOfField(field.field)[0]
  return field && operator ? [rowOf(field.key, operator)] : []
}

/** The same, to be gone on in at once. */
export function addedRow(fields: readonly NamedField[]): DraftCondition[] {
  return firstRow(fields).map((row) => ({ ...row, isAdded: true }))
}

/** A filter as rows to be changed; where there is none, the first row of one. */
export function draftOf({ join, items }: Filter, fields: readonly NamedField[]): DraftFilter {
  const row = (condition: Condition): DraftCondition => ({ ...condition, key: nextKey() })
  if (items.length === 0) return { join, items: addedRow(fields) }
  return {
    join,
    items: items.map((item) => (isGroup(item) ? { key: nextKey(), join: item.join, items: item.items.map(row) } : row(item))),
  }
}
