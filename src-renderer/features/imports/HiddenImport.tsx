import { Button, ProgressBar } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useTranslation } from 'react-i18next'
import styles from './HiddenImport.module.css'
import type { Wizard } from './useWizard.ts'

/** What is left of the wizard while somebody works on beside it: how far it is, and the way back to it. */
export function HiddenImport({ wizard, onShow, onClose }: { wizard: Wizard; onShow: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const { job, failure, undone } = wizard
  const { running } = job
  const text = running
    ? t(`imports.running.${running.kind}`)
    : (failure?.text ?? t(undone ? 'imports.result.undone' : 'imports.result.done'))
  return (
    <section className={styles.card} aria-label={t('imports.title')}>
      <div className={styles.line}>
        <span className={styles.text} role="status">
          {text}
        </span>
        <Button size="small" onClick={onShow}>
          {t('imports.running.show')}
        </Button>
        {!running && (
          <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={t('action.close')} onClick={onClose} />
        )}
      </div>
      {running && (
        <ProgressBar
          aria-label={text}
          value={running.progress && running.progress.total > 0 ? running.progress.done / running.progress.total : undefined}
        />
      )}
    </section>
  )
}
