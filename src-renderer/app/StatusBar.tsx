import { useTranslation } from 'react-i18next'
import { BackupStatus } from '#renderer/features/backups/BackupStatus.tsx'
import { CallsLeftStatus } from '#renderer/features/calls/CallsLeft.tsx'
import { EncryptionStatus } from '#renderer/features/encryption/EncryptionStatus.tsx'
import { useStatus } from '#renderer/kit/status.ts'
import styles from './StatusBar.module.css'

/** What the list holds, what is chosen and filtered, when it was backed up, that the disk can be read, and where the data is. */
export function StatusBar() {
  const { t } = useTranslation()
  const parts = useStatus((status) => status.parts)
  return (
    <footer className={styles.bar}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <CallsLeftStatus />
      <span className={styles.end}>
        <EncryptionStatus />
        <BackupStatus />
      </span>
      <span>{t('status.local')}</span>
    </footer>
  )
}
