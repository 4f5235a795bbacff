import { useQuery } from '@tanstack/react-query'
import { askedOf, kept, useTaskView } from '#renderer/features/tasks/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { ask, client } from '#renderer/kit/client.ts'

/** The views of tasks that people keep. One of "my" tasks is, shared, everybody's own. */
export function KeptTaskViews() {
  const saved = useTaskView((view) => view.saved)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  if (!me) return null
  return (
    <SavedViews
      list="tasks"
      chosen={saved}
      kept={kept}
      countOf={async (view) => client.tasks.count(askedOf(view.filter, me.id))}
    />
  )
}
