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
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { WhichRows } from '#renderer/kit/ui/print/WhichRows.tsx'
import { usePaper } from '#renderer/kit/usePaper.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { MOST_HITS } from '#shared/features/customers/choices.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { LabelFields } from './LabelFields.tsx'
import { LetterFields } from './LetterFields.tsx'
import { LettersPreview } from './LettersPreview.tsx'
import { labelsAtFirst, rememberLabels } from './labelChoice.ts'
import styles from './PrintDialog.module.css'
import { wishOfList } from './printWish.ts'
import { useLetterChoice } from './useLetterChoice.ts'

const papers = ['record', 'list', 'phones', 'labels', 'letters'] as const
type PaperKind = (typeof papers)[number]

export interface PrintDialogProps {
  ids: CustomerId[]
  /** Nothing but labels, for whoever shows another list: to these, and the heading. */
  labelled?: { title: string; receivers: Person[] }
  onClose: () => void
}

/** What of the customers gets onto paper: those that are chosen, or all of the list. */
export function PrintDialog({ ids, labelled, onClose }: PrintDialogProps) {
  const { t } = useTranslation()
  const [only] = ids.length === 1 ? ids : []
  const onlyLabels = labelled !== undefined
  const [paper, setPaper] = useState<PaperKind>(onlyLabels ? 'labels' : only ? 'record' : 'list')
  const [wished, setWished] = useState<boolean>()
  // A single row is chosen by just looking at it: of lists that says nothing, but nobody writes to all by mistake.
  const isSent = paper === 'labels' || paper === 'letters'
  const isChosen = wished ?? (onlyLabels || ids.length > (isSent ? 0 : 1))
  const found = useFound()
  const [labels, setLabels] = useState(labelsAtFirst)
  const [letters, setLetters] = useLetterChoice()
  const { isBusy, print, savePdf } = usePaper()
  const wish = wishOfList(isChosen ? ids : null)
  const isPreviewed = paper === 'letters' && letters.templateId !== undefined
  const title = t(`record.print.${paper}`)
  useReturnFocus()

  function page() {
    if (paper === 'record' && only) return printRoutes.customer(only)
    if (paper === 'labels') rememberLabels(labels)
    const choice =
      paper === 'labels' ? { ...labels, ...(labelled && { receivers: labelled.receivers }) } : paper === 'letters' ? letters : {}
    return printRoutes.customers(paper === 'record' ? 'list' : paper, { ...wish, ...choice })
  }

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={`${styles.surface} ${isPreviewed ? styles.wide : ''}`}>
        <DialogBody>
          <DialogTitle>{labelled?.title ?? t('record.print.title')}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            <div className={`${styles.choices} scroll`}>
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
              {paper !== 'record' && !onlyLabels && (
                <WhichRows label={t('record.print.whom')} {...{ chosen: ids.length, found, isChosen }} onChange={setWished} />
              )}
              {paper === 'labels' && <LabelFields labels={labels} isToReceivers={onlyLabels} onChange={setLabels} />}
              {paper === 'letters' && <LetterFields letters={letters} onChange={setLetters} />}
              <div role="status" className={styles.status}>
                {isBusy && t('record.print.working')}
              </div>
            </div>
            {isPreviewed && <LettersPreview {...{ wish, letters, found }} />}
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

/** How many all of the list is; of what a text finds the best alone are shown and printed. */
function useFound() {
  const { filter } = wishOfList(null)
  const { data: count } = useQuery(ask.customers.count.queryOptions({ input: filter }))
  return count !== undefined && filter.text.trim() ? Math.min(count, MOST_HITS) : count
}
