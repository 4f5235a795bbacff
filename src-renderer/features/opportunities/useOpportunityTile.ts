import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount, formatDong } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { StandingTile } from '#renderer/kit/ui/record/Standing.tsx'
import type { CustomerId } from '#shared/kit/id.ts'

/** What is open with a customer, for its head; nothing where nothing is. */
export function useOpportunityTile(customerId: CustomerId): StandingTile[] {
  const { t } = useTranslation()
  const maySee = useMay('opportunities.see')
  const { data: open } = useQuery({
    ...ask.opportunities.totals.queryOptions({ input: { filter: { customerId } } }),
    enabled: maySee,
  })
  if (!maySee || !open || open.count === 0) return []
  return [
    {
      key: 'opportunities',
      name: t('opportunities.openOnes'),
      value: open.amount > 0 ? `${formatCount(open.count)} · ${formatDong(open.amount)}` : formatCount(open.count),
    },
  ]
}
