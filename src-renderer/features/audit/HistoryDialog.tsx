import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHistory } from '#renderer/kit/history.ts'
import styles from './Audit.module.css'
import { RecordHistory } from './RecordHistory.tsx'

/** The history of whichever record somebody asked for. */
export function HistoryDialog() {
  const { t } = useTranslation()
  const { looked, show } = useHistory()
  if (!looked) return null
  return (
    <Dialog open onOpenChange={() => show(undefined)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('audit.historyOf', { name: looked.name })}</DialogTitle>
          <DialogContent className={`${styles.content} scroll`} tabIndex={0}>
            <RecordHistory record={looked.record} id={looked.id} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => show(undefined)}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
