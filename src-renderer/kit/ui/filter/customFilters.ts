import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { filterFieldOf } from '#shared/features/customFields/rules.ts'
import { customKey } from '#shared/kit/customKey.ts'
import { ME } from '#shared/kit/filter/fields.ts'
import type { NamedField } from './fields.ts'

/** The office's own fields as a filter offers them, by their labels. */
export function useCustomFilterFields(record: CustomisedKind): NamedField[] {
  const { t } = useTranslation()
  const fields = useCustomFields(record) ?? []
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const people = [{ value: ME, text: t('filter.me') }, ...staff.map(({ id, name }) => ({ value: id, text: name }))]
  return fields.map((field) => ({
    key: customKey(field.id),
    name: field.label,
    field: filterFieldOf(field),
    choices:
      field.kind === 'person'
        ? people
        : field.choices.map(({ id, label, isRetired }) => ({
            value: id,
            text: isRetired ? t('customFields.retired', { label }) : label,
          })),
  }))
}
