import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import styles from './TakeawaySection.module.css'
import { useTakingAway } from './useTakingAway.ts'

/** What goes along when somebody leaves, what does not, and that the file can be read by anybody; then the file. */
export function TakeawaySection() {
  const { t } = useTranslation()
  const { save, running, isBusy } = useTakingAway()
  return (
    <div className={styles.section}>
      <p className={styles.lead}>{t('takeaway.lead')}</p>
      <Facts
        facts={[
          [t('takeaway.sheets'), t('takeaway.sheetsWhat')],
          [t('takeaway.papers'), t('takeaway.papersWhat')],
          [t('takeaway.rows'), t('takeaway.rowsWhat')],
          [t('takeaway.leftOut'), t('takeaway.leftOutWhat')],
        ]}
      />
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('takeaway.warning')}</MessageBarBody>
      </MessageBar>
      {running ? (
        <div className={styles.running}>
          <span role="status">{t('takeaway.working')}</span>
          <ProgressBar
            aria-label={t('takeaway.working')}
            value={running.total > 0 ? Math.min(1, running.done / running.total) : undefined}
          />
          <Button size="small" onClick={() => void client.takeaway.cancel()}>
            {t('takeaway.stop')}
          </Button>
        </div>
      ) : (
        <Button className={styles.save} disabled={isBusy} onClick={() => void save()}>
          {t('takeaway.save')}
        </Button>
      )}
    </div>
  )
}
