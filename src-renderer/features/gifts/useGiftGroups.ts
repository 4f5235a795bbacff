import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { RowGroup } from '#renderer/kit/ui/groupedRows.ts'
import { occasionText } from '#shared/features/gifts/rules.ts'
import type { GiftFilter, GiftGrouping, GiftStatus } from '#shared/features/gifts/schema.ts'
import { occasionOf } from './occasions.ts'

/** The groups of a list, named; undefined while it is not divided. */
export function useGiftGroups(filter: GiftFilter, group: GiftGrouping | null): RowGroup[] | undefined {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { data } = useQuery({
    ...ask.gifts.groupCounts.queryOptions({ input: { filter, group: group ?? 'occasion' } }),
    enabled: group !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (group === null || !data) return undefined
    const titleOf = (key: string, name: string) => {
      if (group === 'giver') return name
      if (group === 'status') return t(`gifts.statuses.${key as GiftStatus}`)
      const { key: occasion, name: occasionName } = occasionOf(key)
      return occasionText({ occasion, occasionName }, language)
    }
    return data.map(({ key, name, count }) => ({ key, count, title: titleOf(key, name) }))
  }, [t, language, group, data])
}
