import { Button } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { Chat16Regular } from '@fluentui/react-icons/svg/chat'
import { FullScreenMaximize16Regular } from '@fluentui/react-icons/svg/full-screen-maximize'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RecordFlag } from '#renderer/features/tasks/RecordFlag.tsx'
import { ask, desktop } from '#renderer/kit/client.ts'
import { customerPage } from '#renderer/kit/routes.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { firstToCall, zaloLink } from '#shared/kit/points.ts'

export interface QuickActionsProps {
  id: CustomerId
  isPage: boolean
  onCard: () => void
}

/** What is done most with a customer, one click each. */
export function QuickActions({ id, isPage, onCard }: QuickActionsProps) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: id }))
  if (!customer) return null
  const points = customer.contactPoints.filter(({ normal }) => normal)
  const phone = firstToCall(points)
  const email = points.find(({ kind }) => kind === 'email')
  const zalo = points.find(({ hasZalo }) => hasZalo)
  return (
    <>
      {phone && (
        <Act
          icon={Call16Regular}
          text={t('calls.dial', { phone: phone.typed })}
          run={() => void openLink(`tel:${phone.normal}`)}
        />
      )}
      {zalo && <Act icon={Chat16Regular} text={`Zalo ${zalo.typed}`} run={() => void openLink(zaloLink(zalo.normal))} />}
      {email && <Act icon={Mail16Regular} text={email.typed} run={() => void openLink(`mailto:${email.normal}`)} />}
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
    </>
  )
}

function Act({ icon: Icon, text, run }: { icon: FluentIcon; text: string; run: () => void }) {
  return <Button appearance="subtle" size="small" icon={<Icon />} aria-label={text} title={text} onClick={run} />
}

function openLink(url: string) {
  return desktop.openLink({ url })
}
