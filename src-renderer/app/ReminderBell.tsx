import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, desktop } from '#renderer/kit/client.ts'
import styles from './TitleBar.module.css'

/** How many reminders are due, one click from the window that lists them. */
export function ReminderBell() {
  const { t } = useTranslation()
  const count = useQuery(ask.reminders.list.queryOptions()).data?.length ?? 0
  const name = t('reminders.bell', { count })
  return (
    <button type="button" className={styles.bell} title={name} aria-label={name} onClick={() => void desktop.showReminders()}>
      <AlertRegular fontSize={18} />
      {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
    </button>
  )
}
