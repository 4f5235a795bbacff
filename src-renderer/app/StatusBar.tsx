import { useTranslation } from 'react-i18next'
import { useStatus } from '#renderer/kit/status.ts'
import styles from './StatusBar.module.css'

/** What the list holds, what is chosen and filtered, and where the data is. */
export function StatusBar() {
  const { t } = useTranslation()
  const parts = useStatus((status) => status.parts)
  return (
    <footer className={styles.bar}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <span className={styles.end}>{t('status.local')}</span>
    </footer>
  )
}
