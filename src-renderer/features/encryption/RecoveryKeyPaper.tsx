import { useTranslation } from 'react-i18next'
import { formatMoment } from '#renderer/kit/format.ts'
import type { NewRecoveryKey } from '#shared/features/encryption/schema.ts'
import { KeyGroups } from './KeyGroups.tsx'
import styles from './RecoveryKeyPaper.module.css'

/** A recovery key on paper: whose it is, what it is for and where to keep it. */
export function RecoveryKeyPaper({ made: { firm, recoveryKey, madeAt } }: { made: NewRecoveryKey }) {
  const { t } = useTranslation()
  return (
    <article className={styles.sheet}>
      <header>
        <div className={styles.firm}>{firm}</div>
        <h1>{t('encryption.key.title')}</h1>
      </header>
      <KeyGroups recoveryKey={recoveryKey} />
      <ol className={styles.sentences}>
        <li>{t('encryption.paper.for', { firm })}</li>
        <li>{t('encryption.paper.keep')}</li>
        <li>{t('encryption.paper.honest')}</li>
      </ol>
      <p className={styles.small}>{t('encryption.paper.use')}</p>
      {/* The year always: this paper is read years later. */}
      <p className={styles.small}>{t('encryption.paper.madeAt', { when: formatMoment(madeAt, 0) })}</p>
    </article>
  )
}
