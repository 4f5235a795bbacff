import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Looked, useHistory } from '#renderer/kit/history.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import styles from './Audit.module.css'
import { RecordHistory } from './RecordHistory.tsx'

/** The history of whichever record somebody asked for. */
export function HistoryDialog() {
  const { looked, show } = useHistory()
  return looked && <History looked={looked} onClose={() => show(undefined)} />
}

function History({ looked, onClose }: { looked: Looked; onClose: () => void }) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('audit.historyOf', { name: looked.name })}</DialogTitle>
          <DialogContent className={`${styles.content} scroll`} tabIndex={0}>
            <RecordHistory record={looked.record} id={looked.id} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
