import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import type { Gift, GiftFilter, GiftListing } from '#shared/features/gifts/schema.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { useSayOccasion } from './occasions.ts'
import { useGiftColumns } from './useGiftColumns.tsx'
import { useGiftGroups } from './useGiftGroups.ts'
import { LIST } from './view.ts'

/** Which gifts are printed: those that are chosen, or all of a list. */
export interface GiftWish extends GiftListing {
  ids: GiftId[] | null
}

/** The list of gifts on paper, as it stands on the screen, with its sums. */
export function PrintedGifts({ wish, gifts, found }: { wish: GiftWish; gifts: Gift[]; found: number }) {
  const { t } = useTranslation()
  const columns = useGiftColumns()
  const groups = useGiftGroups(wish.filter, wish.ids ? null : wish.group)
  const sums = {
    budget: formatDong(gifts.reduce((sum, { budget }) => sum + budget, 0)),
    cost: formatDong(gifts.reduce((sum, { cost }) => sum + cost, 0)),
  }
  const lines = usePrintedLines({ rows: gifts.length, found, which: [...useFilterWords(wish.filter), t('gifts.sums', sums)] })
  if (!wish.ids && wish.group !== null && !groups) return null
  return <ListPaper id={LIST} title={t('gifts.title')} lines={lines} columns={columns} rows={gifts} groups={groups} />
}

function useFilterWords({ year, occasion, statuses, giverIds, text }: GiftFilter) {
  const { t } = useTranslation()
  const sayOccasion = useSayOccasion()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return [
    year === undefined ? '' : String(year),
    occasion ? sayOccasion({ occasion: occasion.key, occasionName: occasion.name }) : '',
    ...statuses.map((status) => t(`gifts.statuses.${status}`)),
    ...staff.filter(({ id }) => giverIds.includes(id)).map(({ name }) => name),
    text && `“${text}”`,
  ]
}
