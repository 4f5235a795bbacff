import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
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
  // The first rows stand before all are counted.
  const count = text.trim() ? Math.min(counted ?? 0, MOST_SHOWN) : (counted ?? pages.firstPage?.length)
  const columns = useCustomerColumns(text)
  useSayStatus(
    counted !== undefined && t('status.rows', { count: counted }),
    selected.size > 0 && t('status.selected', { count: selected.size }),
    (isFiltered(filter) || text.trim() !== '') && t('status.filtered'),
  )
  return (
    <>
      <CustomerFilters found={text.trim() ? counted : undefined} />
      <List
        id="customers"
        label={t('place.customers')}
        columns={columns}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={text.trim() ? undefined : sort}
        onSort={setSort}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        beginning={JSON.stringify(wanted)}
        empty={<NoCustomers onImport={onImport} onNew={onNew} />}
      />
    </>
  )
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
        render: (row) => <Marked text={row.name} found={found} />,
      },
      {
        key: 'phone',
        title: t('customers.phone'),
        width: 126,
        render: (row) => <Marked text={phoneText(row.phone)} found={found} />,
      },
      {
        key: 'stage',
        title: t('customers.stage'),
        width: 118,
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
