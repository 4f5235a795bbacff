import { Button, Link } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { ask, client } from '#renderer/kit/client.ts'
import { dragSource } from '#renderer/kit/dragged.ts'
import { useSaidPoints } from '#renderer/kit/labels.ts'
import { late } from '#renderer/kit/late.tsx'
import { personPage } from '#renderer/kit/routes.ts'
import { CustomFacts } from '#renderer/kit/ui/CustomFacts.tsx'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { Portrait } from '#renderer/kit/ui/Portrait.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import { useSaidPersonal } from '#renderer/kit/usePersonal.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './ContactList.module.css'
import { Elsewhere } from './Elsewhere.tsx'

const ContactForm = late(() => import('./ContactForm.tsx').then(({ ContactForm }) => ContactForm))
const EmployForm = late(() => import('./EmployForm.tsx').then(({ EmployForm }) => EmployForm))

interface ContactListProps {
  customerId: CustomerId
  /** Only to be seen. */
  isFixed: boolean
  /** On a page of its own, where links lead to pages. */
  isPage: boolean
  /** Further buttons of a person. */
  toolsOf?: (contact: Contact) => ReactNode
}

/** Whom we talk to at a customer, the main one first; behind its own people those who also work there. */
export function ContactList({ customerId, isFixed, isPage, toolsOf }: ContactListProps) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Contact | 'new' | 'known'>()
  const isOwn = edited === 'new' || (typeof edited === 'object' && edited.isFirst)
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  return (
    <div className={styles.contacts}>
      {contacts.length === 0 && <Empty title={t('customers.contacts.empty')} />}
      <ul className={lines.list}>
        {contacts.map((contact) => (
          <ContactItem
            key={contact.id}
            contact={contact}
            isFixed={isFixed}
            isPage={isPage}
            tools={toolsOf?.(contact)}
            onEdit={() => setEdited(contact)}
          />
        ))}
      </ul>
      {!isFixed && (
        <div className={styles.buttons}>
          <Button appearance="subtle" icon={<AddRegular />} className={lines.add} onClick={() => setEdited('new')}>
            {t('customers.contacts.new')}
          </Button>
          <Button appearance="subtle" icon={<PersonAddRegular />} className={lines.add} onClick={() => setEdited('known')}>
            {t('customers.contacts.addKnown')}
          </Button>
        </div>
      )}
      {isOwn && (
        <ContactForm
          customerId={customerId}
          contact={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {edited && !isOwn && (
        <EmployForm
          customerId={customerId}
          contact={edited === 'known' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

interface ContactItemProps extends Pick<ContactListProps, 'isFixed' | 'isPage'> {
  contact: Contact
  tools: ReactNode
  onEdit: () => void
}

function ContactItem({ contact, isFixed, isPage, tools, onEdit }: ContactItemProps) {
  const { id, customerId, fullName } = contact
  const { t } = useTranslation()
  const sayPoints = useSaidPoints()
  const sayPersonal = useSaidPersonal()
  const calledName = [contact.honorific, fullName].filter(Boolean).join(' ')
  const notify = useNotify()
  const [, go] = useHashLocation()
  const place = personPage(customerId, id, isPage)

  async function dismiss() {
    const { version, title, department, decisionRole } = contact
    await client.contacts.dismiss({ id, customerId })
    const back = { id, version: version + 1, input: { customerId, title, department, decisionRole } }
    notify({ text: t('customers.contacts.dismissed', { name: fullName }), undo: () => client.contacts.employ(back) })
  }

  async function remove() {
    await client.contacts.remove(id)
    notify({ text: t('customers.contacts.removed', { name: fullName }), undo: () => client.contacts.restore(id) })
  }

  return (
    <li className={lines.item} onDoubleClick={(event) => (event.target as Element).closest('button, a') || go(place)}>
      <div className={styles.face}>
        <Portrait name={fullName} kind="person" photoId={contact.photoId} isRound size={32} />
      </div>
      <div className={lines.what}>
        <Link
          href={`#${place}`}
          className={styles.name}
          title={t('record.openPage')}
          {...dragSource({ kind: 'contact', id, customerId, name: calledName, fullName })}
        >
          {calledName}
        </Link>{' '}
        {contact.isMain && <Pill tone="teal">{t('customers.contacts.main')}</Pill>}{' '}
        {contact.decisionRole && <Pill>{t(`customers.contacts.decisionRoles.${contact.decisionRole}`)}</Pill>}
        <div>{[contact.title, contact.department].filter(Boolean).join(' · ')}</div>
        <div>{sayPoints(contact.contactPoints)}</div>
        <Elsewhere elsewhere={contact.elsewhere} isPage={isPage} />
        <div>{sayPersonal(contact)}</div>
        {contact.note && <div className={lines.note}>{contact.note}</div>}
        <CustomFacts record="contact" of={contact} />
      </div>
      {tools}
      {contact.isFirst && <HistoryButton record="contact" id={contact.id} name={contact.fullName} isSmall />}
      {!isFixed && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={
              contact.isFirst
                ? `${t('action.edit')} ${contact.fullName}`
                : t('customers.contacts.roleHere', { name: contact.fullName })
            }
            onClick={onEdit}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={contact.isFirst ? <DeleteRegular /> : <DismissRegular />}
            aria-label={
              contact.isFirst
                ? `${t('action.delete')} ${contact.fullName}`
                : t('customers.contacts.dismiss', { name: contact.fullName })
            }
            onClick={() => void (contact.isFirst ? remove() : dismiss())}
          />
        </>
      )}
    </li>
  )
}
