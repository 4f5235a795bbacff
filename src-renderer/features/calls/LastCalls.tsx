import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './CallDialog.module.css'
import { formatDuration } from './duration.ts'

/** What came of the last calls with a customer: the first thing one wants to know before the next. */
export function LastCalls({ customerId, count }: { customerId: CustomerId; count: number }) {
  const { t } = useTranslation()
  const now = useNow()
  const { data: calls } = useQuery(ask.calls.list.queryOptions({ input: { filter: { view: 'done', customerId }, limit: count } }))
  if (!calls) return null
  if (calls.length === 0) return <p className={styles.hint}>{t('calls.neverCalled')}</p>
  return (
    <ul className={styles.last} aria-label={t('calls.lastTimes')}>
      {calls.map((call) => (
        <li key={call.id}>
          <span>{formatMoment(call.doneAt ?? 0, now)}</span>
          <span className={styles.lastWhat}>{[wentHow(call, t), call.note || call.reason].filter(Boolean).join(': ')}</span>
        </li>
      ))}
    </ul>
  )
}

/** The outcome, and how long they talked. */
function wentHow({ outcome, durationSeconds }: Call, t: TFunction) {
  const length = durationSeconds ? ` (${formatDuration(durationSeconds)})` : ''
  return outcome && `${t(`calls.outcomes.${outcome}`)}${length}`
}
