import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  Option,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { QrCode } from '#renderer/kit/ui/QrCode.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { cardForCode, cardOfContact, cardOfCustomer } from '#shared/features/customers/card.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { type CardVersion, cardVersions, vcardText } from '#shared/kit/vcard.ts'
import styles from './CardDialog.module.css'
import { useForwardCard, useSaveCard } from './useCards.ts'

const words = { '3.0': 'record.card.versions.old', '4.0': 'record.card.versions.new' } as const

interface CardDialogProps {
  customerId: CustomerId
  /** Whose card is shown first; the customer's own if not said. */
  contactId?: ContactId
  onClose: () => void
}

/** The business card of a customer or of one of its people: as a code for a phone, and as a file. */
export function CardDialog({ customerId, contactId, onClose }: CardDialogProps) {
  const { t } = useTranslation()
  const [whose, setWhose] = useState(contactId === undefined ? '' : String(contactId))
  const [version, setVersion] = useState<CardVersion>('3.0')
  const maySave = useMay('customers.print')
  const save = useSaveCard()
  const { forward, hasNoProgram } = useForwardCard()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  useReturnFocus()
  if (!customer) return null
  const contact = contacts.find(({ id }) => String(id) === whose)
  const one = { customerId, contactId: contact?.id ?? null, name: contact?.fullName ?? customer.name }
  const card = contact ? cardOfContact(contact, customer) : cardOfCustomer(customer)
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{t('record.card.title')}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            <QrCode className={styles.code} text={vcardText([cardForCode(card)], '3.0')} label={t('record.card.code')} />
            <strong>{card.name}</strong>
            <p className={styles.advice}>{t('record.card.advice')}</p>
            {contacts.length > 0 && (
              <Field label={t('record.card.of')} className={styles.field ?? ''}>
                <Dropdown
                  value={card.name}
                  selectedOptions={[whose]}
                  onOptionSelect={(_, { optionValue }) => setWhose(optionValue ?? '')}
                >
                  <Option value="">{customer.name}</Option>
                  {contacts.map(({ id, fullName }) => (
                    <Option key={id} value={String(id)}>
                      {fullName}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
            )}
            {maySave && (
              <Field label={t('record.card.version')} className={styles.field ?? ''}>
                <Dropdown
                  value={t(words[version])}
                  selectedOptions={[version]}
                  onOptionSelect={(_, { optionValue }) => setVersion(optionValue as CardVersion)}
                >
                  {cardVersions.map((one) => (
                    <Option key={one} value={one}>
                      {t(words[one])}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
            )}
            {hasNoProgram && (
              <MessageBar intent="error" layout="multiline" className={styles.field ?? ''}>
                <MessageBarBody>{t('record.card.noMailProgram')}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions className={styles.actions ?? ''}>
            <Button onClick={onClose}>{t('action.close')}</Button>
            {maySave && (
              <>
                <Button title={t('record.card.forwardHint')} onClick={() => void forward(one)}>
                  {t('record.card.forward')}
                </Button>
                <Button appearance="primary" onClick={() => void save({ ...one, version })}>
                  {t('record.card.save')}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
