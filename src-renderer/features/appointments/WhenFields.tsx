import { Checkbox } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayInput, MomentField } from '#renderer/kit/ui/form/DayField.tsx'
import { Framed } from '#renderer/kit/ui/form/fields.tsx'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { ruleMoved } from '#shared/kit/recurrence/choice.ts'
import { type AppointmentValues, morningHour, wholeDays } from './appointmentForm.ts'
import styles from './WhenFields.module.css'

/** From when to when: moments, or whole days. The end follows when the start is moved, and how often it comes. */
export function WhenFields() {
  const { t } = useTranslation()
  const form = useFormContext<AppointmentValues>()
  const { control } = form
  const isAllDay = useWatch({ control, name: 'isAllDay' })
  const startsAt = useWatch({ control, name: 'startsAt' })
  const startBefore = useRef(startsAt)
  useEffect(() => {
    const before = startBefore.current
    startBefore.current = startsAt
    if (before === startsAt) return
    form.setValue('endsAt', form.getValues('endsAt') + startsAt - before)
    form.setValue('rule', ruleMoved(form.getValues('rule'), dayOfInstant(before), dayOfInstant(startsAt)))
  }, [startsAt, form])

  function switchAllDay(isWanted: boolean) {
    const stretch = isWanted ? wholeDays(form.getValues()) : morningHour(form.getValues())
    startBefore.current = stretch.startsAt
    form.setValue('isAllDay', isWanted, { shouldDirty: true })
    form.setValue('startsAt', stretch.startsAt)
    form.setValue('endsAt', stretch.endsAt)
    const before = isWanted ? 'busy' : 'free'
    if (form.getValues('showAs') === before) form.setValue('showAs', isWanted ? 'free' : 'busy', { shouldDirty: true })
    form.clearErrors(['startsAt', 'endsAt', 'isAllDay'])
  }

  return (
    <>
      {isAllDay ? (
        <>
          <WholeDayField name="startsAt" label={t('calendar.fields.firstDay')} />
          <WholeDayField name="endsAt" label={t('calendar.fields.lastDay')} />
        </>
      ) : (
        <>
          <MomentField control={control} name="startsAt" label={t('calendar.fields.startsAt')} />
          <MomentField control={control} name="endsAt" label={t('calendar.fields.endsAt')} />
        </>
      )}
      <Checkbox
        className={styles.allDay}
        checked={isAllDay}
        label={t('calendar.fields.isAllDay')}
        onChange={(_, { checked }) => switchAllDay(checked === true)}
      />
    </>
  )
}

/** The end of whole days is the midnight after the last of them. */
function WholeDayField({ name, label }: { name: 'startsAt' | 'endsAt'; label: string }) {
  const { control } = useFormContext<AppointmentValues>()
  const after = name === 'endsAt' ? 1 : 0
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Framed label={label} error={fieldState.error?.message}>
          <DayInput
            value={addDays(dayOfInstant(field.value), -after)}
            onChange={(day) => day && field.onChange(instantOfDay(addDays(day, after)))}
          />
        </Framed>
      )}
    />
  )
}
