import { Button } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { Chat16Regular } from '@fluentui/react-icons/svg/chat'
import { CommentEdit16Regular } from '@fluentui/react-icons/svg/comment-edit'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { firstToCall, zaloLink } from '#shared/kit/points.ts'

/** To call, to write by Zalo, from a template or by e-mail: one click each, as far as one can. */
export function ReachActions({ points, onWrite }: { points: readonly ContactPoint[]; onWrite: (() => void) | undefined }) {
  const { t } = useTranslation()
  const understood = points.filter(({ normal }) => normal)
  const phone = firstToCall(understood)
  const email = understood.find(({ kind }) => kind === 'email')
  const zalo = understood.find(({ hasZalo }) => hasZalo)
  return (
    <>
      {phone && (
        <Act icon={Call16Regular} text={t('calls.dial', { phone: phone.typed })} run={() => openLink(`tel:${phone.normal}`)} />
      )}
      {zalo && <Act icon={Chat16Regular} text={`Zalo ${zalo.typed}`} run={() => openLink(zaloLink(zalo.normal))} />}
      {onWrite && <Act icon={CommentEdit16Regular} text={t('messages.command')} run={onWrite} />}
      {email && <Act icon={Mail16Regular} text={email.typed} run={() => openLink(`mailto:${email.normal}`)} />}
    </>
  )
}

export function Act({ icon: Icon, text, run }: { icon: FluentIcon; text: string; run: () => void }) {
  return <Button appearance="subtle" size="small" icon={<Icon />} aria-label={text} title={text} onClick={run} />
}

function openLink(url: string) {
  void desktop.openLink({ url })
}
