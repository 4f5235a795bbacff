import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { ChoiceMenu, FilterBar, FilterMenu, TextChip } from '#renderer/kit/ui/FilterBar.tsx'
import { grades, opportunityGroupings, opportunityStages } from '#shared/features/opportunities/choices.ts'
import { useOpportunityView } from './view.ts'

const everySource = { filter: { view: 'all' }, group: 'source' } as const

/** What narrows the list or the board beyond its view, and what divides the list. */
export function OpportunityFilters({ found, isBoard = false }: { found: string; isBoard?: boolean }) {
  const { t } = useTranslation()
  const { filter, setFilter, group, setGroup } = useOpportunityView()
  const staff = useColleaguesSeen('opportunities.see')
  const { data: sources = [] } = useQuery(ask.opportunities.groupCounts.queryOptions({ input: everySource }))
  const { closed, lostReason } = filter
  return (
    <FilterBar note={found}>
      <FilterMenu
        name={t('opportunities.stage')}
        choices={opportunityStages.map((value) => ({ value, text: t(`opportunities.stages.${value}`) }))}
        chosen={filter.stages}
        onChange={(stages) => setFilter({ stages })}
      />
      <FilterMenu
        name={t('opportunities.grade')}
        choices={grades.map((value) => ({ value, text: t(`opportunities.grades.${value}`) }))}
        chosen={filter.grades}
        onChange={(chosen) => setFilter({ grades: chosen })}
      />
      <FilterMenu
        name={t('opportunities.owner')}
        choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={filter.ownerIds}
        onChange={(ownerIds) => setFilter({ ownerIds })}
      />
      <ChoiceMenu
        name={t('opportunities.source')}
        none={t('opportunities.anySource')}
        choices={sources.map(({ key }) => ({ value: key, text: key || t('opportunities.noSource') }))}
        chosen={filter.source ?? null}
        onChange={(source) => setFilter({ source: source ?? undefined })}
      />
      {lostReason && (
        <TextChip text={t(`opportunities.lostReasons.${lostReason}`)} onRemove={() => setFilter({ lostReason: undefined })} />
      )}
      {closed && (
        <TextChip
          text={t('opportunities.closedBetween', { from: formatDay(closed.from), to: formatDay(closed.to) })}
          onRemove={() => setFilter({ closed: undefined })}
        />
      )}
      {!isBoard && (
        <ChoiceMenu
          name={t('list.groupBy')}
          none={t('list.noGroup')}
          choices={opportunityGroupings.map((value) => ({ value, text: t(`opportunities.groupings.${value}`) }))}
          chosen={group}
          onChange={setGroup}
        />
      )}
    </FilterBar>
  )
}
