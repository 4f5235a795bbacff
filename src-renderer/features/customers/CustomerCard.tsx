import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import frame from '#renderer/kit/ui/record/RecordFrame.module.css'
import { type RecordTab, RecordTabs } from '#renderer/kit/ui/record/RecordTabs.tsx'
import type { StandingTile } from '#renderer/kit/ui/record/Standing.tsx'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './CustomerCard.module.css'
import { CustomerFacts } from './CustomerFacts.tsx'
import { CustomerHeader } from './CustomerHeader.tsx'
import { CustomerStanding } from './CustomerStanding.tsx'

export interface CustomerCardProps {
  id: CustomerId
  mayEdit: boolean
  /** As wide as the window: what is known stands beside what happened. */
  isPage: boolean
  actions: ReactNode
  /** What other modules know of where we stand. */
  standing: StandingTile[]
  contacts: ReactNode
  tabs: RecordTab[]
  shown: string
  onShow: (tab: string) => void
}

/** One customer: where we stand, what we know, whom we talk to, and everything that happened. */
export function CustomerCard({ id, isPage, tabs, shown, onShow, ...parts }: CustomerCardProps) {
  const { t } = useTranslation()
  const { data: customer, error } = useQuery(ask.customers.get.queryOptions({ input: id }))
  if (error) return <Empty title={say(error)} />
  if (!customer) return null
  const { contacts } = parts
  const fields = {
    key: 'fields',
    title: t('customers.tabs.fields'),
    content: () => <CustomerFacts customer={customer} isBrief={false} />,
  }
  const people = { key: 'contacts', title: t('customers.tabs.contacts'), content: () => contacts }
  const [first, ...others] = tabs
  const inPane = first ? [first, people, fields, ...others] : [people, fields]
  return (
    <article className={`${styles.card} ${isPage ? styles.page : ''}`} aria-label={customer.name}>
      <CustomerHeader customer={customer} mayEdit={parts.mayEdit} actions={parts.actions} />
      <CustomerStanding customer={customer} more={parts.standing} />
      {isPage ? (
        <div className={frame.columns}>
          <div className={`${frame.column} ${styles.known}`}>
            <h3>{t('customers.tabs.fields')}</h3>
            <CustomerFacts customer={customer} isBrief={false} />
            <h3>{t('customers.tabs.contacts')}</h3>
            {contacts}
          </div>
          <div className={frame.column}>
            <RecordTabs tabs={tabs} shown={shown} onShow={onShow} />
          </div>
        </div>
      ) : (
        <>
          <CustomerFacts customer={customer} isBrief />
          <RecordTabs tabs={inPane} shown={shown} onShow={onShow} />
        </>
      )}
    </article>
  )
}
