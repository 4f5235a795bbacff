import { DocumentPdf16Regular } from '@fluentui/react-icons/svg/document-pdf'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { FilterBar, TextChip, WidenChip } from '#renderer/kit/ui/FilterBar.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { Found, Marked } from '#renderer/kit/ui/Marked.tsx'
import { PersonName } from '#renderer/kit/ui/PersonName.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { RowAction } from '#renderer/kit/ui/RowActions.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { useLetters } from '#renderer/kit/ui/useLetters.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { ContractRow } from '#shared/features/contracts/schema.ts'
import styles from './ContractList.module.css'
import { DaysLeft } from './DaysLeft.tsx'
import { NoContracts } from './NoContracts.tsx'
import { statusTone } from './statusTone.ts'
import { LIST, type SortKey, showView, useContractView } from './view.ts'

export interface ContractListProps {
  onOpen: (row: ContractRow) => void
  onNew: () => void
  actions: readonly RowAction<ContractRow>[]
}

/** The contracts of a view, however many, as the search box narrows them. */
export function ContractList({ onOpen, onNew, actions }: ContractListProps) {
  const { t } = useTranslation()
  const { text, setText } = useSearch()
  const { view, sort, setSort, selected, select } = useContractView()
  const filter = { view, text }
  const pages = usePages<ContractRow>((offset) =>
    ask.contracts.list.queryOptions({ input: { filter, sort, offset, limit: PAGE_SIZE } }),
  )
  const { data: all, isPlaceholderData: isCounting } = useQuery({
    ...ask.contracts.count.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  })
  const isSearching = text.trim() !== ''
  const letters = useLetters(ask.contracts.letters.queryOptions({ input: { filter: { view }, sort } }), {
    ...{ isByName: sort[0]?.by === 'name', mayCount: true, isSearching },
  })
  useSayAnswered(text, pages.isCurrent && !isCounting)
  useSayStatus(
    all && t('status.rows', { count: all.count }),
    all && t('contracts.total', { value: formatDong(all.value) }),
    selected.size > 0 && t('status.selected', { count: selected.size }),
    (view !== 'all' || isSearching) && t('status.filtered'),
  )
  return (
    <>
      {isSearching && (
        <FilterBar note={all ? t('contracts.found', { count: all.count }) : ''}>
          <TextChip isTyped text={t('contracts.searchChip', { text })} onRemove={() => setText('')} />
          {view !== 'all' && view !== 'bin' && <WidenChip onWiden={() => showView('all')} />}
        </FilterBar>
      )}
      <Found value={text}>
        <List
          id={LIST}
          label={t('place.contracts')}
          columns={useContractColumns()}
          count={pages.error ? 0 : all?.count}
          rowAt={pages.rowAt}
          onVisible={pages.onVisible}
          sort={sort}
          onSort={setSort}
          actions={actions}
          letters={letters}
          hasMenu
          selected={selected}
          onSelect={select}
          onOpen={onOpen}
          empty={pages.error ? <Empty title={say(pages.error)} /> : <NoContracts onNew={onNew} />}
        />
      </Found>
    </>
  )
}

function useContractColumns() {
  const { t } = useTranslation()
  return useMemo(
    (): Column<ContractRow, SortKey>[] => [
      {
        key: 'number',
        title: t('contracts.number'),
        width: 152,
        sortKey: 'number',
        render: (row) => (
          <span className={styles.number}>
            <span className={styles.text}>
              <Marked text={row.number} />
            </span>
            {row.hasOriginal && <DocumentPdf16Regular className={styles.filed} title={t('contracts.originalFiled')} />}
          </span>
        ),
      },
      {
        key: 'name',
        title: t('contracts.name'),
        width: 160,
        grows: true,
        sortKey: 'name',
        render: (row) => <Marked text={row.name} />,
      },
      {
        key: 'customer',
        title: t('contracts.customer'),
        width: 130,
        sortKey: 'customerName',
        render: (row) => <Marked text={row.customerName} />,
      },
      {
        key: 'endsOn',
        title: t('contracts.endsOn'),
        width: 222,
        sortKey: 'endsOn',
        render: (row) => (
          <span className={styles.end}>
            {row.endsOn ? formatDay(row.endsOn) : '—'} <DaysLeft contract={row} />
          </span>
        ),
      },
      {
        key: 'value',
        title: t('contracts.value'),
        width: 128,
        align: 'end',
        sortKey: 'value',
        render: (row) => formatDong(row.value),
      },
      {
        key: 'status',
        title: t('contracts.status'),
        width: 124,
        render: (row) => <Pill tone={statusTone[row.status]}>{t(`contracts.statuses.${row.status}`)}</Pill>,
      },
      { key: 'owner', title: t('contracts.owner'), width: 140, render: (row) => <PersonName name={row.ownerName} /> },
      { key: 'group', title: t('contracts.group'), width: 140, render: (row) => row.groupName ?? '' },
      { key: 'madeOn', title: t('contracts.madeOn'), width: 98, sortKey: 'madeOn', render: (row) => formatDay(row.madeOn) },
      {
        key: 'signedOn',
        title: t('contracts.signedOn'),
        width: 98,
        isHidden: true,
        render: (row) => (row.signedOn ? formatDay(row.signedOn) : '—'),
      },
      {
        key: 'startsOn',
        title: t('contracts.startsOn'),
        width: 108,
        isHidden: true,
        render: (row) => (row.startsOn ? formatDay(row.startsOn) : '—'),
      },
    ],
    [t],
  )
}
