import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#renderer/kit/question.ts'
import { usePaper } from '#renderer/kit/usePaper.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { WhichRows } from './WhichRows.tsx'

export interface PrintListDialogProps {
  title: string
  /** Under which name it becomes a file. */
  name: string
  /** How many rows are chosen. */
  chosen: number
  /** How many all of the list has, alone or with what they come to. */
  counting: Question<number | { count: number }>
  pageOf: (isChosen: boolean) => `/print/${string}`
  onClose: () => void
}

/** What of a list gets onto paper: the rows that are chosen, or all of it. */
export function PrintListDialog({ title, name, chosen, counting, pageOf, onClose }: PrintListDialogProps) {
  const { t } = useTranslation()
  const [isChosen, setChosen] = useState(chosen > 1)
  const { data: counted } = useQuery({ queryKey: counting.queryKey, queryFn: counting.queryFn })
  const found = typeof counted === 'object' ? counted.count : counted
  const { isBusy, print, savePdf } = usePaper()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface style={{ maxWidth: 460 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <WhichRows label={t('record.print.what')} {...{ chosen, found, isChosen }} isFirst onChange={setChosen} />
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
