import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useTaskView } from './view.ts'

/** An empty list says what its emptiness means. */
export function NoTasks() {
  const { t } = useTranslation()
  const { filter, setFilter } = useTaskView()
  if (filter.priorities.length + filter.staffIds.length > 0)
    return (
      <Empty title={t('tasks.nothingFits.title')} advice={t('tasks.nothingFits.advice')}>
        <Button onClick={() => setFilter({ priorities: [], staffIds: [] })}>{t('action.clearFilters')}</Button>
      </Empty>
    )
  return <Empty title={t(`tasks.empty.${filter.view}.title`)} advice={t(`tasks.empty.${filter.view}.advice`)} />
}
