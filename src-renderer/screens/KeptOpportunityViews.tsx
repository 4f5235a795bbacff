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
      kept={kept}
      countOf={async (view) => (await client.opportunities.totals({ filter: view.filter })).count}
    />
  )
}
