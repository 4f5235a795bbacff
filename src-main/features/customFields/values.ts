import type { Db, ReadDb } from '#main/database/open.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { badValue, conflict } from '#main/kit/failures.ts'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { isFor, isNothing, judgeValue } from '#shared/features/customFields/rules.ts'
import type { CustomField, CustomValue, CustomValues } from '#shared/features/customFields/schema.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { listFields } from './queries.ts'
import { listValues, replaceValues } from './valueQueries.ts'

/** The fields of a kind of record that are in use, by their keys. */
export function fieldsOf(db: ReadDb, record: CustomisedKind): ReadonlyMap<CustomKey, CustomField> {
  return new Map(
    listFields(db).flatMap((field) =>
      field.record === record && !field.isArchived ? [[customKey(field.id), field] as const] : [],
    ),
  )
}

/** A field somebody names, of a list or a filter that may be older. CONFLICT `custom-field-gone`. */
export function fieldAt(fields: ReadonlyMap<CustomKey, CustomField>, key: CustomKey): CustomField {
  const field = fields.get(key)
  if (!field) throw conflict('custom-field-gone')
  return field
}

export interface Giving {
  record: CustomisedKind
  /** The kind of customer, for fields that only one kind has. */
  kind?: CustomerKind
  values: CustomValues
  /** Throws for a customer that whoever gives may not name. */
  assertLinked: (id: CustomerId) => void
}

/**
 * What records of a kind may be given, each value by its rule; BAD_REQUEST at its field. `before`: what one record holds now; a colleague who
 * left, a customer one may not see and a choice that retired may stay where they are.
 */
export function judgedValues(db: ReadDb, { record, values, assertLinked }: Giving, before: CustomValues = {}) {
  const fields = fieldsOf(db, record)
  return (Object.entries(values) as [CustomKey, CustomValue][]).flatMap(([key, value]) => {
    const field = fieldAt(fields, key)
    const judged = judgeValue(field, value)
    if ('issue' in judged) throw badValue(['input', key], judged.issue)
    if (isSame(judged.value, before[key])) return []
    assertNew(db, { field, value: judged.value, before: before[key], assertLinked })
    return [{ field, value: judged.value }]
  })
}

/** Writes what one record holds from now on; answers whether anything changed. Where something is needed and is not there: BAD_REQUEST. */
export function setValues(db: Db, id: number, giving: Giving) {
  const before = listValues(db, giving.record, [id]).get(id) ?? {}
  const changes = judgedValues(db, giving, before)
  const after: CustomValues = {
    ...before,
    ...Object.fromEntries(changes.map(({ field, value }) => [customKey(field.id), value])),
  }
  for (const [key, field] of fieldsOf(db, giving.record))
    if (field.isRequired && isFor(field, giving.kind) && isNothing(after[key])) throw badValue(['input', key], 'required')
  for (const change of changes) replaceValues(db, [id], change)
  return changes.length > 0
}

interface NewValue extends Pick<Giving, 'assertLinked'> {
  field: CustomField
  value: CustomValue
  before: CustomValue | undefined
}

function assertNew(db: ReadDb, { field, value, before, assertLinked }: NewValue) {
  if (field.kind === 'person' && value !== null) assertStaff(db, value as StaffId)
  if (field.kind === 'customer' && value !== null) assertLinked(value as CustomerId)
  const known = Array.isArray(before) ? before : [before]
  for (const id of Array.isArray(value) ? value : [value]) {
    const isRetired = field.choices.some((choice) => choice.id === id && choice.isRetired)
    if (field.kind.startsWith('choice') && isRetired && !known.includes(id))
      throw badValue(['input', customKey(field.id)], 'choice')
  }
}

function isSame(one: CustomValue, other: CustomValue | undefined) {
  return JSON.stringify(one) === JSON.stringify(isNothing(other) ? null : other)
}
