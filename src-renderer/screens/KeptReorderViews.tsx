import { kept, useReorderView } from '#renderer/features/reorders/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of what customers may want again that people keep. */
export function KeptReorderViews() {
  const saved = useReorderView((view) => view.saved)
  return <SavedViews list="reorders" chosen={saved} kept={kept} countOf={async (view) => client.reorders.count(view.filter)} />
}
