import { Button, Link } from '@fluentui/react-components'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong, formatInstantDay, formatMoment } from '#renderer/kit/format.ts'
import { callLeadText } from '#renderer/kit/leadChoices.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import cardStyles from '#renderer/kit/ui/record/RecordCard.module.css'
import type { Call } from '#shared/features/calls/schema.ts'
import styles from './CallCard.module.css'
import { CallRefusal } from './CallRefusal.tsx'
import { CallPills } from './CallWho.tsx'
import { formatDuration } from './duration.ts'
import { LastCalls } from './LastCalls.tsx'
import { phoneText } from './phoneText.ts'

export interface CallCardProps {
  call: Call
  /** Whether it may be finished or put off. */
  mayEdit: boolean
  onDial: () => void
  onFinish: () => void
  onReplan: () => void
  onPlan: () => void
}

/** One call, with what one must know of its customer before dialling. */
export function CallCard({ call, mayEdit, onDial, onFinish, onReplan, onPlan }: CallCardProps) {
  const { t } = useTranslation()
  const now = useNow()
  const isMade = call.doneAt !== null
  const mayPlan = useMay('calls.add')
  return (
    <article className={cardStyles.card} aria-label={call.customerName}>
      <header>
        <h2 className={cardStyles.name}>{call.contactName ?? call.customerName}</h2>
        {call.contactName && <div className={cardStyles.line}>{call.customerName}</div>}
        <div className={cardStyles.pills}>
          <CallPills call={call} />
          <CallRefusal customerId={call.customerId} contactId={call.contactId} />
        </div>
      </header>
      <div className={cardStyles.buttons}>
        {call.phone && (
          <Button icon={<CallRegular />} appearance={isMade ? 'secondary' : 'primary'} onClick={onDial}>
            {t('calls.dial', { phone: phoneText(call.phone) })}
          </Button>
        )}
        {!isMade && mayEdit && <Button onClick={onFinish}>{t('calls.finish')}</Button>}
        {!isMade && mayEdit && <Button onClick={onReplan}>{t('calls.replan')}</Button>}
        {isMade && mayPlan && <Button onClick={onPlan}>{t('calls.plan')}</Button>}
        <HistoryButton record="call" id={call.id} name={call.contactName ?? call.customerName} />
      </div>
      <Facts
        facts={[
          [t('calls.plannedAt'), call.plannedAt !== null && formatMoment(call.plannedAt, now)],
          [t('reminders.lead.label'), !isMade && call.remindMinutes !== 0 && callLeadText(call.remindMinutes, t)],
          [
            t('calls.doneAt'),
            call.doneAt !== null &&
              `${formatMoment(call.doneAt, now)} · ${call.direction === 'in' ? t('calls.incoming') : t('calls.outgoing')}`,
          ],
          [t('calls.duration'), Boolean(call.durationSeconds) && formatDuration(call.durationSeconds ?? 0)],
          [t('calls.reason'), call.reason],
          [t('calls.note'), call.note],
          [t('calls.staff'), call.staffName],
        ]}
      />
      <CustomerBrief call={call} />
      <section className={styles.section}>
        <h3>{t('calls.lastTimes')}</h3>
        <LastCalls customerId={call.customerId} count={5} />
      </section>
    </article>
  )
}

/** The few facts of the customer that decide how one speaks. */
function CustomerBrief({ call }: { call: Call }) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: call.customerId }))
  if (!customer) return null
  const { standing, lastContactAt, rating, needs, stage } = customer
  return (
    <section className={styles.section}>
      <h3>
        {t('calls.customer')}{' '}
        <Link href={`#${routes.customers}/${customer.id}`} className={styles.open}>
          {t('calls.openCustomer')}
        </Link>
      </h3>
      <Facts
        facts={[
          [
            t('calls.facts.stage'),
            [t(`customers.stages.${stage}`), rating && t('customers.rated', { rating })].filter(Boolean).join(' · '),
          ],
          [t('calls.facts.lastContact'), lastContactAt === null ? t('calls.facts.none') : formatInstantDay(lastContactAt)],
          [t('calls.facts.contracts'), standing.contractCount > 0 && formatDong(standing.openContractValue)],
          [t('calls.facts.needs'), needs],
        ]}
      />
    </section>
  )
}
