import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { conflictOf, say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { type ContactGroup, MOST_AT_ONCE } from '#shared/features/contactGroups/schema.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { CustomerId, PersonId } from '#shared/kit/id.ts'

type Named = Pick<ContactGroup, 'id' | 'name'>

/** What is done with a group at once; each can be taken back. */
export function useGroupDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()

  async function put({ id, name }: Named, people: readonly PersonId[]) {
    if (people.length > MOST_AT_ONCE)
      return notify({ text: t('contactGroups.tooMany', { count: MOST_AT_ONCE }), intent: 'error' })
    const added = await client.contactGroups.addMembers({ id, people: [...people] })
    if (added.length === 0) return notify({ text: t('contactGroups.nobodyNew', { name }), intent: 'info' })
    notify({
      text: t('contactGroups.added', { count: added.length, name }),
      undo: () => client.contactGroups.removeMembers({ id, people: added }),
    })
  }

  /** A firm is in no group: its main contact may be meant. */
  async function offerMain(group: Named, firm: CustomerId, refused: unknown) {
    const main = (await client.contacts.list(firm)).find(({ isMain }) => isMain)
    if (!main) throw refused
    const name = [main.honorific, main.fullName].filter(Boolean).join(' ')
    notify({
      text: say(refused),
      detail: t('contactGroups.mainOfFirm', { name }),
      intent: 'info',
      action: {
        text: t('contactGroups.addMain', { name }),
        run: () => add(group, [personIdOf({ ...main, contactId: main.id })]),
      },
    })
  }

  function add(group: Named, people: readonly PersonId[]): Promise<void> {
    return attempt(async () => {
      try {
        await put(group, people)
      } catch (error) {
        const [only = 0, ...others] = people
        if (conflictOf(error)?.reason !== 'contact-group-only-people' || others.length > 0) throw error
        await offerMain(group, (-1 * only) as CustomerId, error)
      }
    })
  }

  return {
    add,
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
