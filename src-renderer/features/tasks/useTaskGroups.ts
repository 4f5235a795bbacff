import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { RowGroup } from '#renderer/kit/ui/groupedRows.ts'
import type { Priority, TaskFilter, TaskGrouping } from '#shared/features/tasks/schema.ts'

/** The groups of a list, named; undefined while it is not divided. */
export function useTaskGroups(filter: TaskFilter, group: TaskGrouping | null): RowGroup[] | undefined {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...ask.tasks.groupCounts.queryOptions({ input: { filter, group: group ?? 'due' } }),
    enabled: group !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (group === null || !data) return undefined
    const titleOf = (key: string, name: string) => {
      if (group === 'due') return t(`tasks.groups.${key as 'today'}`)
      if (group === 'priority') return t(`tasks.priorities.${key as Priority}`)
      return group === 'staff' ? name : key || t('tasks.noTopic')
    }
    return data.map(({ key, name, count }) => ({ key, count, title: titleOf(key, name) }))
  }, [t, group, data])
}
