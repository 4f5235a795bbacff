import type { Db, ReadDb } from '#main/database/open.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { badValue, conflict } from '#main/kit/failures.ts'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { isFor, isNothing, judgeValue } from '#shared/features/customFields/rules.ts'
import type { CustomField, CustomValue, CustomValues } from '#shared/features/customFields/schema.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import type { CustomChange, HeldBefore } from './manyQueries.ts'
import { listFields } from './queries.ts'
import { listValues, replaceValues, storedOf } from './valueQueries.ts'

/** The fields of a kind of record that are in use, by their keys. */
export function fieldsOf(db: ReadDb, record: CustomisedKind): ReadonlyMap<CustomKey, CustomField> {
  return byKey(listFields(db).filter((field) => field.record === record && !field.isArchived))
}

/** What is typed while somebody puts its field away is kept there. */
function fieldsEver(db: ReadDb, record: CustomisedKind) {
  return byKey(listFields(db).filter((field) => field.record === record))
}

function byKey(fields: readonly CustomField[]): ReadonlyMap<CustomKey, CustomField> {
  return new Map(fields.map((field) => [customKey(field.id), field]))
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

/** What many records are given at once, each value by its rule; BAD_REQUEST at its field. */
export function changesForMany(db: ReadDb, giving: Giving): CustomChange[] {
  const changes = judgedValues(db, giving, undefined)
  for (const { field, value } of changes)
    if (field.isRequired && isNothing(value)) throw badValue(['input', customKey(field.id)], 'required')
  return changes
}

/**
 * What records of a kind may be given, each value by its rule; BAD_REQUEST at its field. `before`: what one record holds now; a colleague who
 * left, a customer one may not see and a choice that retired may stay where they are.
 */
function judgedValues(db: ReadDb, { record, values, assertLinked }: Giving, before: CustomValues | undefined): CustomChange[] {
  const fields = fieldsEver(db, record)
  return (Object.entries(values) as [CustomKey, CustomValue][]).flatMap(([key, value]) => {
    const field = fieldAt(fields, key)
    const judged = judgeValue(field, value)
    if ('issue' in judged) throw badValue(['input', key], judged.issue)
    if (before && isSame(judged.value, before[key])) return []
    assertNew(db, { field, value: judged.value, before: before?.[key], assertLinked })
    return [{ field, value: judged.value }]
  })
}

/** What a row of a file says of one record. */
interface Taking extends Pick<Giving, 'kind' | 'values'> {
  id: number
  fields: ReadonlyMap<CustomKey, CustomField>
}

/**
 * Writes what a row of a file, checked already, says of a record that is there; a field that is gone meanwhile, or that this kind of customer
 * does not have, is passed over. Answers what it held in those that became something else, undefined where none did.
 */
export function takeValues(db: Db, { id, fields, kind, values }: Taking): Record<CustomKey, HeldBefore> | undefined {
  const before = listValues(db, fields, [id]).get(id) ?? {}
  const held: Record<CustomKey, HeldBefore> = {}
  for (const [key, value] of Object.entries(values) as [CustomKey, CustomValue][]) {
    const field = fields.get(key)
    if (!field || !isFor(field, kind) || isSame(value, before[key])) continue
    held[key] = [storedOf(field, before[key] ?? null).map((row) => [row.place, row.number, row.text, row.found]), null]
    replaceValues(db, [id], { field, value })
  }
  return Object.keys(held).length > 0 ? held : undefined
}

/** Writes what one record holds from now on. Where something is needed that is named and empty: BAD_REQUEST. */
export function setValues(db: Db, id: number, giving: Giving) {
  const before = listValues(db, fieldsOf(db, giving.record), [id]).get(id) ?? {}
  const fields = fieldsEver(db, giving.record)
  for (const [key, value] of Object.entries(giving.values) as [CustomKey, CustomValue][]) {
    const field = fieldAt(fields, key)
    if (field.isRequired && !field.isArchived && isFor(field, giving.kind) && isNothing(value))
      throw badValue(['input', key], 'required')
  }
  for (const change of judgedValues(db, giving, before)) replaceValues(db, [id], change)
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
