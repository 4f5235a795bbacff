import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import { CLOSING_SOON_DAYS } from '#shared/features/opportunities/choices.ts'
import { expectedValue, isClosed } from '#shared/features/opportunities/rules.ts'
import type { Opportunity, OpportunityFilter, OpportunityListing } from '#shared/features/opportunities/schema.ts'
import type { OpportunityId } from '#shared/kit/id.ts'
import { useOpportunityColumns } from './useOpportunityColumns.tsx'
import { useOpportunityGroups } from './useOpportunityGroups.ts'
import { LIST } from './view.ts'

/** Which opportunities are printed: those that are chosen, or all of a list. */
export interface OpportunityWish extends OpportunityListing {
  ids: OpportunityId[] | null
}

export interface PrintedOpportunitiesProps {
  wish: OpportunityWish
  opportunities: Opportunity[]
  found: number
}

/** The list of opportunities on paper, as it stands on the screen, with its sums. */
export function PrintedOpportunities({ wish, opportunities, found }: PrintedOpportunitiesProps) {
  const { t } = useTranslation()
  const columns = useOpportunityColumns()
  const groups = useOpportunityGroups(wish.filter, wish.ids ? null : wish.group)
  const open = opportunities.filter(({ stage }) => !isClosed(stage))
  const sums = {
    amount: formatDong(opportunities.reduce((sum, { amount }) => sum + amount, 0)),
    expected: formatDong(open.reduce((sum, one) => sum + expectedValue(one), 0)),
  }
  const which = [...useFilterWords(wish.filter), t('opportunities.sums', sums)]
  const lines = usePrintedLines({ rows: opportunities.length, found, which })
  if (!wish.ids && wish.group !== null && !groups) return null
  return (
    <ListPaper id={LIST} title={t('opportunities.title')} lines={lines} columns={columns} rows={opportunities} groups={groups} />
  )
}

function useFilterWords({ view, stages, grades, ownerIds, source, lostReason, closed, text }: OpportunityFilter) {
  const { t } = useTranslation()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return [
    t(`opportunities.views.${view}`, { days: CLOSING_SOON_DAYS }),
    ...stages.map((stage) => t(`opportunities.stages.${stage}`)),
    ...grades.map((grade) => t(`opportunities.grades.${grade}`)),
    ...staff.filter(({ id }) => ownerIds.includes(id)).map(({ name }) => name),
    source === undefined ? '' : source || t('opportunities.noSource'),
    lostReason ? t(`opportunities.lostReasons.${lostReason}`) : '',
    closed ? t('opportunities.closedBetween', { from: formatDay(closed.from), to: formatDay(closed.to) }) : '',
    text && `“${text}”`,
  ]
}
