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
  Option,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { QrCode } from '#renderer/kit/ui/QrCode.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { cardForCode, cardOfContact, cardOfCustomer } from '#shared/features/customers/card.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { type CardVersion, cardVersions, vcardText } from '#shared/kit/vcard.ts'
import styles from './CardDialog.module.css'

const words = { '3.0': 'record.card.versions.old', '4.0': 'record.card.versions.new' } as const

/** The business card of a customer or of one of its people: as a code for a phone, and as a file. */
export function CardDialog({ customerId, onClose }: { customerId: CustomerId; onClose: () => void }) {
  const { t } = useTranslation()
  const [whose, setWhose] = useState('')
  const [version, setVersion] = useState<CardVersion>('3.0')
  const maySave = useMay('customers.print')
  const save = useSaveCard()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  useReturnFocus()
  if (!customer) return null
  const contact = contacts.find(({ id }) => String(id) === whose)
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
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
            {maySave && (
              <Button
                appearance="primary"
                onClick={() => void save({ customerId, contactId: contact?.id ?? null, version, name: card.name })}
              >
                {t('record.card.save')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function useSaveCard() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async ({ name, ...card }: Omit<Parameters<typeof client.customers.saveCard>[0], 'file'> & { name: string }) => {
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
