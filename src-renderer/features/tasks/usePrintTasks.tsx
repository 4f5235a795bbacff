import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { usePrintList } from '#renderer/kit/ui/print/usePrintList.tsx'
import type { StaffId, TaskId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import type { TaskWish } from './PrintedTasks.tsx'
import { askedOf, useTaskView } from './view.ts'

/** Offers to print the list of tasks as it stands; answers the dialog while it is open. */
export function usePrintTasks(ids: readonly TaskId[]): ReactNode {
  const { t } = useTranslation()
  const { filter, sort, group } = useTaskView()
  const text = useSearch((search) => search.text)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const asked = askedOf(filter, me?.id ?? (0 as StaffId), text)
  const wishOf = (isChosen: boolean): TaskWish => ({
    ...{ filter: asked, sort, group },
    ids: isChosen ? ids.slice(0, MOST_PRINTED) : null,
  })
  return usePrintList({
    ...{ id: 'tasks', may: 'tasks.print', title: t('tasks.print.title'), name: t('tasks.many'), chosen: ids.length },
    counting: ask.tasks.count.queryOptions({ input: asked }),
    pageOf: (isChosen) => printRoutes.wished('tasks', wishOf(isChosen)),
  })
}
