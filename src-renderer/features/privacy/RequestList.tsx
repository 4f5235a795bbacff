import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { PersonName } from '#renderer/kit/ui/PersonName.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { DataRequest, RequestView } from '#shared/features/privacy/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { nextDueOf, stateOf, timeLeft } from './dueState.ts'
import { useStated } from './useStated.ts'
import { usePrivacyView } from './view.ts'

/** The register, what is due first on top; what is overdue is red. */
export function RequestList({ view, onOpen }: { view: RequestView; onOpen: (request: DataRequest) => void }) {
  const { t } = useTranslation()
  const { selected, select } = usePrivacyView()
  const pages = usePages<DataRequest>((offset) =>
    ask.privacy.requests.queryOptions({ input: { view, offset, limit: PAGE_SIZE } }),
  )
  const { data: counts } = useQuery(ask.privacy.requestCounts.queryOptions())
  const count = counts?.[view]
  const today = dayOfInstant(useNow())
  const columns = useRequestColumns()
  useNotifyFailure(pages.error)
  useSayStatus(count !== undefined && t('privacy.request.rows', { count }))
  return (
    <List
      id="data-requests"
      label={t('privacy.request.title')}
      columns={columns}
      count={count}
      rowAt={pages.rowAt}
      onVisible={pages.onVisible}
      selected={selected}
      onSelect={select}
      onOpen={onOpen}
      beginning={view}
      toneOf={(row) => (row.doneOn === null && nextDueOf(row) < today ? 'forgotten' : undefined)}
      empty={<Empty title={t('privacy.request.empty.title')} advice={t('privacy.request.empty.advice')} />}
    />
  )
}

function useRequestColumns() {
  const { t } = useTranslation()
  const stated = useStated()
  const today = dayOfInstant(useNow())
  return useMemo(
    (): Column<DataRequest>[] => [
      {
        key: 'next',
        title: t('privacy.request.next'),
        width: 206,
        render: (row) =>
          row.doneOn === null ? `${formatDay(nextDueOf(row))} · ${timeLeft(nextDueOf(row), today, t)}` : formatDay(row.doneOn),
      },
      { key: 'kind', title: t('privacy.request.kind'), width: 130, render: ({ kind }) => stated('kind', kind) },
      {
        key: 'who',
        title: t('privacy.request.who'),
        width: 190,
        render: ({ requester }) => requester || t('privacy.request.forgotten'),
      },
      {
        key: 'state',
        title: t('privacy.request.state'),
        width: 120,
        render: (row) => {
          const { text, tone } = stateOf(row, today, t)
          return <Pill tone={tone}>{text}</Pill>
        },
      },
      { key: 'customer', title: t('privacy.request.customer'), width: 190, render: ({ customerName }) => customerName ?? '' },
      { key: 'received', title: t('privacy.request.receivedOn'), width: 100, render: ({ receivedOn }) => formatDay(receivedOn) },
      { key: 'staff', title: t('privacy.request.staff'), width: 140, render: ({ staffName }) => <PersonName name={staffName} /> },
    ],
    [t, stated, today],
  )
}
