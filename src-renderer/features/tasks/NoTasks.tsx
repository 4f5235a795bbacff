import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useTaskView } from './view.ts'

/** An empty list says what its emptiness means. */
export function NoTasks() {
  const { t } = useTranslation()
  const { filter, setFilter } = useTaskView()
  const { text, setText } = useSearch()
  if (filter.priorities.length + filter.staffIds.length + text.length > 0)
    return (
      <Empty title={t('tasks.nothingFits.title')} advice={t('tasks.nothingFits.advice')}>
        <Button
          onClick={() => {
            setText('')
            setFilter({ priorities: [], staffIds: [] })
          }}
        >
          {t('action.clearFilters')}
        </Button>
      </Empty>
    )
  return <Empty title={t(`tasks.empty.${filter.view}.title`)} advice={t(`tasks.empty.${filter.view}.advice`)} />
}
