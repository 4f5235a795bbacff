import { useQuery } from '@tanstack/react-query'
import { ask, client } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { askedOf, useTaskView } from './view.ts'

/** How tasks of the list are copied: in its order, as it stands when they are. */
export function useCopiedTasks(): Copying<Task> {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  async function rowsOf(ids: number[]) {
    const { filter, sort, group } = useTaskView.getState()
    if (!me) return []
    const listing = { filter: askedOf(filter, me.id, useSearch.getState().text), sort, group }
    return (await client.tasks.copy({ ...listing, ids })).tasks
  }
  return { may: 'tasks.export', most: MOST_COPIED, rowsOf }
}
