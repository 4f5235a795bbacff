import { useTranslation } from 'react-i18next'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { FilterBar, FilterMenu } from '#renderer/kit/ui/FilterBar.tsx'
import { outcomes } from '#shared/features/calls/choices.ts'
import { hasOutcomes, useCallView } from './view.ts'

/** What narrows the list beyond its view: whose calls, and how they went. */
export function CallFilters({ found }: { found: string }) {
  const { t } = useTranslation()
  const { filter, setFilter } = useCallView()
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
    </FilterBar>
  )
}
