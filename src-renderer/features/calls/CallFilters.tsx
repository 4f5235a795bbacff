import { useTranslation } from 'react-i18next'
import { formatDay } from '#renderer/kit/format.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { ChoiceMenu, FilterBar, FilterMenu, TextChip } from '#renderer/kit/ui/FilterBar.tsx'
import { callGroupings, outcomes } from '#shared/features/calls/choices.ts'
import { hasOutcomes, useCallView } from './view.ts'

/** What narrows the list beyond its view: whose calls, and how they went. */
export function CallFilters({ found }: { found: string }) {
  const { t } = useTranslation()
  const { filter, setFilter, group, setGroup } = useCallView()
  const staff = useColleaguesSeen('calls.see')
  return (
    <FilterBar note={found}>
      {!filter.isMine && (
        <FilterMenu
          name={t('calls.staff')}
          choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={filter.staffIds}
          onChange={(staffIds) => setFilter({ staffIds })}
        />
      )}
      <FilterMenu
        name={t('calls.outcome')}
        choices={outcomes.map((value) => ({ value, text: t(`calls.outcomes.${value}`) }))}
        chosen={filter.outcomes}
        onChange={(chosen) =>
          setFilter({ outcomes: chosen, view: chosen.length > 0 && !hasOutcomes(filter.view) ? 'done' : filter.view })
        }
      />
      {filter.days && (
        <TextChip
          text={`${formatDay(filter.days.from)} – ${formatDay(filter.days.to)}`}
          title={t('action.clearFilters')}
          onRemove={() => setFilter({ days: undefined })}
        />
      )}
      <ChoiceMenu
        name={t('list.groupBy')}
        none={t('list.noGroup')}
        choices={callGroupings.map((value) => ({ value, text: t(`calls.groupings.${value}`) }))}
        chosen={group}
        onChange={setGroup}
      />
    </FilterBar>
  )
}
