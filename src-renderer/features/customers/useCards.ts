import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import type { CardVersion } from '#shared/kit/vcard.ts'

interface NamedCard {
  customerId: CustomerId
  /** Null: the customer's own. */
  contactId: ContactId | null
  name: string
}

/** Saves a business card as a file. */
export function useSaveCard() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async ({ name, ...card }: NamedCard & { version: CardVersion }) => {
    try {
      const chosen = await desktop.chooseSaveFile({ suggestedName: `${name}.vcf`, kind: 'vcf' })
      if (!chosen) return
      await client.customers.saveCard({ ...card, file: chosen.file })
      notify({ text: t('record.card.saved'), detail: chosen.name })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}

/** Opens a new message with a business card in the computer's mail program, and knows when it turned out that there is none. */
export function useForwardCard() {
  const { t } = useTranslation()
  const [hasNoProgram, setHasNoProgram] = useState(false)
  const notify = useNotify()
  async function forward({ name, ...whose }: NamedCard) {
    try {
      const file = await desktop.newMessage()
      await client.customers.forwardCard({ ...whose, subject: t('record.card.subject', { name }), file })
      const isOpen = await desktop.openMessage(file)
      setHasNoProgram(!isOpen)
      if (isOpen) notify({ text: t('record.card.forwarded') })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
  return { forward, hasNoProgram }
}
