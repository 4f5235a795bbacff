import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { BusyTime } from '#shared/features/appointments/busy.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import styles from './ClashWarning.module.css'
import { timesOf } from './entryWords.ts'
import { useClashes } from './usePlanning.ts'

/** With what the appointment in the form collides: it is said, and nothing is refused. */
export function ClashWarning({ except }: { except: AppointmentId | null }) {
  const { t } = useTranslation()
  const now = useNow()
  const clashes = useClashes(except)
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  if (!clashes || clashes.count === 0) return null
  const told = (one: BusyTime) =>
    t('calendar.clashes.one', {
      when: timesOf({ ...one, isAllDay: false }, now),
      what: one.title || t(`calendar.showAs.${one.showAs}`),
      who: staff.find(({ id }) => id === one.staffId)?.name ?? '',
    })
  const left = clashes.count - clashes.first.length
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.warning}>
      <MessageBarBody>
        <b>{t('calendar.clashes.title', { count: clashes.count })}</b>
        <ul className={styles.list}>
          {clashes.first.map((one) => (
            <li key={`${one.staffId} ${one.startsAt} ${one.title}`}>{told(one)}</li>
          ))}
          {left > 0 && <li>{t('calendar.more', { count: left })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
