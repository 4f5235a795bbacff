import { client } from '#renderer/kit/client.ts'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { listingNow } from './listing.ts'

/** How gifts of the list are copied: in its order, as it stands when they are. */
export function useCopiedGifts(): Copying<Gift> {
  const rowsOf = async (ids: number[]) => (await client.gifts.copy({ ...listingNow(), ids })).gifts
  return { may: 'customers.export', most: MOST_COPIED, rowsOf }
}
