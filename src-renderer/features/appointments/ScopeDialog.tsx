import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { headlineOf, timesOf } from './entryWords.ts'
import type { Meant, OccurrenceEntry } from './occurrence.ts'
import styles from './ScopeDialog.module.css'

export interface ScopeDialogProps {
  entry: OccurrenceEntry
  /** An answer is given to one time or to the whole. */
  deed: 'edit' | 'remove' | 'answer'
  onChoose: (meant: Meant) => void
  onClose: () => void
}

/** Whether one time of a series is meant, it and all that follow, or the whole of it. Enter means this one. */
export function ScopeDialog({ entry, deed, onChoose, onClose }: ScopeDialogProps) {
  const { t } = useTranslation()
  const [meant, setMeant] = useState<Meant>('this')
  const when = timesOf(entry, useNow())
  useReturnFocus()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onChoose(meant)
          }}
        >
          <DialogBody>
            <DialogTitle>{t(`calendar.scope.${deed}`)}</DialogTitle>
            <DialogContent>
              <p>{t('calendar.scope.which', { title: headlineOf(entry) })}</p>
              <RadioGroup
                aria-label={t(`calendar.scope.${deed}`)}
                value={meant}
                onChange={(_, { value }) => setMeant(value as Meant)}
              >
                <Radio value="this" label={t('calendar.scope.this', { when })} autoFocus />
                {deed !== 'answer' && <Radio value="following" label={t('calendar.scope.following')} />}
                <Radio value="all" label={t('calendar.scope.all')} />
              </RadioGroup>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary">
                {{ edit: t('action.edit'), remove: t('action.delete'), answer: t('calendar.scope.sendAnswer') }[deed]}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
