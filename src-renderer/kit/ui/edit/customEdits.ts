import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { editFieldOf } from '#shared/features/customFields/rules.ts'
import type { CustomField, CustomValue } from '#shared/features/customFields/schema.ts'
import { customKey } from '#shared/kit/customKey.ts'
import { type EditValue, type NamedEditField, nothingIn } from './fields.ts'

/** How the office's own fields are edited by themselves: those of several choices, of lunar days and of customers only in their form. */
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
    const edits = fields.flatMap((field) => {
      const edit = editFieldOf(field)
      return edit
        ? [[field.id, { key: customKey(field.id), name: field.label, field: edit, choices: choicesOf(field) }] as const]
        : []
    })
    return new Map(edits)
  }, [t, fields, staff])
}

/** A value as an editor holds it. */
export function editedValue(edit: NamedEditField, value: CustomValue | undefined): EditValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'string' || typeof value === 'number' ? value : nothingIn(edit.field)
}

/** The same as it is sent. */
export function customValueOf({ kind }: Pick<CustomField, 'kind'>, value: EditValue): CustomValue {
  if (value === '' || value === null) return null
  return kind === 'yesNo' ? value === 1 : value
}
