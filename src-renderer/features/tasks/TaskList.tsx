import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { binAction } from '#renderer/kit/ui/binAction.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { NoTasks } from './NoTasks.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { useCopiedTasks } from './useCopiedTasks.ts'
import { type RowDeeds, useTaskColumns } from './useTaskColumns.tsx'
import { useTaskEditing } from './useTaskEditing.ts'
import { useTaskGroups } from './useTaskGroups.ts'
import { askedOf, LIST, useTaskView } from './view.ts'

export interface TaskListProps extends RowDeeds {
  onOpen: (task: Task) => void
  /** Left out: they may not be removed. */
  onRemove: ((task: Task) => void) | undefined
}

/** The tasks of a view, however many, divided by when they are due. */
export function TaskList({ onOpen, onRemove, ...deeds }: TaskListProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const { filter, sort, group, setSort, selected, select } = useTaskView()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const text = useSearch((search) => search.text)
  const wanted = askedOf(filter, me?.id ?? (0 as never), text)
  const enabled = me !== undefined
  const pages = usePages<Task>((offset) => ({
    ...ask.tasks.list.queryOptions({ input: { filter: wanted, sort, group, offset, limit: PAGE_SIZE } }),
    enabled,
  }))
  const { data: count, isPlaceholderData: isCounting } = useQuery({
    ...ask.tasks.count.queryOptions({ input: wanted }),
    enabled,
    placeholderData: keepPreviousData,
  })
  useSayAnswered(text, pages.isCurrent && !isCounting)
  const columns = useTaskColumns(deeds)
  const groups = useTaskGroups(wanted, enabled ? group : null)
  const { editing, question } = useTaskEditing()
  const rows = count !== undefined && t('status.rows', { count })
  useNotifyFailure(pages.error)
  useSayStatus(
    rows,
    selected.size > 0 && t('status.selected', { count: selected.size }),
    filter.priorities.length + filter.staffIds.length + text.length > 0 && t('status.filtered'),
  )
  return (
    <>
      <TaskFilters found={rows || ''} />
      <List
        id={LIST}
        label={t('tasks.many')}
        columns={columns}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        sort={sort}
        onSort={setSort}
        groups={groups}
        allIds={() => cache.fetchQuery(ask.tasks.ids.queryOptions({ input: { filter: wanted, sort, group } }))}
        actions={onRemove && [binAction(t, onRemove)]}
        hasMenu
        copying={useCopiedTasks()}
        selected={selected}
        onSelect={select}
        onOpen={onOpen}
        onMark={deeds.onToggle}
        toneOf={(task) => (task.doneAt !== null ? 'done' : isOverdue(task, today) ? 'forgotten' : undefined)}
        beginning={JSON.stringify({ ...filter, group, text })}
        editing={editing}
        dragOf={({ id, title }) => ({ kind: 'task', id, name: title })}
        empty={<NoTasks />}
      />
      {question}
    </>
  )
}
