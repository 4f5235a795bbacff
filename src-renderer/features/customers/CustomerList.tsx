import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import type { DraggedRow } from '#renderer/kit/dragged.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { Found } from '#renderer/kit/ui/Marked.tsx'
import type { RowAction } from '#renderer/kit/ui/RowActions.tsx'
import { useLetters } from '#renderer/kit/ui/useLetters.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { usePages } from '#renderer/kit/usePages.ts'
import { useRested } from '#renderer/kit/useRested.ts'
import { MOST_HITS } from '#shared/features/customers/choices.ts'
import type { CustomerFilter, CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { CustomerFilters } from './CustomerFilters.tsx'
import { NoCustomers } from './NoCustomers.tsx'
import { pageOf } from './pages.ts'
import { useCopiedCustomers } from './useCopiedCustomers.ts'
import { useCustomerColumns } from './useCustomerColumns.tsx'
import { useCustomerGroups } from './useCustomerGroups.ts'
import { useRowEditing } from './useRowEditing.tsx'
import { isFiltered, LIST, useCustomerView } from './view.ts'

export interface CustomerListProps {
  onOpen: (row: CustomerRow) => void
  onImport: () => void
  /** A block of cells was pasted onto the list. */
  onPaste: ((text: string) => void) | undefined
  onNew: () => void
  actions: readonly RowAction<CustomerRow>[]
}

/** The customers of a view, however many, as the search box and the filters narrow them. */
export function CustomerList(props: CustomerListProps) {
  const { editing, question } = useRowEditing()
  return (
    <>
      <FoundCustomers {...props} columns={useCustomerColumns()} editing={editing} />
      {question}
    </>
  )
}

interface FoundProps extends CustomerListProps {
  columns: ReturnType<typeof useCustomerColumns>
  editing: ReturnType<typeof useRowEditing>['editing']
}

/** What of the list follows each key in the search box. */
function FoundCustomers({ onOpen, onImport, onPaste, onNew, actions, columns, editing }: FoundProps) {
  const { t } = useTranslation()
  const text = useSearch((search) => search.text)
  const { filter, sort, group, setSort, selected, select } = useCustomerView()
  const wanted = useMemo(() => ({ ...filter, text }), [filter, text])
  // What is found by a text stands in the order in which it fits.
  const isSorted = text.trim() === ''
  const order = { sort, group: isSorted ? group : null }
  const pages = usePages<CustomerRow>((offset) => pageOf({ filter: wanted, ...order }, offset))
  const shownText = useShown(text, pages.isCurrent)
  // The rows first: what is counted and summed up behind them must not hold up their painting.
  const mayCount = useRested(shownText) && pages.isCurrent
  const isFound = shownText.trim() !== ''
  const { rowAt, onVisible, firstPage, error } = pages
  // Fewer than a list shows are known with the rows; of more there is no number until they are counted.
  const hits = firstPage && (firstPage[0]?.hitCount ?? 0)
  const isKnown = isFound && hits !== undefined && hits < MOST_HITS
  const counting = useQuery({
    ...ask.customers.count.queryOptions({ input: wanted }),
    enabled: mayCount && !isKnown,
    placeholderData: keepPreviousData,
  })
  const counted = counting.isPlaceholderData ? undefined : counting.data
  const found = isKnown ? hits : counted
  const total = error ? undefined : isFound ? hits : counting.data
  const count = error ? 0 : (total ?? firstPage?.length)
  const shown = JSON.stringify({ ...filter, group, text: shownText })
  useSayAnswered(text, pages.isCurrent)
  const guess = firstPage?.[0]?.guess ?? ''
  const copying = useCopiedCustomers()
  const groups = useCustomerGroups(wanted, order.group)
  const allIds = useLatest(() => cache.fetchQuery(ask.customers.ids.queryOptions({ input: { filter: wanted, ...order } })))
  const placeOf = useLatest((typed: string) => ask.customers.placeOf.call({ filter: wanted, ...order, typed }))
  const isByName = sort[0]?.by === 'name' && group === null
  const letters = useLetters(ask.customers.letters.queryOptions({ input: { filter, sort } }), {
    ...{ isByName, mayCount, isSearching: isFound },
  })
  // Kept as it is while nothing of it changed: making thirty rows anew at each key costs more than finding them.
  const list = useMemo(
    () => (
      <List
        id={LIST}
        label={t('place.customers')}
        columns={columns}
        count={count}
        rowAt={rowAt}
        onVisible={onVisible}
        sort={isFound ? undefined : sort}
        onSort={setSort}
        groups={error ? undefined : groups}
        allIds={() => allIds.current()}
        letters={letters}
        placeOf={(typed) => placeOf.current(typed)}
        actions={actions}
        hasMenu
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        beginning={shown}
        editing={editing}
        onPaste={onPaste}
        copying={copying}
        dragOf={dragOf}
        empty={error ? <Empty title={say(error)} /> : <NoCustomers onImport={onImport} onNew={onNew} />}
      />
    ),
    [
      t,
      columns,
      error,
      count,
      rowAt,
      onVisible,
      isFound,
      sort,
      setSort,
      groups,
      allIds,
      placeOf,
      letters,
      selected,
      select,
      onOpen,
      shown,
      editing,
      onImport,
      onPaste,
      copying,
      onNew,
      actions,
    ],
  )
  return (
    <>
      <CustomerFilters found={text.trim() ? found : undefined} guess={guess} />
      <Found value={guess || shownText}>{list}</Found>
      <CustomerStatus filter={wanted} count={total} isCurrent={isFound ? mayCount : counted !== undefined} />
    </>
  )
}

/** The text whose hits are on screen: a key changes nothing there until its own rows have come. */
function useShown(text: string, isCurrent: boolean) {
  const [shown, setShown] = useState(text)
  if (isCurrent && shown !== text) setShown(text)
  return isCurrent ? text : shown
}

/** Says in the status bar how many there are and what they come to. The sums are asked for last: they take longest, and nobody waits for them. */
const CustomerStatus = memo(function CustomerStatus({ filter, count, isCurrent }: CustomerStatusProps) {
  const { t } = useTranslation()
  const selected = useCustomerView((view) => view.selected)
  const { data: totals } = useQuery({
    ...ask.customers.totals.queryOptions({ input: selected.size > 1 ? { ids: [...selected] as CustomerId[] } : { filter } }),
    enabled: isCurrent,
    placeholderData: keepPreviousData,
  })
  useSayStatus(
    count !== undefined && t('status.rows', { count }),
    selected.size > 0 && t('status.selected', { count: selected.size }),
    totals !== undefined && totals.revenue > 0 && t('customers.totals.revenue', { amount: formatDong(totals.revenue) }),
    totals?.contractValue != null &&
      totals.contractValue > 0 &&
      t('customers.totals.contracts', { amount: formatDong(totals.contractValue) }),
    (isFiltered(filter) || filter.text.trim() !== '') && t('status.filtered'),
  )
  return null
})

interface CustomerStatusProps {
  filter: CustomerFilter
  /** The rows of the list; undefined until anything was counted. */
  count: number | undefined
  /** False while the rows or their number are still of what was asked before. */
  isCurrent: boolean
}

function dragOf({ id, name }: CustomerRow): DraggedRow {
  return { kind: 'customer', customerId: id, name }
}
