import { client } from '#renderer/kit/client.ts'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { listingNow } from './listing.ts'

/** How opportunities of the list are copied: in its order, as it stands when they are. */
export function useCopiedOpportunities(): Copying<Opportunity> {
  const rowsOf = async (ids: number[]) => (await client.opportunities.copy({ ...listingNow(), ids })).opportunities
  return { may: 'opportunities.export', most: MOST_COPIED, rowsOf }
}
