import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add'
import { PersonDeleteRegular } from '@fluentui/react-icons/svg/person-delete'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useGroupDeeds } from '#renderer/features/contactGroups/useGroupDeeds.ts'
import { usePeopleView } from '#renderer/features/people/view.ts'
import { ask } from '#renderer/kit/client.ts'
import type { Command } from '#renderer/kit/commands.ts'
import type { PersonId } from '#shared/kit/id.ts'

/** Putting people of the list into a group, and out of the one it shows. */
export function useMemberCommands(ids: readonly PersonId[], onAdd: () => void): Command[] {
  const { t } = useTranslation()
  const { groupId, select } = usePeopleView()
  const { data: groups } = useQuery(ask.contactGroups.list.queryOptions())
  const { takeOut } = useGroupDeeds()
  const shown = groups?.find(({ id }) => id === groupId)
  const common = { isDisabled: ids.length === 0, may: 'customers.edit', place: 'bar' } as const
  const add: Command = { ...common, id: 'add-to-group', text: t('contactGroups.addTo'), icon: PeopleAddRegular, run: onAdd }
  if (!shown) return [add]
  async function takeOutChosen(group: NonNullable<typeof shown>) {
    await takeOut(group, ids)
    select(new Set())
  }
  return [
    add,
    {
      ...{ ...common, id: 'take-out-of-group', text: t('contactGroups.removeFrom'), icon: PersonDeleteRegular },
      ...{ keys: 'Delete', run: () => void takeOutChosen(shown) },
    },
  ]
}
