import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { addDays, type Day, formatDay, parseDay } from '#shared/kit/day.ts'
import styles from './GoToDateDialog.module.css'
import { MiniMonth } from './MiniMonth.tsx'

/** Ctrl+G: any day, typed (`6/2`, `6/2/2027`) or chosen. */
export function GoToDateDialog({ day, onGo, onClose }: { day: Day; onGo: (day: Day) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const [typed, setTyped] = useState(formatDay(day))
  useReturnFocus()
  const wanted = parseDay(typed) ?? parseDay(`${typed.trim()}/${day.slice(0, 4)}`)

  function go(chosen: Day | undefined) {
    if (!chosen) return
    onGo(chosen)
    onClose()
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            go(wanted)
          }}
        >
          <DialogBody>
            <DialogTitle>{t('calendar.goTo')}</DialogTitle>
            <DialogContent>
              <Field
                label={t('day.choose')}
                hint={wanted && `${formatLongDay(wanted, language)} · ${formatLunarDay(wanted, language)}`}
                validationState={wanted ? 'none' : 'error'}
                validationMessage={wanted ? undefined : sayIssue('day')}
              >
                <Input
                  value={typed}
                  onChange={(_, { value }) => setTyped(value)}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </Field>
              <MiniMonth day={wanted ?? day} shown={{ from: wanted ?? day, to: addDays(wanted ?? day, 1) }} onChoose={go} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!wanted}>
                {t('calendar.go')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
