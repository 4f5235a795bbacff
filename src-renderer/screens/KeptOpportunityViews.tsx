import { kept, useOpportunityView } from '#renderer/features/opportunities/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of opportunities that people keep, as a list or as a board. */
export function KeptOpportunityViews() {
  const saved = useOpportunityView((view) => view.saved)
  return (
    <SavedViews
      list="opportunities"
      chosen={saved}
      content={kept.now}
      countOf={async (content) => (await client.opportunities.totals({ filter: kept.read(content).filter })).count}
      onShow={({ id, content }) => kept.show(id, kept.read(content))}
    />
  )
}
