import { Button } from '@fluentui/react-components'
import { FullScreenMaximize16Regular } from '@fluentui/react-icons/svg/full-screen-maximize'
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RecordFlag } from '#renderer/features/tasks/RecordFlag.tsx'
import { ask } from '#renderer/kit/client.ts'
import { customerPage } from '#renderer/kit/routes.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { GroupsOf } from './GroupsOf.tsx'
import { Act, ReachActions } from './ReachActions.tsx'

export interface QuickActionsProps {
  id: CustomerId
  isPage: boolean
  onCard: () => void
  /** Undefined where nothing is sent, as in the bin. */
  onWrite: (() => void) | undefined
}

/** What is done most with a customer, one click each. */
export function QuickActions({ id, isPage, onCard, onWrite }: QuickActionsProps) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: id }))
  if (!customer) return null
  return (
    <>
      <ReachActions points={customer.contactPoints} onWrite={onWrite} />
      {customer.deletedAt === null && <RecordFlag bearer={{ customerId: id }} name={customer.name} hasKeys />}
      <Act icon={QrCodeRegular} text={t('record.card.command')} run={onCard} />
      {!isPage && (
        <Button
          as="a"
          appearance="subtle"
          size="small"
          icon={<FullScreenMaximize16Regular />}
          href={`#${customerPage(id)}`}
          aria-label={t('record.openPage')}
          title={`${t('record.openPage')} (Alt+Enter)`}
        />
      )}
      {customer.kind === 'person' && customer.deletedAt === null && (
        <GroupsOf person={personIdOf({ customerId: id, contactId: null })} name={customer.name} />
      )}
    </>
  )
}
