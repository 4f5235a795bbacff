import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { isClosed } from '#shared/features/opportunities/rules.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import type { OpportunityId } from '#shared/kit/id.ts'
import { NoOpportunities } from './NoOpportunities.tsx'
import { OpportunityFilters } from './OpportunityFilters.tsx'
import { useCopiedOpportunities } from './useCopiedOpportunities.ts'
import { useOpportunityColumns } from './useOpportunityColumns.tsx'
import { useOpportunityEditing } from './useOpportunityEditing.ts'
import { useOpportunityGroups } from './useOpportunityGroups.ts'
import { LIST, useOpportunityView } from './view.ts'

export interface OpportunityListProps {
  onOpen: (opportunity: Opportunity) => void
  onNew: () => void
}

/** The opportunities of a view, with what they are worth and what is to be expected of them. */
export function OpportunityList({ onOpen, onNew }: OpportunityListProps) {
  const { t } = useTranslation()
  const { filter, sort, group, setSort, selected, select } = useOpportunityView()
  const text = useSearch((search) => search.text)
  const wanted = { ...filter, text }
  const pages = usePages<Opportunity>((offset) =>
    ask.opportunities.list.queryOptions({ input: { filter: wanted, sort, group, offset, limit: PAGE_SIZE } }),
  )
  const { data: totals, isPlaceholderData: isCounting } = useQuery({
    ...ask.opportunities.totals.queryOptions({ input: { filter: wanted } }),
    placeholderData: keepPreviousData,
  })
  const chosen = [...selected] as OpportunityId[]
  const { data: chosenTotals } = useQuery({
    ...ask.opportunities.totals.queryOptions({ input: { filter: wanted, ids: chosen } }),
    enabled: chosen.length > 1,
    placeholderData: keepPreviousData,
  })
  useSayAnswered(text, pages.isCurrent && !isCounting)
  const columns = useOpportunityColumns()
  const groups = useOpportunityGroups(wanted, group)
  const { editing, question } = useOpportunityEditing()
  const rows = totals !== undefined && t('status.rows', { count: totals.count })
  const sums = chosen.length > 1 ? chosenTotals : totals
  const isNarrowed = filter.stages.length + filter.grades.length + filter.ownerIds.length + text.length > 0
  useNotifyFailure(pages.error)
  useSayStatus(
    rows,
    selected.size > 0 && t('status.selected', { count: selected.size }),
    sums !== undefined && t('opportunities.sums', { amount: formatDong(sums.amount), expected: formatDong(sums.expected) }),
    (isNarrowed || [filter.source, filter.lostReason, filter.closed].some((one) => one !== undefined)) && t('status.filtered'),
  )
  return (
    <>
      <OpportunityFilters found={rows || ''} />
      <List
        id={LIST}
        label={t('opportunities.title')}
        columns={columns}
        count={totals?.count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={sort}
        onSort={setSort}
        groups={groups}
        allIds={() => cache.fetchQuery(ask.opportunities.ids.queryOptions({ input: { filter: wanted, sort, group } }))}
        hasMenu
        copying={useCopiedOpportunities()}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        toneOf={({ stage }) => (isClosed(stage) ? 'done' : undefined)}
        beginning={JSON.stringify({ ...filter, group, text })}
        editing={editing}
        empty={<NoOpportunities onNew={onNew} />}
      />
      {question}
    </>
  )
}
