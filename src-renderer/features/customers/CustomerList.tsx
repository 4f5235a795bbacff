import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { NameAndHit } from '#renderer/kit/ui/FoundBy.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { Marked } from '#renderer/kit/ui/Marked.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { CustomerFilters } from './CustomerFilters.tsx'
import { NoCustomers } from './NoCustomers.tsx'
import { stageTone } from './stageTone.ts'
import { isFiltered, type SortKey, useCustomerView } from './view.ts'

/** The customers of a view, however many, as the search box and the filters narrow them. */
export function CustomerList({
  onOpen,
  onImport,
  onNew,
}: {
  onOpen: (row: CustomerRow) => void
  onImport: () => void
  onNew: () => void
}) {
  const { t } = useTranslation()
  const text = useSearch((search) => search.text)
  const { filter, sort, setSort, selected, select } = useCustomerView()
  const wanted = { ...filter, text }
  const pages = usePages<CustomerRow>((offset) =>
    ask.customers.list.queryOptions({ input: { filter: wanted, sort, offset, limit: PAGE_SIZE } }),
  )
  const { data: counted } = useQuery({
    ...ask.customers.count.queryOptions({ input: wanted }),
    placeholderData: keepPreviousData,
  })
  const shownText = useShown(text, pages.isCurrent)
  const isFound = shownText.trim() !== ''
  const shown = JSON.stringify({ ...filter, text: shownText })
  const { rowAt, onVisible, firstPage } = pages
  const count = countOf({ isFound, counted, firstPage })
  const columns = useCustomerColumns(shownText)
  useSayStatus(
    counted !== undefined && t('status.rows', { count: counted }),
    selected.size > 0 && t('status.selected', { count: selected.size }),
    (isFiltered(filter) || text.trim() !== '') && t('status.filtered'),
  )
  // Kept as it is while nothing of it changed: making thirty rows anew at each key costs more than finding them.
  const list = useMemo(
    () => (
      <List
        id="customers"
        label={t('place.customers')}
        columns={columns}
        count={count}
        rowAt={rowAt}
        onVisible={onVisible}
        sort={isFound ? undefined : sort}
        onSort={setSort}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        beginning={shown}
        empty={<NoCustomers onImport={onImport} onNew={onNew} />}
      />
    ),
    [t, columns, count, rowAt, onVisible, isFound, sort, setSort, selected, select, onOpen, shown, onImport, onNew],
  )
  return (
    <>
      <CustomerFilters found={text.trim() ? counted : undefined} guess={firstPage?.[0]?.guess ?? ''} />
      {list}
    </>
  )
}

/** The text whose hits are on screen: a key changes nothing there until its own rows have come. */
function useShown(text: string, isCurrent: boolean) {
  const [shown, setShown] = useState(text)
  if (isCurrent && shown !== text) setShown(text)
  return isCurrent ? text : shown
}

interface Counting {
  isFound: boolean
  counted: number | undefined
  firstPage: CustomerRow[] | undefined
}

/** The first rows stand before all are counted, and fewer hits than a page are counted by looking. */
function countOf({ isFound, counted, firstPage }: Counting) {
  if (!isFound) return counted ?? firstPage?.length
  if (firstPage && firstPage.length < PAGE_SIZE) return firstPage.length
  return Math.min(counted ?? 0, MOST_SHOWN)
}

/** A number in E.164 as people write it; anything else as it was typed. */
function phoneText(phone: string) {
  return phone.startsWith('+') ? formatPhone(phone) : phone
}

/** A text shows its 300 best hits. */
const MOST_SHOWN = 300

function useCustomerColumns(found: string) {
  const { t } = useTranslation()
  return useMemo(
    (): Column<CustomerRow, SortKey>[] => [
      {
        key: 'name',
        title: t('customers.name'),
        width: 240,
        sortKey: 'name',
        render: (row) => <NameAndHit name={row.name} hit={row.hit} found={row.guess || found} />,
      },
      {
        key: 'phone',
        title: t('customers.phone'),
        width: 126,
        render: (row) => <Marked text={phoneText(row.phone)} found={row.guess || found} />,
      },
      {
        key: 'stage',
        title: t('customers.stage'),
        width: 134,
        sortKey: 'stage',
        render: (row) => <Pill tone={stageTone[row.stage]}>{t(`customers.stages.${row.stage}`)}</Pill>,
      },
      {
        key: 'lastContact',
        title: t('customers.lastContact'),
        width: 106,
        sortKey: 'lastContactAt',
        render: (row) => (row.lastContactAt === null ? '—' : formatInstantDay(row.lastContactAt)),
      },
      { key: 'owner', title: t('customers.owner'), width: 130, render: (row) => row.ownerName ?? t('customers.nobody') },
      { key: 'group', title: t('customers.group'), width: 150, isHidden: true, render: (row) => row.groupName ?? '' },
      {
        key: 'code',
        title: t('customers.code'),
        width: 92,
        sortKey: 'code',
        isHidden: true,
        render: (row) => <Marked text={row.code} found={found} />,
      },
      {
        key: 'taxCode',
        title: t('customers.taxCode'),
        width: 120,
        isHidden: true,
        render: (row) => <Marked text={row.taxCode} found={found} />,
      },
      {
        key: 'email',
        title: t('customers.email'),
        width: 200,
        isHidden: true,
        render: (row) => <Marked text={row.email} found={found} />,
      },
      { key: 'province', title: t('customers.province'), width: 120, isHidden: true, render: (row) => row.province },
      { key: 'address', title: t('customers.address'), width: 260, isHidden: true, render: (row) => row.address },
      { key: 'source', title: t('customers.source'), width: 120, isHidden: true, render: (row) => row.source },
      { key: 'rating', title: t('customers.rating'), width: 80, isHidden: true, render: (row) => row.rating ?? '' },
      {
        key: 'created',
        title: t('customers.created'),
        width: 100,
        sortKey: 'createdAt',
        isHidden: true,
        render: (row) => formatInstantDay(row.createdAt),
      },
    ],
    [t, found],
  )
}
