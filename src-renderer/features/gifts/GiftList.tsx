import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { GiftFilters } from './GiftFilters.tsx'
import { NoGifts } from './NoGifts.tsx'
import { useCopiedGifts } from './useCopiedGifts.ts'
import { useGiftColumns } from './useGiftColumns.tsx'
import { useGiftEditing } from './useGiftEditing.ts'
import { useGiftGroups } from './useGiftGroups.ts'
import { LIST, useGiftView } from './view.ts'

/** The gifts of a year or of an occasion, with what they are to cost and did. */
export function GiftList({ onOpen }: { onOpen: (gift: Gift) => void }) {
  const { t } = useTranslation()
  const { filter, sort, group, setSort, selected, select } = useGiftView()
  const text = useSearch((search) => search.text)
  const wanted = { ...filter, text }
  const pages = usePages<Gift>((offset) =>
    ask.gifts.list.queryOptions({ input: { filter: wanted, sort, group, offset, limit: PAGE_SIZE } }),
  )
  const { data: totals, isPlaceholderData: isCounting } = useQuery({
    ...ask.gifts.totals.queryOptions({ input: { filter: wanted } }),
    placeholderData: keepPreviousData,
  })
  const chosen = [...selected] as GiftId[]
  const { data: chosenTotals } = useQuery({
    ...ask.gifts.totals.queryOptions({ input: { filter: wanted, ids: chosen } }),
    enabled: chosen.length > 1,
    placeholderData: keepPreviousData,
  })
  useSayAnswered(text, pages.isCurrent && !isCounting)
  const columns = useGiftColumns()
  const groups = useGiftGroups(wanted, group)
  const { editing, question } = useGiftEditing()
  const rows = totals !== undefined && t('status.rows', { count: totals.count })
  const sums = chosen.length > 1 ? chosenTotals : totals
  useNotifyFailure(pages.error)
  useSayStatus(
    rows,
    selected.size > 0 && t('status.selected', { count: selected.size }),
    sums !== undefined && t('gifts.sums', { budget: formatDong(sums.budget), cost: formatDong(sums.cost) }),
    filter.statuses.length + filter.giverIds.length + text.length > 0 && t('status.filtered'),
  )
  return (
    <>
      <GiftFilters found={rows || ''} />
      <List
        id={LIST}
        label={t('gifts.title')}
        columns={columns}
        count={totals?.count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={sort}
        onSort={setSort}
        groups={groups}
        allIds={() => cache.fetchQuery(ask.gifts.ids.queryOptions({ input: { filter: wanted, sort, group } }))}
        hasMenu
        copying={useCopiedGifts()}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        toneOf={(gift) => (gift.status === 'planned' ? undefined : 'done')}
        beginning={JSON.stringify({ ...filter, group, text })}
        editing={editing}
        empty={<NoGifts />}
      />
      {question}
    </>
  )
}
