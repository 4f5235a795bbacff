import { Button } from '@fluentui/react-components'
import { CallCheckmarkRegular } from '@fluentui/react-icons/svg/call-checkmark'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/features/today/schema.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import styles from './CallsToMake.module.css'
import { whySuggested } from './whyOf.ts'

export interface SuggestedCallsProps {
  suggested: Suggestion[]
  onSuggested: (suggestion: Suggestion, isDialled: boolean) => void
}

/** Whom one might call besides, and why. */
export function SuggestedCalls({ suggested, onSuggested }: SuggestedCallsProps) {
  const { t } = useTranslation()
  if (suggested.length === 0) return null
  return (
    <>
      <h3 className={styles.kind}>{t('today.calls.suggested')}</h3>
      <ul className={styles.calls} data-calls="suggested">
        {suggested.map((suggestion) => {
          const { customerId, customerName, contactName, rating, phone } = suggestion
          const name = contactName ?? customerName
          const number = parsePhone(phone)?.formatted ?? phone
          return (
            <li key={customerId} className={styles.call}>
              <span className={styles.when}>{rating}</span>
              <button type="button" className={styles.who} onClick={() => onSuggested(suggestion, false)} title={t('calls.log')}>
                <span className={styles.line}>
                  <strong>{name}</strong>
                  {contactName && ` · ${customerName}`}
                </span>
                <span className={styles.why}>{whySuggested(suggestion, t)}</span>
              </button>
              <Button
                className={styles.phone}
                icon={phone ? undefined : <CallCheckmarkRegular />}
                aria-label={`${phone ? t('calls.dial', { phone: number }) : t('calls.log')}: ${name}`}
                onClick={() => onSuggested(suggestion, phone !== '')}
              >
                {number}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
