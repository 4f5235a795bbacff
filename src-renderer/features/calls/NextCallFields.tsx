import { Button, Checkbox } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '#renderer/kit/format.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import styles from './CallDialog.module.css'
import { inMinutes, nextWeek, tomorrowMorning } from './nextCall.ts'
import { nextFields, type ResultValues } from './resultForm.ts'
import { TimeField } from './TimeField.tsx'

/** When to call next and why, a click away from the usual moments. */
export function NextCallFields({ plannedElsewhereAt }: { plannedElsewhereAt: number | undefined }) {
  const { t } = useTranslation()
  const form = useFormContext<ResultValues>()
  const time = useWorkingTime()
  const [isWanted, outcome] = useWatch({ control: form.control, name: ['isNextWanted', 'outcome'] })

  function choose(at: number) {
    const { nextOn, nextTime } = nextFields(at)
    form.setValue('isNextWanted', true, { shouldDirty: true })
    form.setValue('nextOn', nextOn, { shouldDirty: true })
    form.setValue('nextTime', nextTime, { shouldDirty: true })
    form.clearErrors(['nextOn', 'nextTime'])
  }

  const usual: [string, (now: number) => number][] = [
    [t('calls.next.inHalfAnHour'), (now) => inMinutes(30, now, time)],
    [t('calls.next.inTwoHours'), (now) => inMinutes(120, now, time)],
    [t('calls.next.tomorrow'), (now) => tomorrowMorning(now, time)],
    [t('calls.next.nextWeek'), (now) => nextWeek(now, time)],
  ]
  return (
    <section className={styles.next} aria-label={t('calls.next.title')}>
      <div className={styles.nextHead}>
        <Checkbox
          checked={isWanted}
          label={t('calls.next.wanted')}
          onChange={(_, { checked }) => form.setValue('isNextWanted', checked === true, { shouldDirty: true })}
        />
        <div className={styles.usual}>
          {usual.map(([text, moment]) => (
            <Button key={text} size="small" onClick={() => choose(moment(Date.now()))}>
              {text}
            </Button>
          ))}
        </div>
      </div>
      {plannedElsewhereAt !== undefined && !isWanted && (
        <p className={styles.hint}>{t('calls.next.alreadyPlanned', { when: formatMoment(plannedElsewhereAt, Date.now()) })}</p>
      )}
      {isWanted && outcome === 'call-back' && <p className={styles.hint}>{t('calls.next.mustChoose')}</p>}
      {isWanted && (
        <div className={styles.nextFields}>
          <DayField control={form.control} name="nextOn" label={t('calls.next.on')} isRequired />
          <TimeField control={form.control} name="nextTime" label={t('calls.next.at')} isRequired />
          <TextField control={form.control} name="nextReason" label={t('calls.next.reason')} />
        </div>
      )}
    </section>
  )
}
