import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { usePrintList } from '#renderer/kit/ui/print/usePrintList.tsx'
import type { OpportunityId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { listingNow } from './listing.ts'

/** Offers to print the list of opportunities as it stands; answers the dialog while it is open. */
export function usePrintOpportunities(ids: readonly OpportunityId[]): ReactNode {
  const { t } = useTranslation()
  return usePrintList({
    ...{ id: 'opportunities', may: 'opportunities.print', chosen: ids.length },
    ...{ title: t('opportunities.printTitle'), name: t('opportunities.title') },
    counting: ask.opportunities.totals.queryOptions({ input: { filter: listingNow().filter } }),
    pageOf: (isChosen) =>
      printRoutes.wished('opportunities', { ...listingNow(), ids: isChosen ? ids.slice(0, MOST_PRINTED) : null }),
  })
}
