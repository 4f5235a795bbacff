import { useHashLocation } from 'wouter/use-hash-location'
import { GroupPills } from '#renderer/features/contactGroups/GroupPills.tsx'
import { usePeopleView } from '#renderer/features/people/view.ts'
import { peoplePlace } from '#renderer/kit/routes.ts'
import type { PersonId } from '#shared/kit/id.ts'

/** The groups of contacts somebody is in; each leads to its list. */
export function GroupsOf({ person, name }: { person: PersonId; name: string }) {
  const [, go] = useHashLocation()
  const showGroup = usePeopleView((view) => view.showGroup)
  return (
    <GroupPills
      person={person}
      name={name}
      onShow={(id) => {
        showGroup(id)
        go(peoplePlace)
      }}
    />
  )
}
