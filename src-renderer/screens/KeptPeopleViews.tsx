import { kept, usePeopleView } from '#renderer/features/people/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { client } from '#renderer/kit/client.ts'

/** The views of people that are kept; a group of contacts that one is about may be gone. */
export function KeptPeopleViews() {
  const saved = usePeopleView((view) => view.saved)
  return <SavedViews list="people" chosen={saved} kept={kept} countOf={async (view) => client.people.count(view.filter)} />
}
