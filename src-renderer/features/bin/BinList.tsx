import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { daysFromNow, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import { type BinEntry, DAYS_IN_BIN } from '#shared/features/bin/schema.ts'

export interface BinListProps {
  selected: ReadonlySet<number>
  onSelect: (ids: ReadonlySet<number>) => void
}

/** Everything that was deleted, the last first. */
export function BinList({ selected, onSelect }: BinListProps) {
  const { t } = useTranslation()
  const pages = usePages<BinEntry>((offset) => ask.bin.list.queryOptions({ input: { offset, limit: PAGE_SIZE } }))
  const { data: count } = useQuery({ ...ask.bin.count.queryOptions(), placeholderData: keepPreviousData })
  const columns = useBinColumns()
  useNotifyFailure(pages.error)
  useSayStatus(
    count !== undefined && t('bin.rows', { count }),
    selected.size > 0 && t('status.selected', { count: selected.size }),
  )
  return (
    <List
      id="bin"
      label={t('bin.title')}
      columns={columns}
      count={count}
      rowAt={pages.rowAt}
      onVisible={pages.onVisible}
      selected={selected}
      onSelect={onSelect}
      empty={<Empty title={t('bin.empty.title')} advice={t('bin.empty.advice')} />}
    />
  )
}

function useBinColumns() {
  const { t } = useTranslation()
  const now = useNow()
  const words = auditWords[usePreferences((preferences) => preferences.language)]
  return useMemo((): Column<BinEntry>[] => {
    const left = ({ deletedAt }: BinEntry) => DAYS_IN_BIN + daysFromNow(deletedAt, now)
    return [
      { key: 'kind', title: t('bin.kind'), width: 124, render: ({ record }) => words.records[record] },
      { key: 'name', title: t('bin.name'), width: 300, render: ({ name }) => name || '—' },
      {
        key: 'customer',
        title: t('bin.customer'),
        width: 240,
        render: ({ customerName, mergedInto }) =>
          mergedInto === null ? (customerName ?? '') : t('duplicates.mergedInto', { name: mergedInto }),
      },
      { key: 'who', title: t('bin.who'), width: 150, render: ({ staffName }) => staffName ?? '—' },
      { key: 'when', title: t('bin.when'), width: 112, render: ({ deletedAt }) => formatMoment(deletedAt, now) },
      {
        key: 'left',
        title: t('bin.left'),
        width: 110,
        render: (entry) => (left(entry) >= 0 ? t('bin.days', { count: left(entry) }) : t('bin.overdue')),
      },
    ]
  }, [t, now, words])
}
