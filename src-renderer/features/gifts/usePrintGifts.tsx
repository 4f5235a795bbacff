import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { usePrintList } from '#renderer/kit/ui/print/usePrintList.tsx'
import type { GiftId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { listingNow } from './listing.ts'

/** Offers to print the list of gifts as it stands; answers the dialog while it is open. */
export function usePrintGifts(ids: readonly GiftId[]): ReactNode {
  const { t } = useTranslation()
  return usePrintList({
    ...{ id: 'gifts', may: 'customers.print', title: t('gifts.printTitle'), name: t('gifts.title'), chosen: ids.length },
    counting: ask.gifts.totals.queryOptions({ input: { filter: listingNow().filter } }),
    pageOf: (isChosen) => printRoutes.wished('gifts', { ...listingNow(), ids: isChosen ? ids.slice(0, MOST_PRINTED) : null }),
  })
}
