import type { CustomKind } from '#shared/features/customFields/choices.ts'
import type { CustomField, CustomFieldInput } from '#shared/features/customFields/schema.ts'
import type { CustomChoiceId } from '#shared/kit/id.ts'

/** A choice while it is typed. */
export interface TypedChoice {
  choiceId: CustomChoiceId | null
  label: string
}

/** The form of a field as it is typed; '' of `onlyFor` stands for both. */
export interface FieldValues {
  kind: CustomKind
  label: string
  hint: string
  section: string
  isRequired: boolean
  onlyFor: '' | 'organisation' | 'person'
  choices: TypedChoice[]
}

const NO_CHOICE: TypedChoice = { choiceId: null, label: '' }

export function valuesOf(field: CustomField | undefined): FieldValues {
  if (!field)
    return { kind: 'text', label: '', hint: '', section: '', isRequired: false, onlyFor: '', choices: [NO_CHOICE, NO_CHOICE] }
  const { kind, label, hint, section, isRequired, onlyFor, choices } = field
  const used = choices.filter(({ isRetired }) => !isRetired).map(({ id, label: text }) => ({ choiceId: id, label: text }))
  return { kind, label, hint, section, isRequired, onlyFor: onlyFor ?? '', choices: used }
}

/** Empty lines are no choices. */
export function inputOf({ kind, onlyFor, choices, ...values }: FieldValues): CustomFieldInput {
  const named = hasChoices(kind) ? choices.filter(({ label }) => label.trim() !== '') : []
  return {
    ...values,
    onlyFor: onlyFor || null,
    choices: named.map(({ choiceId, label }) => ({ label, ...(choiceId !== null && { id: choiceId }) })),
  }
}

export function hasChoices(kind: CustomKind) {
  return kind === 'choice' || kind === 'choices'
}
