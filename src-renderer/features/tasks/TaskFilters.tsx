import { useTranslation } from 'react-i18next'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { ChoiceMenu, FilterBar, FilterMenu } from '#renderer/kit/ui/FilterBar.tsx'
import { priorities, taskGrouping } from '#shared/features/tasks/choices.ts'
import { useTaskView } from './view.ts'

/** What narrows the list beyond its view, and what divides it. */
export function TaskFilters({ found }: { found: string }) {
  const { t } = useTranslation()
  const { filter, setFilter, group, setGroup } = useTaskView()
  const staff = useColleaguesSeen('tasks.see')
  return (
    <FilterBar note={found}>
      {!filter.isMine && (
        <FilterMenu
          name={t('tasks.staff')}
          choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={filter.staffIds}
          onChange={(staffIds) => setFilter({ staffIds })}
        />
      )}
      <FilterMenu
        name={t('tasks.priority')}
        choices={priorities.map((value) => ({ value, text: t(`tasks.priorities.${value}`) }))}
        chosen={filter.priorities}
        onChange={(chosen) => setFilter({ priorities: chosen })}
      />
      <ChoiceMenu
        name={t('list.groupBy')}
        none={t('list.noGroup')}
        choices={taskGrouping.map((value) => ({ value, text: t(`tasks.groupings.${value}`) }))}
        chosen={group}
        onChange={setGroup}
      />
    </FilterBar>
  )
}
