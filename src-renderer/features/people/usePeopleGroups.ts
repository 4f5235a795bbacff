import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { RowGroup } from '#renderer/kit/ui/groupedRows.ts'
import type { Sort } from '#renderer/kit/ui/useColumns.ts'
import type { PeopleFilter, PeopleGrouping, PersonSort } from '#shared/features/people/schema.ts'

interface Listing {
  filter: PeopleFilter
  sort: Sort<PersonSort>[]
  group: PeopleGrouping | null
}

/** The groups of the list, named; undefined while it is not divided. */
export function usePeopleGroups({ filter, sort, group }: Listing): RowGroup[] | undefined {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...ask.people.groupCounts.queryOptions({ input: { filter, sort, group: group ?? 'letter' } }),
    enabled: group !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (group === null || !data) return undefined
    return data.map(({ key, name, count }) => ({ key, count, title: name ?? t(`addressBook.ungrouped.${group}`) }))
  }, [t, group, data])
}
