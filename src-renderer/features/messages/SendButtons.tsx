import { Button, Dropdown, Option } from '@fluentui/react-components'
import { Chat16Regular } from '@fluentui/react-icons/svg/chat'
import { Copy16Regular } from '@fluentui/react-icons/svg/copy'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { copyText } from '#renderer/kit/copiedBlock.ts'
import { say } from '#renderer/kit/say.ts'
import type { Customer } from '#shared/features/customers/schema.ts'
import { type Channel, channels } from '#shared/features/messages/choices.ts'
import { mailLink } from '#shared/features/messages/mailLink.ts'
import { plainSms } from '#shared/features/messages/sms.ts'
import { firstToCall, zaloLink } from '#shared/kit/points.ts'
import styles from './MessageDialog.module.css'
import type { Message } from './useMessage.ts'

interface SendButtonsProps {
  customer: Customer
  message: Message
  /** Whether whoever writes may note something at this customer. */
  mayLog: boolean
}

/** The ways a message goes out, and the line it leaves in the timeline; what was done last says by which way it went. */
export function SendButtons({ customer, message, mayLog }: SendButtonsProps) {
  const { t } = useTranslation()
  const [done, setDone] = useState('')
  const [channel, setChannel] = useState<Channel>('zalo')
  const { text, subject, contact, draft } = message
  const reached = (contact ?? customer).contactPoints.filter(({ normal }) => normal)
  const zalo = reached.find(({ hasZalo }) => hasZalo) ?? firstToCall(reached)
  const email = reached.find(({ kind }) => kind === 'email')
  const isEmpty = text.trim() === ''

  /** What is typed after that is a draft again. */
  function wentOut(by: Channel) {
    setChannel(by)
    draft.drop()
  }

  function copy(copied: string, by: Channel, said: string) {
    const isCopied = copyText(copied)
    setDone(isCopied ? said : t('messages.notCopied'))
    if (isCopied) wentOut(by)
    return isCopied
  }

  function openZalo(normal: string) {
    if (copy(text, 'zalo', t('messages.zaloOpened'))) void desktop.openLink({ url: zaloLink(normal) })
  }

  function writeMail(to: string) {
    const { url, isWhole } = mailLink({ to, subject, text })
    if (!isWhole && !copy(text, 'email', t('messages.longMail'))) return
    if (isWhole) setDone('')
    wentOut('email')
    void desktop.openLink({ url })
  }

  async function log() {
    try {
      const sent = { channel, contactId: contact?.id ?? null }
      await client.notes.create({ customerId: customer.id, input: { text }, sent })
      draft.drop()
      setDone(t('messages.logged'))
    } catch (error) {
      setDone(say(error))
    }
  }

  return (
    <>
      <div className={styles.ways}>
        <Button icon={<Copy16Regular />} disabled={isEmpty} onClick={() => copy(text, 'zalo', t('messages.copied'))}>
          {t('messages.copy')}
        </Button>
        <Button
          icon={<Copy16Regular />}
          disabled={isEmpty}
          onClick={() => copy(plainSms(text), 'sms', t('messages.copiedPlain'))}
        >
          {t('messages.copyPlain')}
        </Button>
        {zalo && (
          <Button icon={<Chat16Regular />} disabled={isEmpty} title={zalo.typed} onClick={() => openZalo(zalo.normal)}>
            {t('messages.openZalo')}
          </Button>
        )}
        {email && (
          <Button icon={<Mail16Regular />} disabled={isEmpty} title={email.typed} onClick={() => writeMail(email.normal)}>
            {t('messages.sendMail')}
          </Button>
        )}
      </div>
      {mayLog && (
        <div className={styles.ways}>
          <Button appearance="primary" disabled={isEmpty} onClick={() => void log()}>
            {t('messages.log')}
          </Button>
          <Dropdown
            className={styles.channel ?? ''}
            aria-label={t('messages.logAs')}
            value={t(`messages.channels.${channel}`)}
            selectedOptions={[channel]}
            onOptionSelect={(_, { optionValue }) => setChannel(optionValue as Channel)}
          >
            {channels.map((one) => (
              <Option key={one} value={one}>
                {t(`messages.channels.${one}`)}
              </Option>
            ))}
          </Dropdown>
        </div>
      )}
      <div role="status" className={styles.done}>
        {done}
      </div>
    </>
  )
}
