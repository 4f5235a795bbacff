import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { Erasure } from '#shared/features/bin/schema.ts'
import type { BinListProps } from './BinList.tsx'
import { useErasureWords } from './erasureWords.ts'

/** What somebody erased for ever, the last first, without a word of it. */
export function ErasureList({ selected, onSelect }: BinListProps) {
  const { t } = useTranslation()
  const pages = usePages<Erasure>((offset) => ask.bin.erasures.queryOptions({ input: { offset, limit: PAGE_SIZE } }))
  const { data: count } = useQuery({ ...ask.bin.erasureCount.queryOptions(), placeholderData: keepPreviousData })
  const columns = useErasureColumns()
  useNotifyFailure(pages.error)
  useSayStatus(count !== undefined && t('privacy.erasure.rows', { count }))
  return (
    <List
      id="erasures"
      label={t('privacy.request.erased')}
      columns={columns}
      count={count}
      rowAt={pages.rowAt}
      onVisible={pages.onVisible}
      selected={selected}
      onSelect={onSelect}
      empty={<Empty title={t('privacy.erasure.none.title')} advice={t('privacy.erasure.none.advice')} />}
    />
  )
}

function useErasureColumns() {
  const { t } = useTranslation()
  const now = useNow()
  const { nameOf, withOf } = useErasureWords()
  return useMemo(
    (): Column<Erasure>[] => [
      { key: 'what', title: t('privacy.erasure.what'), width: 130, render: ({ record }) => nameOf(record) },
      { key: 'when', title: t('privacy.erasure.when'), width: 120, render: ({ at }) => formatMoment(at, now) },
      { key: 'who', title: t('privacy.erasure.who'), width: 170, render: ({ staffName }) => staffName ?? '—' },
      { key: 'with', title: t('privacy.erasure.with'), width: 300, render: withOf },
      {
        key: 'again',
        title: t('privacy.erasure.again'),
        width: 120,
        render: ({ againAt }) => (againAt === null ? '' : formatMoment(againAt, now)),
      },
    ],
    [t, now, nameOf, withOf],
  )
}
