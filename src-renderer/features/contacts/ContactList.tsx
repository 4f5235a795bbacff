import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useSaidPoints } from '#renderer/kit/labels.ts'
import { late } from '#renderer/kit/late.tsx'
import { CustomFacts } from '#renderer/kit/ui/CustomFacts.tsx'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Contact } from '#shared/features/contacts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './ContactList.module.css'

const ContactForm = late(() => import('./ContactForm.tsx').then(({ ContactForm }) => ContactForm))

/** Whom we talk to at a customer, the main one first; `isFixed`: only to be seen. */
export function ContactList({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Contact | 'new'>()
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  return (
    <div className={styles.contacts}>
      {contacts.length === 0 && <Empty title={t('customers.contacts.empty')} />}
      <ul className={styles.list}>
        {contacts.map((contact) => (
          <ContactItem key={contact.id} contact={contact} isFixed={isFixed} onEdit={() => setEdited(contact)} />
        ))}
      </ul>
      {!isFixed && (
        <Button appearance="subtle" icon={<AddRegular />} className={styles.add} onClick={() => setEdited('new')}>
          {t('customers.contacts.new')}
        </Button>
      )}
      {edited && (
        <ContactForm
          customerId={customerId}
          contact={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

function ContactItem({ contact, isFixed, onEdit }: { contact: Contact; isFixed: boolean; onEdit: () => void }) {
  const { t } = useTranslation()
  const sayPoints = useSaidPoints()
  const notify = useNotify()

  async function remove() {
    await client.contacts.remove(contact.id)
    notify({ text: t('customers.contacts.removed', { name: contact.fullName }), undo: () => client.contacts.restore(contact.id) })
  }

  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <strong>{[contact.honorific, contact.fullName].filter(Boolean).join(' ')}</strong>{' '}
        {contact.isMain && <Pill tone="teal">{t('customers.contacts.main')}</Pill>}{' '}
        {contact.decisionRole && <Pill>{t(`customers.contacts.decisionRoles.${contact.decisionRole}`)}</Pill>}
        <div>{[contact.title, contact.department].filter(Boolean).join(' · ')}</div>
        <div>{sayPoints(contact.contactPoints)}</div>
        {contact.note && <div className={styles.note}>{contact.note}</div>}
        <CustomFacts record="contact" of={contact} />
      </div>
      <HistoryButton record="contact" id={contact.id} name={contact.fullName} isSmall />
      {!isFixed && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={`${t('action.edit')} ${contact.fullName}`}
            onClick={onEdit}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<DeleteRegular />}
            aria-label={`${t('action.delete')} ${contact.fullName}`}
            onClick={() => void remove()}
          />
        </>
      )}
    </li>
  )
}
