import { z } from 'zod'
import { type CustomKey, isCustomKey } from '#shared/kit/customKey.ts'
import { type CustomChoiceId, customChoiceId, customFieldId } from '#shared/kit/id.ts'
import { line, requiredLine } from '#shared/kit/values.ts'
import { customisedKinds, customKinds, LONGEST_HINT, LONGEST_LABEL, LONGEST_SECTION, MOST_CHOICES } from './choices.ts'

export const customisedKind = z.enum(customisedKinds)
export const customKind = z.enum(customKinds)

/** One of several things a field may hold. A retired one stands in records that have it already and is offered no more. */
export const customChoice = z.object({ id: customChoiceId, label: z.string(), isRetired: z.boolean() })

/** A field that an office made for a kind of record. */
export const customField = z.object({
  id: customFieldId,
  record: customisedKind,
  kind: customKind,
  label: z.string(),
  /** What to type, below the field. */
  hint: z.string(),
  /** The heading under which it stands; '' for the common one. */
  section: z.string(),
  isRequired: z.boolean(),
  /** Of customers only organisations or only persons have it; null: both. */
  onlyFor: z.enum(['organisation', 'person']).nullable(),
  choices: z.array(customChoice),
  /** Put away: nobody sees it or its values, which are kept. */
  isArchived: z.boolean(),
})
export type CustomField = z.infer<typeof customField>

/** What a person may say of a field. Choices without an id are new; those that are left out retire. */
export const customFieldInput = z.object({
  label: requiredLine(LONGEST_LABEL),
  hint: line(LONGEST_HINT).default(''),
  section: line(LONGEST_SECTION).default(''),
  isRequired: z.boolean().default(false),
  onlyFor: z.enum(['organisation', 'person']).nullable().default(null),
  choices: z
    .array(
      z.object({ id: customChoiceId.optional(), label: requiredLine(LONGEST_LABEL).refine(isOneName, { error: 'choice-sign' }) }),
    )
    .max(MOST_CHOICES)
    .default([]),
})
export type CustomFieldInput = z.infer<typeof customFieldInput>

/** In a cell several stand behind one another. */
function isOneName(label: string) {
  return !label.includes(';')
}

export const customKeySchema = z.custom<CustomKey>((name) => typeof name === 'string' && isCustomKey(name))

/** What a field holds: text, a number, đồng, a day, the ids of choices, a colleague or a customer. Whether it fits its field is asked in main. */
export type CustomValue = string | number | boolean | CustomChoiceId[] | null

/** What a record holds in such fields; what it has nothing in is left out, and in an input stays as it is. */
export type CustomValues = Record<CustomKey, CustomValue>

/** Checked in one step instead of one by one: a page of a list has hundreds of them. */
export const customValues = z.custom<CustomValues>((values) => isRecordOf(values, isCustomValue))

/** The names of customers that are values, by the field; '' for one that whoever asks may not see. */
export const linkedNames = z.custom<Record<CustomKey, string>>((names) => isRecordOf(names, (name) => typeof name === 'string'))

const LONGEST_VALUE = 20_000

function isCustomValue(value: unknown): value is CustomValue {
  if (typeof value === 'string') return value.length <= LONGEST_VALUE
  if (Array.isArray(value)) return value.length <= MOST_CHOICES && value.every((id) => customChoiceId.safeParse(id).success)
  return value === null || typeof value === 'boolean' || Number.isFinite(value)
}

function isRecordOf(values: unknown, isValue: (value: unknown) => boolean) {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false
  for (const key in values) if (!isCustomKey(key) || !isValue((values as Record<string, unknown>)[key])) return false
  return true
}
