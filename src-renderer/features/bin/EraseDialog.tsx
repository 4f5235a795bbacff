import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'

/** Asks once more before something goes for ever. */
export function EraseDialog({ count, onErase, onClose }: { count: number; onErase: () => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation()
  const [isErasing, setIsErasing] = useState(false)
  useReturnFocus()

  async function erase() {
    setIsErasing(true)
    await onErase()
    onClose()
  }

  return (
    <Dialog open onOpenChange={() => !isErasing && onClose()} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('bin.question', { count })}</DialogTitle>
          <DialogContent>{t('bin.warning')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose} disabled={isErasing}>
              {t('action.cancel')}
            </Button>
            <Button onClick={() => void erase()} disabled={isErasing}>
              {t('bin.erase')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
