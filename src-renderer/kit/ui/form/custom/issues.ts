import type { CustomerKind } from '#shared/features/customers/schema.ts'
import { isFor, isNothing, judgeValue } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { customKey } from '#shared/kit/customKey.ts'
import type { CustomFormValues } from './values.ts'

/** What is wrong with what was typed, at its fields, as a form's resolver says it. */
export function customIssues(fields: readonly CustomField[], values: CustomFormValues, kind?: CustomerKind) {
  const issues = fields.flatMap((field) => {
    const value = values[customKey(field.id)] ?? null
    const judged = judgeValue(field, value)
    const isLacking = field.isRequired && isFor(field, kind) && isNothing(value)
    const message = isLacking ? 'required' : 'issue' in judged ? judged.issue : undefined
    return message === undefined ? [] : [[customKey(field.id), { type: 'custom', message }] as const]
  })
  return Object.fromEntries(issues)
}
