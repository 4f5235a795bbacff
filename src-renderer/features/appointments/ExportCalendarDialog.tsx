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
import { client } from '#renderer/kit/client.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import { useExporting } from '#renderer/kit/useExporting.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { addDays, type Day, endOfMonth, instantOfDay, startOfMonth } from '#shared/kit/day.ts'
import { momentsOf } from './calendarRange.ts'
import styles from './ExportCalendarDialog.module.css'
import { exportSaid } from './exportSaid.ts'
import { useCalendarTitle } from './useCalendarTitle.ts'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

type Which = 'shown' | 'range' | 'all'

/** The appointments of whose calendars are shown: those on screen, from one day to another, or all of them. */
export function ExportCalendarDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus()
  const { t } = useTranslation()
  const title = useCalendarTitle()
  const time = useWorkingTime()
  const { view, day } = useCalendarView()
  const { asked } = useShownStaff()
  const save = useExporting()
  const [which, setWhich] = useState<Which>('shown')
  const [first, setFirst] = useState<Day | null>(startOfMonth(day))
  const [last, setLast] = useState<Day | null>(endOfMonth(day))
  const isRange = first !== null && last !== null && first <= last
  const stretch = stretchOf(which, { shown: momentsOf(view, day, time), first, last })

  async function write(staffIds: NonNullable<typeof asked>) {
    onClose()
    await save({
      name: t('place.calendar'),
      format: 'ics',
      write: ({ file }) => client.appointments.export({ ...stretch, staffIds, file }),
      saidOf: exportSaid(t),
    })
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (asked) void write(asked)
          }}
        >
          <DialogBody>
            <DialogTitle>{t('calendar.files.exportTitle')}</DialogTitle>
            <DialogContent>
              <RadioGroup
                aria-label={t('calendar.files.exportTitle')}
                value={which}
                onChange={(_, { value }) => setWhich(value as Which)}
              >
                <Radio value="shown" label={t('calendar.files.shown', { title })} autoFocus />
                <Radio value="range" label={t('calendar.files.range')} />
                <Radio value="all" label={t('calendar.files.all')} />
              </RadioGroup>
              {which === 'range' && (
                <div className={styles.range}>
                  <Field label={t('calendar.fields.firstDay')}>
                    <DayInput value={first} onChange={setFirst} />
                  </Field>
                  <Field
                    label={t('calendar.fields.lastDay')}
                    validationState={isRange ? 'none' : 'error'}
                    validationMessage={isRange ? undefined : sayIssue('ends-before-start')}
                  >
                    <DayInput value={last} onChange={setLast} />
                  </Field>
                </div>
              )}
              <p className={styles.whose}>{asked ? t('calendar.files.whose') : t('calendar.files.nobody')}</p>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!asked || (which === 'range' && !isRange)}>
                {t('calendar.files.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

interface Choice {
  shown: { from: number; to: number }
  first: Day | null
  last: Day | null
}

function stretchOf(which: Which, { shown, first, last }: Choice): { from: number | null; to: number | null } {
  if (which === 'shown') return shown
  if (which === 'all' || !first || !last) return { from: null, to: null }
  return { from: instantOfDay(first), to: instantOfDay(addDays(last, 1)) }
}
