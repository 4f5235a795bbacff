import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { ChoiceField, Framed, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { RecurrenceField } from '#renderer/kit/ui/form/RecurrenceField.tsx'
import { TimeInput } from '#renderer/kit/ui/form/TimeInput.tsx'
import type { Day } from '#shared/kit/day.ts'
import { RemindField } from './RemindField.tsx'
import styles from './TaskDialog.module.css'
import { agains, type TaskValues } from './taskForm.ts'

/** When a task begins, is due and reminds, and whether it comes again. */
export function WhenFields({ today }: { today: Day }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TaskValues>()
  const [dueOn, again] = useWatch({ control, name: ['dueOn', 'again'] })
  return (
    <>
      <DayField control={control} name="startsOn" label={t('tasks.startsOn')} />
      <div className={styles.pair}>
        <DayField control={control} name="dueOn" label={t('tasks.dueOn')} />
        <Controller
          control={control}
          name="dueMinute"
          render={({ field, fieldState }) => (
            <Framed label={t('tasks.dueTime')} error={fieldState.error?.message}>
              <TimeInput value={field.value} onChange={field.onChange} onBlur={field.onBlur} />
            </Framed>
          )}
        />
      </div>
      <ChoiceField
        control={control}
        name="again"
        label={t('tasks.again.label')}
        choices={agains.map((value) => ({ value, text: t(`tasks.again.${value}`) }))}
      />
      {again === 'afterDone' && <TextField control={control} name="regenerateDays" label={t('tasks.again.days')} />}
      <RemindField control={control} name="remindAt" usualDay={dueOn ?? today} />
      {again === 'afterDone' && <span />}
      {again === 'byRule' && (
        <RecurrenceField control={control} name="rule" label={t('tasks.again.byRule')} day={dueOn ?? today} isFull />
      )}
    </>
  )
}
