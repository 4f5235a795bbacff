import { Button } from '@fluentui/react-components'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Call } from '#shared/features/calls/schema.ts'
import styles from './CallDialog.module.css'
import { CallRefusal } from './CallRefusal.tsx'
import { stateOf } from './callState.ts'
import { LastCalls } from './LastCalls.tsx'
import { phoneText } from './phoneText.ts'

/** Whom a planned call is to reach, why, and what was said before. */
export function CallWho({ call, onDial }: { call: Call; onDial: () => void }) {
  const { t } = useTranslation()
  const state = stateOf(call, useNow(), t)
  return (
    <header className={styles.who}>
      <div className={styles.names}>
        <strong>{[call.contactName, call.customerName].filter(Boolean).join(' · ')}</strong>
        {call.reason && <p>{call.reason}</p>}
        <div className={styles.pills}>
          <Pill tone={state.tone}>{state.text}</Pill>
          {call.isPromised && <Pill tone="amber">{t('calls.states.promised')}</Pill>}
          {call.attempts > 0 && <Pill>{t('calls.attempts', { count: call.attempts })}</Pill>}
          <CallRefusal customerId={call.customerId} contactId={call.contactId} />
        </div>
        <LastCalls customerId={call.customerId} count={2} />
      </div>
      {call.phone ? (
        <Button
          appearance="outline"
          icon={<CallRegular />}
          className={styles.dial}
          onClick={onDial}
          aria-label={t('calls.dial', { phone: phoneText(call.phone) })}
        >
          {phoneText(call.phone)}
        </Button>
      ) : (
        <span className={styles.hint}>{t('calls.noPhone')}</span>
      )}
    </header>
  )
}
