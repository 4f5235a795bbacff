import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { editFieldOf } from '#shared/features/customFields/rules.ts'
import type { CustomField, CustomValue } from '#shared/features/customFields/schema.ts'
import { customKey } from '#shared/kit/customKey.ts'
import type { CustomChoiceId } from '#shared/kit/id.ts'
import { type EditValue, type NamedEditField, nothingIn } from './fields.ts'

/** How the office's own fields are edited by themselves, in a cell or in many records at once. */
export function useCustomEdits(fields: readonly CustomField[]): ReadonlyMap<CustomField['id'], NamedEditField> {
  const { t } = useTranslation()
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  return useMemo(() => {
    const people = (staff ?? [])
      .filter(({ leftAt }) => leftAt === null)
      .map(({ id, name }) => ({ value: id as number, text: name }))
    const yesNo = [
      { value: 1, text: t('customFields.yes') },
      { value: 0, text: t('customFields.no') },
    ]
    const choicesOf = ({ kind, choices }: CustomField) => {
      if (kind === 'person') return people
      if (kind === 'yesNo') return yesNo
      return choices.filter(({ isRetired }) => !isRetired).map(({ id, label }) => ({ value: id as number, text: label }))
    }
    const edits = fields.map((field) => {
      const customOf = (value: EditValue) => customValueOf(field, value)
      const named = { key: customKey(field.id), name: field.label, field: editFieldOf(field), choices: choicesOf(field) }
      return [field.id, { ...named, customOf }] as const
    })
    return new Map(edits)
  }, [t, fields, staff])
}

/** A value as an editor holds it. */
export function editedValue(edit: NamedEditField, value: CustomValue | undefined): EditValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value ?? nothingIn(edit.field)
}

/** The same as it is sent. */
export function customValueOf({ kind }: Pick<CustomField, 'kind'>, value: EditValue): CustomValue {
  if (value === '' || value === null) return null
  if (typeof value === 'object') return [...value] as CustomChoiceId[]
  return kind === 'yesNo' ? value === 1 : value
}
