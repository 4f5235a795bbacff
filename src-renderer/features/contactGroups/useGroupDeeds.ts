import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { type ContactGroup, MOST_AT_ONCE } from '#shared/features/contactGroups/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'

type Named = Pick<ContactGroup, 'id' | 'name'>

/** What is done with a group at once; each can be taken back. */
export function useGroupDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  return {
    add: ({ id, name }: Named, people: readonly PersonId[]) =>
      attempt(async () => {
        if (people.length > MOST_AT_ONCE)
          return notify({ text: t('contactGroups.tooMany', { count: MOST_AT_ONCE }), intent: 'error' })
        const added = await client.contactGroups.addMembers({ id, people: [...people] })
        if (added.length === 0) return notify({ text: t('contactGroups.nobodyNew', { name }), intent: 'info' })
        notify({
          text: t('contactGroups.added', { count: added.length, name }),
          undo: () => client.contactGroups.removeMembers({ id, people: added }),
        })
      }),
    takeOut: ({ id, name }: Named, people: readonly PersonId[]) =>
      attempt(async () => {
        const gone = await client.contactGroups.removeMembers({ id, people: people.slice(0, MOST_AT_ONCE) })
        if (gone.length === 0) return
        notify({
          text: t('contactGroups.takenOut', { count: gone.length, name }),
          undo: () => client.contactGroups.addMembers({ id, people: gone }),
        })
      }),
    remove: ({ id, name }: Named) =>
      attempt(async () => {
        await client.contactGroups.remove(id)
        notify({ text: t('contactGroups.removed', { name }), undo: () => client.contactGroups.restore(id) })
      }),
  }
}
