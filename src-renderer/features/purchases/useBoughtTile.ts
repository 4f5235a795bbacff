import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import type { StandingTile } from '#renderer/kit/ui/record/Standing.tsx'
import type { CustomerId } from '#shared/kit/id.ts'

/** What a customer bought in the last twelve months, for its head; nothing where it never bought anything. */
export function useBoughtTile(customerId: CustomerId): StandingTile[] {
  const { t } = useTranslation()
  const { data: totals } = useQuery(ask.purchases.totals.queryOptions({ input: customerId }))
  if (!totals || totals.count === 0) return []
  return [{ key: 'purchases', name: t('purchases.tile'), value: formatDong(totals.lastYear) }]
}
