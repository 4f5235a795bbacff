import { Tab, TabList } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './CustomerCard.module.css'
import { CustomerFacts } from './CustomerFacts.tsx'
import { CustomerHeader } from './CustomerHeader.tsx'
import { CustomerTimeline } from './CustomerTimeline.tsx'

interface CustomerCardProps {
  id: CustomerId
  contacts: ReactNode
  consents: ReactNode
  history: ReactNode
}

/** One customer: where we stand, what we know, whom we talk to, and everything that happened. */
export function CustomerCard({ id, contacts, consents, history }: CustomerCardProps) {
  const { t } = useTranslation()
  const [tab, setTab] = useState('timeline')
  const { data: customer, error } = useQuery(ask.customers.get.queryOptions({ input: id }))
  if (error) return <Empty title={say(error)} />
  if (!customer) return null
  return (
    <article className={styles.card} aria-label={customer.name}>
      <CustomerHeader customer={customer} />
      <CustomerFacts customer={customer} isBrief />
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as string)} size="small" className={styles.tabs}>
        <Tab value="timeline">{t('customers.tabs.timeline')}</Tab>
        <Tab value="contacts">{t('customers.tabs.contacts')}</Tab>
        <Tab value="fields">{t('customers.tabs.fields')}</Tab>
        <Tab value="consents">{t('privacy.consent.tab')}</Tab>
        <Tab value="history">{t('audit.history')}</Tab>
      </TabList>
      {tab === 'timeline' && <CustomerTimeline id={id} />}
      {tab === 'contacts' && contacts}
      {tab === 'consents' && consents}
      {tab === 'history' && history}
      {tab === 'fields' && <CustomerFacts customer={customer} isBrief={false} />}
    </article>
  )
}
