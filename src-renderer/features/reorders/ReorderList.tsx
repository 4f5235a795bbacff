import { Button } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { ChoiceMenu, FilterBar, FilterMenu } from '#renderer/kit/ui/FilterBar.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { Reorder } from '#shared/features/reorders/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { useReorderColumns } from './useReorderColumns.tsx'
import { LIST, listingNow, useReorderView } from './view.ts'

/** What customers may want again. */
export function ReorderList({ onOpen }: { onOpen: (reorder: Reorder) => void }) {
  const { t } = useTranslation()
  const { filter, setFilter, sort, setSort, selected, select } = useReorderView()
  const text = useSearch((search) => search.text)
  const wanted = { ...filter, text }
  const pages = usePages<Reorder>((offset) =>
    ask.reorders.list.queryOptions({ input: { filter: wanted, sort, offset, limit: PAGE_SIZE } }),
  )
  const { data: count, isPlaceholderData: isCounting } = useQuery({
    ...ask.reorders.count.queryOptions({ input: wanted }),
    placeholderData: keepPreviousData,
  })
  const { data: products = [] } = useQuery(ask.products.names.queryOptions())
  const staff = useColleaguesSeen('customers.see')
  const rows = count !== undefined && t('status.rows', { count })
  const isNarrowed = text !== '' || filter.ownerIds.length > 0 || filter.productId !== undefined
  useSayAnswered(text, pages.isCurrent && !isCounting)
  useNotifyFailure(pages.error)
  useSayStatus(rows, selected.size > 0 && t('status.selected', { count: selected.size }), isNarrowed && t('status.filtered'))
  return (
    <>
      <FilterBar note={rows || ''}>
        <ChoiceMenu
          name={t('reorders.product')}
          none={t('reorders.anyProduct')}
          choices={products.map(({ id, name }) => ({ value: String(id), text: name }))}
          chosen={filter.productId === undefined ? null : String(filter.productId)}
          onChange={(id) => setFilter({ productId: id === null ? undefined : (Number(id) as ProductId) })}
        />
        <FilterMenu
          name={t('reorders.owner')}
          choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={filter.ownerIds}
          onChange={(ownerIds) => setFilter({ ownerIds })}
        />
      </FilterBar>
      <List
        id={LIST}
        label={t('reorders.title')}
        columns={useReorderColumns()}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={sort}
        onSort={setSort}
        allIds={() => cache.fetchQuery(ask.reorders.ids.queryOptions({ input: { filter: wanted, sort } }))}
        hasMenu
        copying={copying}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        beginning={JSON.stringify(wanted)}
        empty={<NoReorders isNarrowed={isNarrowed} />}
      />
    </>
  )
}

/** An empty list says what its emptiness means. */
function NoReorders({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useTranslation()
  const setFilter = useReorderView((view) => view.setFilter)
  const setText = useSearch((search) => search.setText)
  if (!isNarrowed) return <Empty title={t('reorders.empty.title')} advice={t('reorders.empty.advice')} />
  return (
    <Empty title={t('reorders.nothingFits.title')} advice={t('reorders.nothingFits.advice')}>
      <Button
        onClick={() => {
          setText('')
          setFilter({ ownerIds: [], productId: undefined })
        }}
      >
        {t('action.clearFilters')}
      </Button>
    </Empty>
  )
}

/** Copied in the order of the list, as it stands when they are. */
const copying: Copying<Reorder> = {
  ...{ may: 'customers.export', most: MOST_COPIED },
  rowsOf: async (ids) => (await client.reorders.copy({ ...listingNow(), ids })).reorders,
}
