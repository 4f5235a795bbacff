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
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { type AuditEntry, MOST_COUNTED } from '#shared/features/audit/schema.ts'
import { tellField, tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { shownFields } from './shownFields.ts'
import { changeTone } from './tones.ts'
import { useAuditView } from './view.ts'
import { useAuditWords } from './words.ts'

/** The log as far as the filters let it through, newest first, however long. */
export function AuditList() {
  const { t } = useTranslation()
  const { filter, selected, select } = useAuditView()
  const pages = usePages<AuditEntry>((offset) => ask.audit.list.queryOptions({ input: { filter, offset, limit: PAGE_SIZE } }))
  const { data: count } = useQuery({ ...ask.audit.count.queryOptions({ input: filter }), placeholderData: keepPreviousData })
  const columns = useAuditColumns()
  const isNarrowed = filter.text !== '' || filter.records.length + filter.changes.length + filter.staffIds.length > 0
  const isMore = count === MOST_COUNTED && isNarrowed
  const note = count === undefined ? '' : t(isMore ? 'audit.foundMore' : 'audit.found', { count })
  useNotifyFailure(pages.error)
  useSayStatus(note, isNarrowed && t('status.filtered'))
  return (
    <>
      <AuditFilters note={note} />
      <List
        id="audit"
        label={t('audit.title')}
        columns={columns}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        selected={selected}
        onSelect={select}
        beginning={JSON.stringify(filter)}
        empty={
          isNarrowed ? (
            <Empty title={t('audit.nothingFound.title')} advice={t('audit.nothingFound.advice')} />
          ) : (
            <Empty title={t('audit.empty.title')} advice={t('audit.empty.advice')} />
          )
        }
      />
    </>
  )
}

function useAuditColumns() {
  const { t } = useTranslation()
  const words = useAuditWords()
  const now = useNow()
  return useMemo(
    (): Column<AuditEntry>[] => [
      { key: 'at', title: t('audit.when'), width: 112, render: ({ at }) => formatMoment(at, now) },
      { key: 'who', title: t('audit.who'), width: 140, render: ({ staffName }) => staffName ?? words.program },
      {
        key: 'change',
        title: t('audit.what'),
        width: 120,
        render: ({ change }) => <Pill tone={changeTone[change]}>{words.changes[change]}</Pill>,
      },
      { key: 'record', title: t('audit.record'), width: 124, render: ({ record }) => words.records[record] },
      { key: 'name', title: t('audit.name'), width: 210, render: ({ recordName }) => recordName },
      {
        key: 'fields',
        title: t('audit.changes'),
        width: 320,
        render: (entry) =>
          shownFields(entry)
            .map(
              ({ field, to }) =>
                `${tellField(entry.record, field, words)}: ${tellValue(wordedAs(entry.record, field), to, words)}`,
            )
            .join(' · '),
      },
      {
        key: 'customer',
        title: t('audit.customer'),
        width: 200,
        render: ({ customerName }) => customerName ?? '',
        isHidden: true,
      },
    ],
    [t, words, now],
  )
}
