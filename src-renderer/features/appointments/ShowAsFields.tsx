import { Checkbox } from '@fluentui/react-components'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '#renderer/kit/ui/form/fields.tsx'
import { showAsChoices } from '#shared/features/appointments/choices.ts'
import type { AppointmentValues } from './appointmentForm.ts'
import styles from './ShowAsFields.module.css'

/** How others find that time taken, and whether they may look into it. */
export function ShowAsFields() {
  const { t } = useTranslation()
  const { control } = useFormContext<AppointmentValues>()
  const choices = showAsChoices.map((value) => ({ value, text: t(`calendar.showAs.${value}`) }))
  return (
    <div className={styles.fields}>
      <ChoiceField control={control} name="showAs" label={t('calendar.fields.showAs')} choices={choices} />
      <Controller
        control={control}
        name="isPrivate"
        render={({ field }) => (
          <Checkbox
            ref={field.ref}
            className={styles.tick}
            checked={field.value}
            label={t('calendar.fields.isPrivate')}
            title={t('calendar.privateHint')}
            onChange={(_, { checked }) => field.onChange(checked === true)}
            onBlur={field.onBlur}
          />
        )}
      />
    </div>
  )
}
