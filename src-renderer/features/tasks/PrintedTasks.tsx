import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import type { Task, TaskFilter, TaskListing } from '#shared/features/tasks/schema.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { useTaskColumns } from './useTaskColumns.tsx'
import { useTaskGroups } from './useTaskGroups.ts'
import { LIST } from './view.ts'

/** Which tasks are printed: those that are chosen, or all of a list. */
export interface TaskWish extends TaskListing {
  ids: TaskId[] | null
}

/** A flag is a button, and paper has none. */
const withoutFlag = (column: { key: string }) => column.key !== 'flag'
const noDeeds = { onToggle: () => undefined, onFlag: () => undefined }

/** The list of tasks on paper, as it stands on the screen. */
export function PrintedTasks({ wish, tasks, found }: { wish: TaskWish; tasks: Task[]; found: number }) {
  const { t } = useTranslation()
  const columns = useTaskColumns(noDeeds).filter(withoutFlag)
  const groups = useTaskGroups(wish.filter, wish.ids ? null : wish.group)
  const lines = usePrintedLines({ rows: tasks.length, found, which: useFilterWords(wish.filter) })
  if (!wish.ids && wish.group !== null && !groups) return null
  return <ListPaper id={LIST} title={t('tasks.many')} lines={lines} columns={columns} rows={tasks} groups={groups} />
}

function useFilterWords({ view, staffIds, topic, priorities, text }: TaskFilter) {
  const { t } = useTranslation()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return [
    view === 'open' || view === 'due' || view === 'all' ? t(`tasks.print.${view}`) : t(`tasks.views.${view}`),
    ...staff.filter(({ id }) => staffIds.includes(id)).map(({ name }) => name),
    topic ?? '',
    text && `“${text}”`,
    ...priorities.map((priority) => `${t('tasks.priority')}: ${t(`tasks.priorities.${priority}`)}`),
  ]
}
