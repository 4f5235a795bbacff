import type { CustomField, CustomValue, CustomValues } from '#shared/features/customFields/schema.ts'
import { type CustomKey, customKey, isCustomKey } from '#shared/kit/customKey.ts'

/** The office's own fields in a form: each stands in it by itself, so that drafts and two people who meet look at each. */
export type CustomFormValues = Record<CustomKey, CustomValue>

/** A form names every such field, so that it is seen when one becomes filled elsewhere. */
export function customFormValues(fields: readonly CustomField[], custom: CustomValues = {}): CustomFormValues {
  return Object.fromEntries(fields.map(({ id }) => [customKey(id), custom[customKey(id)] ?? null]))
}

/** A form as it is sent: the office's own fields by themselves. */
export function dividedValues<Values extends object>(values: Values): { custom: CustomValues; rest: Values } {
  const own = Object.entries(values).filter(([name, value]) => isCustomKey(name) && value !== undefined)
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !isCustomKey(name))) as Values
  return { custom: Object.fromEntries(own), rest }
}
