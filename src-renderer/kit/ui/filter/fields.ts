import type { Field } from '#shared/kit/filter/fields.ts'
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

/** A filter as rows to be changed. */
export function draftOf({ join, items }: Filter): DraftFilter {
  const row = (condition: Condition): DraftCondition => ({ ...condition, key: nextKey() })
  return {
    join,
    items: items.map((item) => (isGroup(item) ? { key: nextKey(), join: item.join, items: item.items.map(row) } : row(item))),
  }
}
