import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount } from '#renderer/kit/format.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import type { Competitor } from '#shared/features/competitors/schema.ts'
import { LIST, type SortKey, shownOf, useCompetitorView } from './view.ts'

/** Who else sells to our customers, and how many of them each has. */
export function CompetitorList({ onOpen }: { onOpen: (competitor: Competitor) => void }) {
  const { t } = useTranslation()
  const { sort, setSort, selected, select } = useCompetitorView()
  const text = useSearch((search) => search.text)
  const { data: all, error } = useQuery(ask.competitors.list.queryOptions())
  const rows = useMemo(() => all && shownOf(all, { text, sort }), [all, text, sort])
  const columns = useCompetitorColumns()
  useNotifyFailure(error)
  useSayAnswered(text, rows !== undefined)
  useSayStatus(rows && t('status.rows', { count: rows.length }))
  return (
    <List
      id={LIST}
      label={t('competitors.title')}
      columns={columns}
      count={rows?.length}
      rowAt={(index) => rows?.[index]}
      onVisible={ignore}
      sort={sort}
      onSort={setSort}
      allIds={async () => rows?.map(({ id }) => id) ?? []}
      hasMenu
      selected={selected}
      onSelect={select}
      onOpen={onOpen}
      beginning={text}
      empty={
        text === '' ? (
          <Empty title={t('competitors.empty.title')} advice={t('competitors.empty.advice')} />
        ) : (
          <Empty title={t('competitors.nothingFits.title')} advice={t('competitors.nothingFits.advice')} />
        )
      }
    />
  )
}

function useCompetitorColumns(): Column<Competitor, SortKey>[] {
  const { t } = useTranslation()
  return useMemo(() => {
    const figure = (key: 'users' | 'lost' | 'won', width: number): Column<Competitor, SortKey> => ({
      ...{ key, title: t(`competitors.${key}`), width, align: 'end', sortKey: key, copied: (row) => row[key] },
      render: (row) => (row[key] === 0 ? '' : formatCount(row[key])),
    })
    const words = (key: 'products' | 'policy' | 'service' | 'strengths' | 'weaknesses' | 'note', isHidden = true) => ({
      ...{ key, title: t(`competitors.${key}`), width: 220, isHidden },
      render: (row: Competitor) => row[key],
    })
    return [
      {
        ...{ key: 'name', title: t('competitors.name'), width: 190, grows: true, sortKey: 'name' },
        render: (row) => row.name,
      },
      figure('users', 120),
      figure('lost', 100),
      figure('won', 116),
      words('products', false),
      words('policy'),
      words('service'),
      words('strengths'),
      words('weaknesses'),
      { key: 'website', title: t('competitors.website'), width: 160, isHidden: true, render: (row) => row.website },
      words('note'),
    ]
  }, [t])
}

/** All of them come at once. */
function ignore() {
  return undefined
}
