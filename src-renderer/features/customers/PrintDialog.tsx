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
import { printRoutes } from '#renderer/kit/routes.ts'
import { usePaper } from '#renderer/kit/usePaper.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { LabelFields } from './LabelFields.tsx'
import { LetterFields } from './LetterFields.tsx'
import { labelsAtFirst, rememberLabels } from './labelChoice.ts'
import styles from './PrintDialog.module.css'
import { wishOfList } from './printWish.ts'
import { useLetterChoice } from './useLetterChoice.ts'

const papers = ['record', 'list', 'phones', 'labels', 'letters'] as const
type PaperKind = (typeof papers)[number]

export interface PrintDialogProps {
  ids: CustomerId[]
  /** Nothing but labels of these, for whoever shows another list; its heading. */
  labelsTitle?: string
  onClose: () => void
}

/** What of the customers gets onto paper: those that are chosen, or all of the list. */
export function PrintDialog({ ids, labelsTitle, onClose }: PrintDialogProps) {
  const { t } = useTranslation()
  const [only] = ids.length === 1 ? ids : []
  const onlyLabels = labelsTitle !== undefined
  const [paper, setPaper] = useState<PaperKind>(onlyLabels ? 'labels' : only ? 'record' : 'list')
  const [isChosen, setChosen] = useState(onlyLabels || ids.length > 1)
  const [labels, setLabels] = useState(labelsAtFirst)
  const [letters, setLetters] = useLetterChoice()
  const { isBusy, print, savePdf } = usePaper()
  const wish = wishOfList(isChosen ? ids : null)
  const title = t(`record.print.${paper}`)
  useReturnFocus()

  function page() {
    if (paper === 'record' && only) return printRoutes.customer(only)
    if (paper === 'labels') rememberLabels(labels)
    const choice = paper === 'labels' ? labels : paper === 'letters' ? letters : {}
    return printRoutes.customers(paper === 'record' ? 'list' : paper, { ...wish, ...choice })
  }

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{labelsTitle ?? t('record.print.title')}</DialogTitle>
          <DialogContent className={`${styles.content} scroll`}>
            {!onlyLabels && (
              <Field label={t('record.print.what')}>
                <RadioGroup value={paper} onChange={(_, { value }) => setPaper(value as PaperKind)}>
                  {papers
                    .filter((one) => one !== 'record' || only)
                    .map((one) => (
                      <Radio key={one} value={one} label={t(`record.print.${one}`)} />
                    ))}
                </RadioGroup>
              </Field>
            )}
            {paper !== 'record' && ids.length > 0 && !onlyLabels && (
              <Field label={t('record.print.whom')}>
                <RadioGroup value={isChosen ? 'chosen' : 'all'} onChange={(_, { value }) => setChosen(value === 'chosen')}>
                  <Radio value="chosen" label={t('record.print.chosen', { count: ids.length })} />
                  <Radio value="all" label={t('record.print.all')} />
                </RadioGroup>
              </Field>
            )}
            {paper === 'labels' && <LabelFields labels={labels} onChange={setLabels} />}
            {paper === 'letters' && <LetterFields letters={letters} onChange={setLetters} />}
            <div role="status" className={styles.status}>
              {isBusy && t('record.print.working')}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
            <Button
              disabledFocusable={isBusy || (paper === 'letters' && !letters.templateId)}
              onClick={() => void savePdf(page(), title)}
            >
              {t('record.print.pdf')}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={isBusy || (paper === 'letters' && !letters.templateId)}
              onClick={() => void print(page())}
            >
              {t('record.print.print')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
