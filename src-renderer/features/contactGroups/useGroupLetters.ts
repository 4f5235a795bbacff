import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { copyText } from '#renderer/kit/copiedBlock.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { ContactGroup } from '#shared/features/contactGroups/schema.ts'

/** Longer links are cut off on the way to the mail program. */
const LONGEST_LINK = 2_000

/** Writing to all of a group at once: nobody sees whom else it went to. */
export function useGroupLetters() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()

  async function addressesOf({ id, name }: Pick<ContactGroup, 'id' | 'name'>) {
    const members = await client.contactGroups.members(id)
    const emails = [...new Set(members.map(({ email }) => email).filter(Boolean))]
    const lacking = members.filter(({ email }) => email === '').length
    if (emails.length === 0) notify({ text: t('contactGroups.noEmails', { name }), intent: 'info' })
    return { emails, ...(lacking > 0 && { detail: t('contactGroups.withoutEmail', { count: lacking }) }) }
  }

  function copy(emails: readonly string[], said: { text: string; detail?: string }) {
    if (copyText(emails.join('; '))) notify(said)
    else notify({ text: t('list.notCopied'), intent: 'error' })
  }

  return {
    write: (group: Pick<ContactGroup, 'id' | 'name'>) =>
      attempt(async () => {
        const { emails, ...detail } = await addressesOf(group)
        if (emails.length === 0) return
        const url = `mailto:?bcc=${emails.map((email) => encodeURIComponent(email).replace('%40', '@')).join(',')}`
        if (url.length > LONGEST_LINK) return copy(emails, { text: t('contactGroups.tooLong'), ...detail })
        await desktop.openLink({ url })
        if (detail.detail) notify({ text: detail.detail, intent: 'info' })
      }),
    copyEmails: (group: Pick<ContactGroup, 'id' | 'name'>) =>
      attempt(async () => {
        const { emails, ...detail } = await addressesOf(group)
        if (emails.length > 0) copy(emails, { text: t('contactGroups.emailsCopied', { count: emails.length }), ...detail })
      }),
  }
}
