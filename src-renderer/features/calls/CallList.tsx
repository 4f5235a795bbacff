import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { isForgotten } from '#shared/features/calls/rules.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import { CallFilters } from './CallFilters.tsx'
import styles from './CallList.module.css'
import { stateOf } from './callState.ts'
import { NoCalls } from './NoCalls.tsx'
import { phoneText } from './phoneText.ts'
import { useCallView } from './view.ts'

/** The calls of a view, however many: those to make oldest first, those made newest first. */
export function CallList({ onOpen, onPlan }: { onOpen: (call: Call) => void; onPlan: () => void }) {
  const { t } = useTranslation()
  const { filter, selected, select } = useCallView()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { isMine, ...rest } = filter
  const wanted = { ...rest, staffIds: isMine && me ? [me.id] : rest.staffIds }
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
        id="calls"
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

function useCallColumns() {
  const { t } = useTranslation()
  const now = useNow()
  return useMemo(
    (): Column<Call>[] => [
      {
        key: 'time',
        title: t('calls.time'),
        width: 112,
        render: (call) => (
          <span className={isForgotten(call, now) ? styles.late : ''}>
            {formatMoment(call.doneAt ?? call.plannedAt ?? 0, now)}
          </span>
        ),
      },
      { key: 'customer', title: t('calls.customer'), width: 166, grows: true, render: (call) => call.customerName },
      { key: 'contact', title: t('calls.contact'), width: 128, render: (call) => call.contactName ?? '' },
      { key: 'phone', title: t('calls.phone'), width: 116, render: (call) => phoneText(call.phone) },
      {
        key: 'outcome',
        title: t('calls.outcome'),
        width: 122,
        render: (call) => {
          const { text, tone } = stateOf(call, now, t)
          return <Pill tone={tone}>{text}</Pill>
        },
      },
      { key: 'reason', title: t('calls.reason'), width: 220, render: (call) => call.reason },
      { key: 'staff', title: t('calls.staff'), width: 130, render: (call) => call.staffName },
      { key: 'note', title: t('calls.note'), width: 260, render: (call) => call.note },
    ],
    [t, now],
  )
}
