import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatLongDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { RowGroup } from '#renderer/kit/ui/groupedRows.ts'
import type { CallListing, Outcome } from '#shared/features/calls/schema.ts'
import type { Day } from '#shared/kit/day.ts'

/** The groups of the list, named; undefined while it is not divided. */
export function useCallGroups({ group, ...listing }: CallListing, isAsked: boolean): RowGroup[] | undefined {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { data } = useQuery({
    ...ask.calls.groupCounts.queryOptions({ input: { ...listing, group: group ?? 'day' } }),
    enabled: isAsked && group !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (group === null || !data) return undefined
    const titleOf = (key: string, name: string) => {
      if (group === 'day') return formatLongDay(key as Day, language)
      if (group !== 'outcome') return name
      return key === '' ? t('calls.notMade') : t(`calls.outcomes.${key as Outcome}`)
    }
    return data.map(({ key, name, count }) => ({ key, count, title: titleOf(key, name) }))
  }, [t, language, group, data])
}
