import { Button, ProgressBar } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import type { RunningJob } from '#renderer/kit/useJob.ts'
import styles from './JobProgress.module.css'
import type { ImportJobKind } from './useWizard.ts'

/** Work that takes a while: how far it is, and the way out. */
export function JobProgress({ job, onStop, onHide }: { job: RunningJob<ImportJobKind>; onStop: () => void; onHide: () => void }) {
  const { t } = useTranslation()
  const { kind, progress, isStopping } = job
  const isCounted = progress !== undefined && progress.total > 0
  const text = t(`imports.running.${kind}`)
  return (
    <div className={styles.job}>
      <strong role="status">{text}</strong>
      <ProgressBar aria-label={text} thickness="large" value={isCounted ? progress.done / progress.total : undefined} />
      <p className={styles.count}>
        {isCounted &&
          (kind === 'run' || kind === 'photos') &&
          t(kind === 'photos' ? 'imports.running.ofPhotos' : 'imports.running.of', {
            done: formatCount(progress.done),
            total: formatCount(progress.total),
          })}
      </p>
      {kind === 'run' && <p className={styles.advice}>{t('imports.running.advice')}</p>}
      <div className={styles.actions}>
        <Button autoFocus disabled={isStopping} onClick={onStop}>
          {t('imports.running.cancel')}
        </Button>
        {(kind === 'run' || kind === 'undo') && <Button onClick={onHide}>{t('imports.running.hide')}</Button>}
      </div>
    </div>
  )
}
