import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { RowGroup } from '#renderer/kit/ui/groupedRows.ts'
import { contactAges, kinds, regions, stages } from '#shared/features/customers/choices.ts'
import type { CustomerFilter, Grouping } from '#shared/features/customers/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'

/** The groups of the list, named; undefined while it is not divided. */
export function useCustomerGroups(filter: CustomerFilter, group: Grouping | null): RowGroup[] | undefined {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...ask.customers.groupCounts.queryOptions({ input: { filter, group: group ?? 'stage' } }),
    enabled: group !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (group === null || !data) return undefined
    const words = new Map<string, string>([
      ...(group === 'stage' ? stages.map((stage) => [stage, t(`customers.stages.${stage}`)] as const) : []),
      ...(group === 'kind' ? kinds.map((kind) => [kind, t(`customers.${kind}`)] as const) : []),
      ...(group === 'region' ? regions.map((region) => [region, t(`customers.regions.${region}`)] as const) : []),
      ...(group === 'lastContact' ? contactAges.map((age) => [age, t(`customers.contactAges.${age}`)] as const) : []),
    ])
    if (isCustomKey(group)) words.set('1', t('customFields.yes')).set('0', t('customFields.no'))
    const titleOf = (key: string, name: string | null) => name ?? words.get(key) ?? (key || t('list.nothingThere'))
    return data.map(({ key, name, count }) => ({ key, count, title: titleOf(key, name) }))
  }, [t, group, data])
}
