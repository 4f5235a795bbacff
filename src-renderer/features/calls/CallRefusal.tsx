import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'

/** Warns before a call to somebody who does not want to be called to be offered something. */
export function CallRefusal({ customerId, contactId }: { customerId: CustomerId; contactId: ContactId | null }) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  if (!customer?.standing.refusingCalls.includes(contactId)) return null
  return (
    <span title={t('privacy.noCallsWhy')}>
      <Pill tone="red">{t('privacy.noCalls')}</Pill>
    </span>
  )
}
