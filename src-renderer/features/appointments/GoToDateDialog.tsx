import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kit/day.ts'
import { formatLunarDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'

/** Ctrl+G: any day, typed or chosen. */
export function GoToDateDialog({ day, onGo, onClose }: { day: Day; onGo: (day: Day) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const [wanted, setWanted] = useState<Day | null>(day)

  function go(event: React.FormEvent) {
    event.preventDefault()
    if (!wanted) return
    onGo(wanted)
    onClose()
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: 360 }}>
        <form onSubmit={go}>
          <DialogBody>
            <DialogTitle>{t('calendar.goTo')}</DialogTitle>
            <DialogContent>
              <Field label={t('day.choose')} hint={wanted ? formatLunarDay(wanted, language) : ''}>
                <DayInput value={wanted} onChange={setWanted} />
              </Field>
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
