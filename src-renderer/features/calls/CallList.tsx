import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { sayMinutes } from '#renderer/kit/format.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { binAction } from '#renderer/kit/ui/binAction.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { Call, CallFilter } from '#shared/features/calls/schema.ts'
import type { CallId } from '#shared/kit/id.ts'
import { CallFilters } from './CallFilters.tsx'
import { NoCalls } from './NoCalls.tsx'
import { useCallColumns } from './useCallColumns.tsx'
import { useCallGroups } from './useCallGroups.ts'
import { useCopiedCalls } from './useCopiedCalls.ts'
import { askedOf, hasOutcomes, LIST, mayBeNamed, orderOf, useCallView, usualSort } from './view.ts'

export interface CallListProps {
  onOpen: (call: Call) => void
  onPlan: () => void
  /** Left out: they may not be removed. */
  onRemove: ((call: Call) => void) | undefined
}

/** The calls of a view, however many: those to make oldest first, those made newest first, or in any other order. */
export function CallList({ onOpen, onPlan, onRemove }: CallListProps) {
  const { t } = useTranslation()
  const view = useCallView()
  const { filter, selected, select, setSort } = view
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const wanted = me ? askedOf(filter, me.id) : filter
  const { data: count } = useQuery({
    ...ask.calls.count.queryOptions({ input: wanted }),
    enabled: me !== undefined,
    placeholderData: keepPreviousData,
  })
  const order = orderOf(view, count)
  const listing = { filter: wanted, ...order }
  const pages = usePages<Call>((offset) => ({
    ...ask.calls.list.queryOptions({ input: { ...listing, offset, limit: PAGE_SIZE } }),
    enabled: me !== undefined,
  }))
  const columns = useCallColumns(mayBeNamed(count))
  const groups = useCallGroups(listing, me !== undefined)
  const rows = count !== undefined && t('status.rows', { count })
  useNotifyFailure(pages.error)
  useSayStatus(
    rows,
    selected.size > 0 && t('status.selected', { count: selected.size }),
    useTotals(wanted, me !== undefined && hasOutcomes(filter.view)),
    filter.outcomes.length + filter.staffIds.length + (filter.days ? 1 : 0) > 0 && t('status.filtered'),
  )
  return (
    <>
      <CallFilters found={rows || ''} />
      <List
        id={LIST}
        label={t('calls.views.all')}
        columns={columns}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={order.sort ?? usualSort(filter.view)}
        onSort={setSort}
        groups={groups}
        allIds={() => cache.fetchQuery(ask.calls.ids.queryOptions({ input: listing }))}
        actions={onRemove && [binAction(t, onRemove)]}
        hasMenu
        copying={useCopiedCalls()}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        beginning={JSON.stringify({ filter, group: order.group })}
        empty={<NoCalls onPlan={onPlan} />}
      />
    </>
  )
}

/** How long they were talked to, and how many were reached: the chosen ones, or all of the list. */
function useTotals(filter: CallFilter, isAsked: boolean) {
  const { t } = useTranslation()
  const selected = useCallView((view) => view.selected)
  const { data } = useQuery({
    ...ask.calls.totals.queryOptions({ input: { filter, ...(selected.size > 1 && { ids: [...selected] as CallId[] }) } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  if (!isAsked || !data || data.reached + data.seconds === 0) return undefined
  return t('calls.totals', { count: data.reached, time: sayMinutes(Math.round(data.seconds / 60), t) })
}
