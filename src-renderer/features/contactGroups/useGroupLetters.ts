import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { copyText } from '#renderer/kit/copiedBlock.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { ContactGroup } from '#shared/features/contactGroups/schema.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'

type Named = Pick<ContactGroup, 'id' | 'name'>

/** Longer links are cut off on the way to the mail program. */
const LONGEST_LINK = 2_000

/** Writing to all of a group at once: nobody sees whom else it went to. */
export function useGroupLetters() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()

  /** Who can be written to, and how many cannot. */
  async function reachedIn({ id, name }: Named) {
    const members = await client.contactGroups.members(id)
    const reached = members.filter(({ email }) => email !== '')
    const lacking = members.length - reached.length
    if (reached.length === 0) notify({ text: t('contactGroups.noEmails', { name }), intent: 'info' })
    return { reached, detail: lacking > 0 && { detail: t('contactGroups.withoutEmail', { count: lacking }) } }
  }

  /** What lies on the clipboard leaves the program: that is an export. */
  async function copy({ id }: Named, { reached, detail }: Awaited<ReturnType<typeof reachedIn>>, text?: string) {
    const ids = reached.map((member) => member.id)
    const { people } = await client.people.copy({ filter: { groupId: id }, ids })
    const emails = people.flatMap(({ contactPoints }) => contactPoints.find(isEmail)?.normal ?? [])
    if (!copyText([...new Set(emails)].join('; '))) return notify({ text: t('list.notCopied'), intent: 'error' })
    notify({ text: text ?? t('contactGroups.emailsCopied', { count: emails.length }), ...detail })
  }

  return {
    write: (group: Named) =>
      attempt(async () => {
        const found = await reachedIn(group)
        if (found.reached.length === 0) return
        const url = `mailto:?bcc=${[...new Set(found.reached.map(({ email }) => inLink(email)))].join(',')}`
        if (url.length > LONGEST_LINK) return copy(group, found, t('contactGroups.tooLong'))
        await desktop.openLink({ url })
        if (found.detail) notify({ text: found.detail.detail, intent: 'info' })
      }),
    copyEmails: (group: Named) =>
      attempt(async () => {
        const found = await reachedIn(group)
        if (found.reached.length > 0) await copy(group, found)
      }),
  }
}

function inLink(email: string) {
  return encodeURIComponent(email).replace('%40', '@')
}

function isEmail({ kind, normal }: ContactPoint) {
  return kind === 'email' && normal !== ''
}
