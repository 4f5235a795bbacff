import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatMoment } from '#renderer/kit/format.ts'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Backup, BackupContents } from '#shared/features/backups/schema.ts'
import styles from './BackupSection.module.css'

/** Each backup of the backups folder, newest first, with its way back. */
export function BackupList(list: { backups: Backup[]; isBusy: boolean; onRestore: (name: string) => void }) {
  const { t } = useTranslation()
  const heading = useId()
  return (
    <div>
      <h3 id={heading} className={styles.heading}>
        {t('backups.list')}
      </h3>
      <p className={styles.hint}>{t('backups.listHint')}</p>
      {list.backups.length === 0 ? (
        <p>{t('backups.listNone')}</p>
      ) : (
        <div className={`${styles.scroller} scroll`} role="region" aria-labelledby={heading} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('backups.when')}</th>
                <th>{t('backups.why')}</th>
                <th>{t('backups.content')}</th>
                <th className={styles.number}>{t('backups.size')}</th>
                <th aria-label={t('backups.restore')} />
              </tr>
            </thead>
            <tbody>
              {list.backups.map((backup) => (
                <Row key={backup.name} backup={backup} isBusy={list.isBusy} onRestore={() => list.onRestore(backup.name)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function Row({ backup, isBusy, onRestore }: { backup: Backup; isBusy: boolean; onRestore: () => void }) {
  const { t } = useTranslation()
  const now = useNow()
  const { contents } = backup
  const when = contents ? formatMoment(contents.madeAt, now) : backup.name
  return (
    <tr>
      <td title={backup.name}>{when}</td>
      <td>
        {contents ? t(`backups.reason.${contents.reason}`) : <span className={styles.damaged}>{t('backups.damaged')}</span>}
      </td>
      <td className={styles.content}>{contents && <Summary contents={contents} />}</td>
      <td className={styles.number}>{formatBytes(backup.bytes)}</td>
      <td className={styles.number}>
        {contents && (
          <Button size="small" disabled={isBusy} aria-label={t('backups.restoreThis', { when })} onClick={onRestore}>
            {t('backups.restore')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Summary({ contents }: { contents: BackupContents }) {
  const { t } = useTranslation()
  const { customers, contracts, calls } = contents.counts
  return (
    <>
      {t('backups.summary', {
        customers: formatCount(customers),
        contracts: formatCount(contracts),
        calls: formatCount(calls),
      })}
      {contents.isEncrypted && ` · ${t('encryption.unlock.is').toLocaleLowerCase()}`}
      {contents.lackingDocuments > 0 && (
        <span className={styles.damaged}> · {t('backups.lacking', { count: contents.lackingDocuments })}</span>
      )}
    </>
  )
}
