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
import type { PersonId } from '#shared/kit/id.ts'
import { type PeoplePaper, peoplePapers, wishOf } from './printWish.ts'
import { filterNow, usePeopleShape } from './view.ts'

/** Which people get onto paper, and how: those that are chosen, or all of the list. */
export function PrintPeopleDialog({ ids, onClose }: { ids: PersonId[]; onClose: () => void }) {
  const { t } = useTranslation()
  const shape = usePeopleShape((state) => state.shape)
  const [paper, setPaper] = useState<PeoplePaper>(shape === 'business' || shape === 'cards' ? 'cards' : 'phones')
  const [isChosen, setChosen] = useState(ids.length > 1)
  const { data: found } = useQuery(ask.people.count.queryOptions({ input: filterNow() }))
  const { isBusy, print, savePdf } = usePaper()
  const page = () => printRoutes.wished('people', wishOf(paper, isChosen ? ids : null))
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface style={{ maxWidth: 460 }}>
        <DialogBody>
          <DialogTitle>{t('addressBook.print.title')}</DialogTitle>
          <DialogContent style={{ display: 'grid', gap: 12 }}>
            <Field label={t('record.print.what')}>
              <RadioGroup value={paper} onChange={(_, { value }) => setPaper(value as PeoplePaper)}>
                {peoplePapers.map((one) => (
                  <Radio key={one} value={one} label={t(`addressBook.print.${one}`)} autoFocus={one === paper} />
                ))}
              </RadioGroup>
            </Field>
            <WhichRows label={t('record.print.whom')} {...{ chosen: ids.length, found, isChosen }} onChange={setChosen} />
            <div role="status">{isBusy && t('record.print.working')}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
            <Button disabledFocusable={isBusy} onClick={() => void savePdf(page(), t(`addressBook.print.${paper}`))}>
              {t('record.print.pdf')}
            </Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void print(page())}>
              {t('record.print.print')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
