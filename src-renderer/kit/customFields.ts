import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { isNothing } from '#shared/features/customFields/rules.ts'
import type { CustomField, CustomValue } from '#shared/features/customFields/schema.ts'
import { customKey } from '#shared/kit/customKey.ts'
import type { Day } from '#shared/kit/day.ts'
import { formatLunarDay } from '#shared/kit/lunar.ts'
import { ask } from './client.ts'
import { formatDay, formatDecimal, formatDong } from './format.ts'

/** The fields the office made for a kind of record and uses, in their order; undefined until they have come. */
export function useCustomFields(record: CustomisedKind): CustomField[] | undefined {
  const { data } = useQuery(ask.customFields.list.queryOptions())
  return useMemo(() => data?.filter((field) => field.record === record && !field.isArchived), [data, record])
}

/** Says what stands in such a field, '' for nothing. The same function until a name changes. */
export function useTellCustom() {
  const { t } = useTranslation()
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  return useMemo(() => {
    const nameOf = (id: CustomValue) => staff?.find((person) => person.id === id)?.name ?? ''
    const labelOf = (field: CustomField, id: CustomValue) => {
      const choice = field.choices.find((one) => one.id === id)
      return choice?.isRetired ? t('customFields.retired', { label: choice.label }) : (choice?.label ?? '')
    }
    return (field: CustomField, value: CustomValue | undefined, { linkedNames }: Linking): string => {
      if (value === undefined || isNothing(value)) return ''
      switch (field.kind) {
        case 'number':
          return formatDecimal(value as number)
        case 'money':
          return formatDong(value as number)
        case 'day':
          return formatDay(value as Day)
        case 'lunarDay':
          return `${formatLunarDay(value as Day)} · ${formatDay(value as Day)}`
        case 'choice':
          return labelOf(field, value)
        case 'choices':
          return (value as number[]).map((id) => labelOf(field, id)).join('; ')
        case 'yesNo':
          return t(value ? 'customFields.yes' : 'customFields.no')
        case 'person':
          return nameOf(value)
        case 'customer':
          return linkedNames[customKey(field.id)] || t('customFields.hiddenCustomer')
        default:
          return String(value)
      }
    }
  }, [t, staff])
}

export type TellCustom = ReturnType<typeof useTellCustom>

/** Where the names of customers among the values stand. */
interface Linking {
  linkedNames: Record<string, string>
}
