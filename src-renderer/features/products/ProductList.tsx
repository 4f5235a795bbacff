import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { ChoiceMenu, FilterBar } from '#renderer/kit/ui/FilterBar.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { Product } from '#shared/features/products/schema.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { NoProducts } from './NoProducts.tsx'
import { useProductColumns, useProductWords } from './useProductColumns.tsx'
import { useProductEditing } from './useProductEditing.ts'
import { LIST, listingNow, useProductView } from './view.ts'

export interface ProductListProps {
  onOpen: (product: Product) => void
  onNew: () => void
  onPaste: ((text: string) => void) | undefined
}

/** What the office sells. */
export function ProductList({ onOpen, onNew, onPaste }: ProductListProps) {
  const { t } = useTranslation()
  const { filter, setFilter, sort, setSort, selected, select } = useProductView()
  const text = useSearch((search) => search.text)
  const wanted = { ...filter, text }
  const pages = usePages<Product>((offset) =>
    ask.products.list.queryOptions({ input: { filter: wanted, sort, offset, limit: PAGE_SIZE } }),
  )
  const { data: count, isPlaceholderData: isCounting } = useQuery({
    ...ask.products.count.queryOptions({ input: wanted }),
    placeholderData: keepPreviousData,
  })
  const { categories } = useProductWords()
  const columns = useProductColumns()
  const { editing, question } = useProductEditing()
  const rows = count !== undefined && t('status.rows', { count })
  useSayAnswered(text, pages.isCurrent && !isCounting)
  useNotifyFailure(pages.error)
  useSayStatus(
    rows,
    selected.size > 0 && t('status.selected', { count: selected.size }),
    (text !== '' || filter.category !== undefined) && t('status.filtered'),
  )
  return (
    <>
      <FilterBar note={rows || ''}>
        <ChoiceMenu
          name={t('products.category')}
          none={t('products.anyCategory')}
          choices={[...categories, ''].map((value) => ({ value, text: value || t('products.noCategory') }))}
          chosen={filter.category ?? null}
          onChange={(category) => setFilter({ category: category ?? undefined })}
        />
      </FilterBar>
      <List
        id={LIST}
        label={t('products.title')}
        columns={columns}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={sort}
        onSort={setSort}
        allIds={() => cache.fetchQuery(ask.products.ids.queryOptions({ input: { filter: wanted, sort } }))}
        hasMenu
        copying={copying}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        onPaste={onPaste}
        toneOf={({ isSold }) => (isSold ? undefined : 'done')}
        beginning={JSON.stringify(wanted)}
        editing={editing}
        empty={<NoProducts onNew={onNew} />}
      />
      {question}
    </>
  )
}

/** Copied in the order of the list, as it stands when they are. */
const copying: Copying<Product> = {
  ...{ may: 'customers.export', most: MOST_COPIED },
  rowsOf: async (ids) => (await client.products.copy({ ...listingNow(), ids })).products,
}
