import { useTranslation } from 'react-i18next'
import { groupsOf } from '#renderer/kit/recoveryKey.ts'
import styles from './KeyGroups.module.css'

/** A recovery key to be read and copied: nine numbered groups. */
export function KeyGroups({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.groups} aria-label={t('encryption.key.title')}>
      {groupsOf(recoveryKey).map(({ number, signs }) => (
        <li key={number} aria-label={`${t('encryption.key.group', { group: number })}: ${signs.split('').join(' ')}`}>
          {signs}
        </li>
      ))}
    </ol>
  )
}
