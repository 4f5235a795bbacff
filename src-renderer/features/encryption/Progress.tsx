import { ProgressBar } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { EncryptionState } from '#shared/features/encryption/schema.ts'
import styles from './Encryption.module.css'

/** How far the sealing is; without figures as long as there are none. */
export function Progress({ running }: { running: NonNullable<EncryptionState['running']> }) {
  const { t } = useTranslation()
  const words = t(`encryption.work.${running.work}`)
  return (
    <div className={styles.running}>
      <span role="status">{words}</span>
      <ProgressBar aria-label={words} value={running.total > 0 ? running.done / running.total : undefined} />
    </div>
  )
}
