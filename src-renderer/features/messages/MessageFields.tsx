import { Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { WordInput } from '#renderer/kit/ui/form/WordField.tsx'
import { honorifics } from '#shared/features/contacts/schema.ts'
import { selfAddresses } from '#shared/features/messages/address.ts'
import { mergeFields } from '#shared/features/messages/mergeFields.ts'
import { plainSms, type SmsSize, smsSize } from '#shared/features/messages/sms.ts'
import styles from './MessageDialog.module.css'
import type { Message, MessageBasis } from './useMessage.ts'

const offeredHonorifics = honorifics.filter((word) => word !== '')

interface MessageFieldsProps {
  basis: MessageBasis
  message: Message
}

/** By which template, to whom, how one speaks to them, and the text. */
export function MessageFields({ basis: { customer, contacts, templates }, message }: MessageFieldsProps) {
  const { t } = useTranslation()
  const nameOf = ({ name, kind }: (typeof templates)[number]) =>
    kind === 'letter' ? `${name} (${t('messages.templates.kinds.letter')})` : name
  return (
    <>
      <div className={styles.grid}>
        <Field label={t('messages.template')}>
          <Dropdown
            value={message.template ? nameOf(message.template) : t('messages.noTemplate')}
            selectedOptions={[String(message.template?.id ?? '')]}
            onOptionSelect={(_, { optionValue }) =>
              message.chooseTemplate(templates.find(({ id }) => String(id) === optionValue)?.id)
            }
          >
            <Option value="">{t('messages.noTemplate')}</Option>
            {templates.map((template) => (
              <Option key={template.id} value={String(template.id)}>
                {nameOf(template)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={t('messages.to')}>
          <Dropdown
            value={message.contact?.fullName ?? customer.name}
            selectedOptions={[String(message.contact?.id ?? '')]}
            onOptionSelect={(_, { optionValue }) =>
              message.chooseWhose(contacts.find(({ id }) => String(id) === optionValue)?.id)
            }
          >
            <Option value="">{customer.name}</Option>
            {contacts.map(({ id, fullName }) => (
              <Option key={id} value={String(id)}>
                {fullName}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {message.person && <AddressWords message={message} />}
      </div>
      <Field label={t('messages.subject')}>
        <Input value={message.subject} maxLength={200} onChange={(_, { value }) => message.set({ subject: value })} />
      </Field>
      <div>
        <Field label={t('messages.text')}>
          <Textarea
            value={message.text}
            rows={6}
            maxLength={5_000}
            resize="vertical"
            onChange={(_, { value }) => message.set({ text: value })}
          />
        </Field>
        <Sizes text={message.text} />
        <Missing message={message} />
      </div>
    </>
  )
}

/** What a text costs as short messages, as it stands and without its accents. */
function Sizes({ text }: { text: string }) {
  const { t } = useTranslation()
  const facts = (size: SmsSize) => ({ signs: size.signs, room: size.room, messages: size.messages })
  const plain = plainSms(text)
  return (
    <div className={styles.note}>
      {t('messages.size', facts(smsSize(text)))}
      {plain !== text && <span>{` · ${t('messages.plainSize', facts(smsSize(plain)))}`}</span>}
    </div>
  )
}

function Missing({ message: { missing } }: { message: Message }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  if (missing.length === 0) return null
  const fields = missing.map((name) => mergeFields[name][language]).join(', ')
  return (
    <div className={styles.missing} role="status">
      {t('messages.missing', { fields })}
    </div>
  )
}

/** How one speaks to them and of oneself; what is chosen here is written down nowhere else. */
function AddressWords({ message: { honorific, selfAddress, set } }: { message: Message }) {
  const { t } = useTranslation()
  return (
    <>
      <Field label={t('messages.honorific')}>
        <WordInput words={offeredHonorifics} value={honorific} onChange={(word) => set({ honorific: word })} />
      </Field>
      <Field label={t('messages.selfAddress')} hint={t('messages.onlyHere')}>
        <WordInput words={selfAddresses} value={selfAddress} onChange={(word) => set({ selfAddress: word })} />
      </Field>
    </>
  )
}
