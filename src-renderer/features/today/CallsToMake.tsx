import { Button, Link, useArrowNavigationGroup } from '@fluentui/react-components'
import { CallCheckmarkRegular } from '@fluentui/react-icons/svg/call-checkmark'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#renderer/kit/format.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Call } from '#shared/features/calls/schema.ts'
import type { Suggestion, Today } from '#shared/features/today/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import styles from './CallsToMake.module.css'
import { Panel } from './Panel.tsx'
import { SuggestedCalls } from './SuggestedCalls.tsx'
import { whyOf } from './whyOf.ts'

export interface CallsToMakeProps {
  today: Today
  /** Dials and asks how it went. */
  onDial: (call: Call) => void
  /** Only asks how it went. */
  onFinish: (call: Call) => void
  /** Asks how a call to a suggested customer went; dials before. */
  onSuggested: (suggestion: Suggestion, isDialled: boolean) => void
  onPlan: () => void
  /** Stands above them. */
  notice?: ReactNode
}

/** Whom to call today: the forgotten first, then those whose time comes, those who were promised, and whom one might call besides. */
export function CallsToMake({ today, onDial, onFinish, onSuggested, onPlan, notice }: CallsToMakeProps) {
  const { t } = useTranslation()
  const { counts } = today
  const total = counts.forgotten + counts.due + counts.promised + today.suggested.length
  const marks = (
    <>
      {counts.forgotten > 0 && <Pill tone="red">{t('today.calls.forgottenCount', { count: counts.forgotten })}</Pill>}
      {counts.due > 0 && <Pill>{t('today.calls.dueCount', { count: counts.due })}</Pill>}
      {counts.promised > 0 && <Pill>{t('today.calls.promisedCount', { count: counts.promised })}</Pill>}
      {today.suggested.length > 0 && <Pill>{t('today.calls.suggestedCount', { count: today.suggested.length })}</Pill>}
    </>
  )
  return (
    <Panel title={t('today.calls.title')} marks={marks} more={<Link href={`#${routes.calls}`}>{t('today.calls.seeAll')}</Link>}>
      {notice}
      {total === 0 && (
        <Empty title={t('today.calls.emptyTitle')} advice={t('today.calls.emptyAdvice')}>
          <Button onClick={onPlan}>{t('calls.plan')}</Button>
        </Empty>
      )}
      <div {...useArrowNavigationGroup({ axis: 'grid-linear' })}>
        {(['forgotten', 'due', 'promised'] as const).map((kind) => (
          <CallGroup key={kind} kind={kind} today={today} onDial={onDial} onFinish={onFinish} />
        ))}
        <SuggestedCalls suggested={today.suggested} onSuggested={onSuggested} />
      </div>
    </Panel>
  )
}

type GroupProps = Pick<CallsToMakeProps, 'today' | 'onDial' | 'onFinish'> & { kind: 'forgotten' | 'due' | 'promised' }

function CallGroup({ kind, today, onDial, onFinish }: GroupProps) {
  const { t } = useTranslation()
  const calls = today[kind]
  if (calls.length === 0) return null
  const unlisted = today.counts[kind] - calls.length
  return (
    <>
      <h3 className={styles.kind}>{t(`today.calls.${kind}`)}</h3>
      <ul className={styles.calls} data-calls={kind}>
        {calls.map((call) => (
          <li key={call.id} className={styles.call}>
            <span className={styles.when} data-late={kind === 'forgotten'}>
              {whenOf(call, today)}
            </span>
            <button type="button" className={styles.who} onClick={() => onFinish(call)} title={t('calls.finish')}>
              <span className={styles.line}>
                <strong>{call.contactName ?? call.customerName}</strong>
                {call.contactName && ` · ${call.customerName}`}
              </span>
              <span className={styles.why}>{whyOf(call, t)}</span>
            </button>
            <PhoneButton call={call} onDial={onDial} onFinish={onFinish} />
          </li>
        ))}
      </ul>
      {unlisted > 0 && (
        <Link href={`#${routes.calls}`} className={styles.rest}>
          {t('today.calls.more', { count: unlisted })}
        </Link>
      )}
    </>
  )
}

function PhoneButton({ call, onDial, onFinish }: { call: Call } & Pick<CallsToMakeProps, 'onDial' | 'onFinish'>) {
  const { t } = useTranslation()
  const name = call.contactName ?? call.customerName
  if (!call.phone)
    return (
      <Button
        className={styles.phone}
        icon={<CallCheckmarkRegular />}
        aria-label={`${t('calls.finish')}: ${name}`}
        onClick={() => onFinish(call)}
      />
    )
  const phone = parsePhone(call.phone)?.formatted ?? call.phone
  return (
    <Button className={styles.phone} aria-label={`${t('calls.dial', { phone })}: ${name}`} onClick={() => onDial(call)}>
      {phone}
    </Button>
  )
}

/** The hour of a call of today, the day of an older one. */
function whenOf({ plannedAt }: Call, today: Today) {
  if (plannedAt === null) return ''
  const day = dayOfInstant(plannedAt)
  return day === today.on ? formatTime(plannedAt) : `${day.slice(8)}/${day.slice(5, 7)}`
}
