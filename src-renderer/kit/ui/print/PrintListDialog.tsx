import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePaper } from '#renderer/kit/usePaper.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'

export interface PrintListDialogProps {
  title: string
  /** Under which name it becomes a file. */
  name: string
  /** How many rows are chosen. */
  chosen: number
  pageOf: (isChosen: boolean) => `/print/${string}`
  onClose: () => void
}

/** What of a list gets onto paper: the rows that are chosen, or all of it. */
export function PrintListDialog({ title, name, chosen, pageOf, onClose }: PrintListDialogProps) {
  const { t } = useTranslation()
  const [isChosen, setChosen] = useState(chosen > 1)
  const { isBusy, print, savePdf } = usePaper()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface style={{ maxWidth: 460 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field label={t('record.print.what')}>
              <RadioGroup value={isChosen ? 'chosen' : 'all'} onChange={(_, { value }) => setChosen(value === 'chosen')}>
                <Radio value="all" label={t('record.print.all')} autoFocus={!isChosen} />
                {chosen > 0 && (
                  <Radio value="chosen" label={t('record.print.rowsChosen', { count: chosen })} autoFocus={isChosen} />
                )}
              </RadioGroup>
            </Field>
            <div role="status">{isBusy && t('record.print.working')}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
            <Button disabledFocusable={isBusy} onClick={() => void savePdf(pageOf(isChosen), name)}>
              {t('record.print.pdf')}
            </Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void print(pageOf(isChosen))}>
              {t('record.print.print')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
