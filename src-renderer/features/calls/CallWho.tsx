import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Call } from '#shared/features/calls/schema.ts'
import styles from './CallDialog.module.css'
import { CallRefusal } from './CallRefusal.tsx'
import { stateOf } from './callState.ts'
import { LastCalls } from './LastCalls.tsx'

export interface CallWhoProps {
  who: Pick<Call, 'customerId' | 'customerName' | 'contactId' | 'contactName' | 'reason'>
  /** How often in a row nobody was reached before: each of these times is told. */
  attempts: number
  /** Why it is time to call them. */
  pills: ReactNode
  /** Where they are called. */
  dialling: ReactNode
}

/** Whom a call is to reach, why, and what was said before. */
export function CallWho({ who, attempts, pills, dialling }: CallWhoProps) {
  return (
    <header className={styles.who}>
      <div className={styles.names}>
        <strong>{[who.contactName, who.customerName].filter(Boolean).join(' · ')}</strong>
        {who.reason && <p>{who.reason}</p>}
        <div className={styles.pills}>
          {pills}
          <CallRefusal customerId={who.customerId} contactId={who.contactId} />
        </div>
        <LastCalls customerId={who.customerId} count={Math.min(5, Math.max(2, attempts))} />
      </div>
      {dialling}
    </header>
  )
}

/** Where a planned call stands: since when it is forgotten, what was promised, how often it was put off and tried. */
export function CallPills({ call }: { call: Call }) {
  const { t } = useTranslation()
  const state = stateOf(call, useNow(), t)
  const isMade = call.doneAt !== null
  return (
    <>
      <Pill tone={state.tone}>{state.text}</Pill>
      {!isMade && call.isPromised && <Pill tone="amber">{t('calls.states.promised')}</Pill>}
      {!isMade && call.rollovers > 0 && <Pill>{t('calls.rollovers', { count: call.rollovers })}</Pill>}
      {!isMade && call.attempts > 0 && <Pill>{t('calls.attempts', { count: call.attempts })}</Pill>}
    </>
  )
}
