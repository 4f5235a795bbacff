import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import { CallFilters } from './CallFilters.tsx'
import { NoCalls } from './NoCalls.tsx'
import { useCallColumns } from './useCallColumns.tsx'
import { askedOf, LIST, useCallView } from './view.ts'

/** The calls of a view, however many: those to make oldest first, those made newest first. */
export function CallList({ onOpen, onPlan }: { onOpen: (call: Call) => void; onPlan: () => void }) {
  const { t } = useTranslation()
  const { filter, selected, select } = useCallView()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const wanted = me ? askedOf(filter, me.id) : filter
  const pages = usePages<Call>((offset) => ({
    ...ask.calls.list.queryOptions({ input: { filter: wanted, offset, limit: PAGE_SIZE } }),
    enabled: me !== undefined,
  }))
  const { data: count } = useQuery({
    ...ask.calls.count.queryOptions({ input: wanted }),
    enabled: me !== undefined,
    placeholderData: keepPreviousData,
  })
  const columns = useCallColumns()
  const rows = count !== undefined && t('status.rows', { count })
  useNotifyFailure(pages.error)
  useSayStatus(
    rows,
    selected.size > 0 && t('status.selected', { count: selected.size }),
    filter.outcomes.length + filter.staffIds.length > 0 && t('status.filtered'),
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
        hasMenu
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        empty={<NoCalls onPlan={onPlan} />}
      />
    </>
  )
}
