import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { ChatRegular } from '@fluentui/react-icons/svg/chat'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { useLabels } from '#renderer/kit/labels.ts'
import { carrierOf } from '#shared/kit/carriers.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { zaloLink } from '#shared/kit/points.ts'
import styles from './CallDialog.module.css'
import { type NumberOf, useNumbers } from './numbers.ts'
import { phoneText } from './phoneText.ts'

export interface PhoneChoiceProps {
  customerId: CustomerId
  contactId: ContactId | null
  /** The number that is called now. */
  phone: string
  onDial: () => void
  /** Calls at another number, of them or of a colleague of theirs. */
  onDialOther: (number: NumberOf) => void
}

/** Dials at a click; the other numbers of the customer and its people, and Zalo, are one more away. */
export function PhoneChoice({ customerId, contactId, phone, onDial, onDialOther }: PhoneChoiceProps) {
  const { t } = useTranslation()
  const sayLabel = useLabels()
  const numbers = useNumbers(customerId, contactId)
  const carrier = carrierOf(numbers.find(({ typed }) => typed === phone)?.normal ?? '')
  const others = numbers.filter(({ typed }) => typed !== phone)
  const withZalo = numbers.filter(({ hasZalo, normal }) => hasZalo && normal)
  return (
    <span className={styles.dialling}>
      {phone ? (
        <Button
          appearance="outline"
          icon={<CallRegular />}
          className={styles.dial}
          onClick={onDial}
          aria-label={t('calls.dial', { phone: phoneText(phone) })}
          title={carrier ? `Ctrl+D · ${t('calls.carrierHint', { carrier })}` : 'Ctrl+D'}
        >
          {phoneText(phone)}
        </Button>
      ) : (
        <span className={styles.hint}>{t('calls.noPhone')}</span>
      )}
      {others.length + withZalo.length > 0 && (
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="outline" icon={<ChevronDownRegular />} aria-label={t('calls.otherNumbers')} />
          </MenuTrigger>
          <MenuPopover className={styles.numbers ?? ''}>
            <MenuList>
              {others.map((number) => (
                <MenuItem key={number.typed} icon={<CallRegular />} onClick={() => onDialOther(number)}>
                  {[phoneText(number.typed), number.person, sayLabel(number.label)].filter(Boolean).join(' · ')}
                </MenuItem>
              ))}
              {withZalo.map(({ typed, normal, person }) => (
                <MenuItem
                  key={`zalo ${typed}`}
                  icon={<ChatRegular />}
                  onClick={() => void desktop.openLink({ url: zaloLink(normal) })}
                >
                  {['Zalo', phoneText(typed), person].filter(Boolean).join(' · ')}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </span>
  )
}
