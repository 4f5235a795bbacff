import { useQuery } from '@tanstack/react-query'
import { askedOf, kept, useCallView } from '#renderer/features/calls/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { ask, client } from '#renderer/kit/client.ts'

/** The views of calls that people keep. One of "my" calls is, shared, everybody's own. */
export function KeptCallViews() {
  const saved = useCallView((view) => view.saved)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  if (!me) return null
  return (
    <SavedViews
      list="calls"
      chosen={saved}
      kept={kept}
      countOf={async (view) => client.calls.count(askedOf(view.filter, me.id))}
    />
  )
}
