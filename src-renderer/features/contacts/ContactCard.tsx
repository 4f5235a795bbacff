import { Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { CustomFacts } from '#renderer/kit/ui/CustomFacts.tsx'
import { type Fact, Facts } from '#renderer/kit/ui/Facts.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { Portrait } from '#renderer/kit/ui/Portrait.tsx'
import { reachedBy } from '#renderer/kit/ui/record/Reached.tsx'
import card from '#renderer/kit/ui/record/RecordCard.module.css'
import frame from '#renderer/kit/ui/record/RecordFrame.module.css'
import { useSayBirth } from '#renderer/kit/useSayBirth.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import { personalFields } from '#shared/kit/personal.ts'
import styles from './ContactCard.module.css'
import { Elsewhere } from './Elsewhere.tsx'

export interface ContactCardProps {
  contact: Contact
  /** As wide as the window; else what happened stands below who they are. */
  isPage: boolean
  /** The page of the customer they are shown at. */
  employerHref: string
  actions: ReactNode
  /** What happened with them. */
  children: ReactNode
}

/** Somebody we talk to: who they are, and what happened with them. */
export function ContactCard({ contact, isPage, employerHref, actions, children }: ContactCardProps) {
  const { t } = useTranslation()
  const sayBirth = useSayBirth()
  const { data: employer } = useQuery(ask.customers.get.queryOptions({ input: contact.customerId }))
  const calledName = [contact.honorific, contact.fullName].filter(Boolean).join(' ')
  const facts: Fact[] = [
    [t('customers.phone'), reachedBy('phone', contact.contactPoints)],
    [t('customers.email'), reachedBy('email', contact.contactPoints)],
    [t('customers.birthday'), contact.bornOn && sayBirth(contact.bornOn)],
    [t('messages.selfAddress'), contact.selfAddress],
    ...personalFields.map((field): Fact => [t(`customers.${field}`), contact[field]]),
    [t('customers.contacts.address'), contact.address],
    [t('customers.note'), contact.note],
  ]
  return (
    <article className={styles.card} aria-label={calledName}>
      <header className={frame.header}>
        <Portrait name={contact.fullName} kind="person" photoId={contact.photoId} isRound size={64} />
        <div className={frame.names}>
          <h2 className={card.name} title={calledName}>
            {calledName}
          </h2>
          <div className={frame.line}>{[contact.title, contact.department].filter(Boolean).join(' · ')}</div>
          <div className={frame.line}>{employer && <Link href={employerHref}>{employer.name}</Link>}</div>
          <Elsewhere elsewhere={contact.elsewhere} isPage />
        </div>
        <div className={styles.pills}>
          {contact.isMain && <Pill tone="teal">{t('customers.contacts.main')}</Pill>}
          {contact.decisionRole && <Pill>{t(`customers.contacts.decisionRoles.${contact.decisionRole}`)}</Pill>}
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={isPage ? frame.columns : frame.column}>
        <div className={frame.column}>
          <Facts facts={facts} />
          <CustomFacts record="contact" of={contact} />
        </div>
        <div className={frame.column}>{children}</div>
      </div>
    </article>
  )
}
