import { type EditValue, type NamedEditField, nothingIn } from '#renderer/kit/ui/edit/fields.ts'
import type { Deed } from '#shared/features/bulk/schema.ts'
import type { CustomValues } from '#shared/features/customFields/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'

/** A field and what it is to become; `key` tells the row from the others while rows come and go. */
export interface EditRow {
  key: number
  field: string
  /** Undefined while nothing was typed or chosen, or what was typed is no value. */
  value: EditValue | undefined
  /** It is to be emptied. */
  isEmptied: boolean
  /** What stands in it then. */
  nothing: EditValue
}

let lastKey = 0

export function rowOf(field: NamedEditField | undefined): EditRow {
  lastKey += 1
  return {
    key: lastKey,
    field: field?.key ?? '',
    value: undefined,
    isEmptied: false,
    nothing: field ? nothingIn(field.field) : null,
  }
}

/** The deed that the rows say; undefined while one of them says nothing. Emptying is said, never meant by leaving a field empty. */
export function editOf(rows: readonly EditRow[], fields: readonly NamedEditField[], reason: string): Deed | undefined {
  const values: Record<string, EditValue> = {}
  const custom: CustomValues = {}
  for (const { field, value, isEmptied, nothing } of rows) {
    const said = isEmptied ? nothing : value
    if (said === undefined || (!isEmptied && isEmpty(said))) return undefined
    const customOf = fields.find(({ key }) => key === field)?.customOf
    if (customOf && isCustomKey(field)) custom[field] = customOf(said)
    else values[field] = said
  }
  return { deed: 'edit', values, custom, reason }
}

function isEmpty(value: EditValue) {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0)
}
