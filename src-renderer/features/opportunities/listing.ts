import { useSearch } from '#renderer/kit/search.ts'
import { useOpportunityView } from './view.ts'

/** The list as it stands now. */
export function listingNow() {
  const { filter, sort, group } = useOpportunityView.getState()
  return { filter: { ...filter, text: useSearch.getState().text }, sort, group }
}
