import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { Field } from './field.ts'
import { type FieldId, fieldsOf, type Target } from './fields.ts'

/** A field the office made, as the reading process knows it: that process never sees the office's data. */
export interface OwnField extends Pick<CustomField, 'kind' | 'label' | 'onlyFor'> {
  key: CustomKey
  /** What its rows are: `customers` or `contacts`. */
  target: Target
  /** Of choices and colleagues: the words by which a cell means one of them. */
  options: readonly { value: number; names: readonly string[] }[]
}

/** How wide a cell of such a field may be; whether it fits is judged by its own rule. */
export const ownColumn: Field = { content: 'text', max: 20_000, headers: [] }

/** Whether rows of a kind may hold a field; somebody of a phone book is a contact, and a customer or the firm of one. */
export function mayHold(target: Target, field: Pick<OwnField, 'target'>): boolean {
  return field.target === target || target === 'people'
}

/** All fields of a target by their ids in the order in which they are offered, the office's own behind the others. */
export function fieldsWith(target: Target, own: readonly Pick<OwnField, 'key' | 'target'>[]): ReadonlyMap<FieldId, Field> {
  const ours = own.filter((field) => mayHold(target, field)).map(({ key }) => [key, ownColumn] as const)
  return new Map([...fieldsOf(target), ...ours]) as ReadonlyMap<FieldId, Field>
}
