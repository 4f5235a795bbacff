import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useForgottenCalls } from '#renderer/kit/badges.ts'
import { routes } from '#renderer/kit/routes.ts'
import styles from './TitleBar.module.css'

/** The slot of the reminders: how many calls were forgotten, one click from the page that lists them. */
export function ReminderBell() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const count = useForgottenCalls()
  const name = `${t('action.notes')}: ${t('status.forgotten', { count })}`
  return (
    <button type="button" className={styles.bell} title={name} aria-label={name} onClick={() => go(routes.today)}>
      <AlertRegular fontSize={18} />
      {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
    </button>
  )
}
