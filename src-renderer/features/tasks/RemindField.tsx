import { type Control, Controller, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import { Framed } from '#renderer/kit/ui/form/fields.tsx'
import { TimeInput } from '#renderer/kit/ui/form/TimeInput.tsx'
import { clockText, type Day, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import styles from './TaskDialog.module.css'

export interface RemindFieldProps<Form extends FieldValues> {
  control: Control<Form>
  name: FieldPathByValue<Form, number | null>
  /** On which day it reminds when only a time is typed. */
  usualDay: Day
}

const MORNING = 8 * 60

/** When a task reminds: a day and a time of day, or not at all. */
export function RemindField<Form extends FieldValues>({ control, name, usualDay }: RemindFieldProps<Form>) {
  const { t } = useTranslation()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const instant = field.value as number | null
        const minute = instant === null ? undefined : minuteOfInstant(instant)
        const change = (day: Day, minutes: number) => field.onChange(instantOfDay(day, 0, minutes))
        return (
          <div className={styles.pair}>
            <Framed label={t('reminders.task.day')} error={fieldState.error?.message}>
              <DayInput
                value={instant === null ? null : dayOfInstant(instant)}
                onChange={(day) => (day ? change(day, minute ?? MORNING) : field.onChange(null))}
              />
            </Framed>
            <Framed label={t('reminders.task.time')}>
              <TimeInput
                value={minute === undefined ? '' : clockText(minute)}
                onChange={(time) => {
                  const [hours, minutes] = time.split(':').map(Number)
                  if (hours === undefined || minutes === undefined) return
                  change(instant === null ? usualDay : dayOfInstant(instant), hours * 60 + minutes)
                }}
              />
            </Framed>
          </div>
        )
      }}
    />
  )
}
