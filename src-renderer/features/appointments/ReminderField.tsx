import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { leadChoices } from '#renderer/kit/leadChoices.ts'
import { ChoiceField } from '#renderer/kit/ui/form/fields.tsx'
import { leads, usualLead } from '#shared/features/appointments/rules.ts'
import type { AppointmentValues } from './appointmentForm.ts'

/** How long before it begins it reminds. Made whole days or hours it reminds as those usually do, unless somebody chose otherwise. */
export function ReminderField() {
  const { t } = useTranslation()
  const { control, getValues, setValue } = useFormContext<AppointmentValues>()
  const [isAllDay, chosen] = useWatch({ control, name: ['isAllDay', 'remindMinutes'] })
  const wasAllDay = useRef(isAllDay)
  useEffect(() => {
    if (wasAllDay.current === isAllDay) return
    if (getValues('remindMinutes') === String(usualLead(wasAllDay.current)))
      setValue('remindMinutes', String(usualLead(isAllDay)))
    wasAllDay.current = isAllDay
  }, [isAllDay, getValues, setValue])
  const choices = leadChoices(leads, chosen, { atStart: t('reminders.lead.atStart'), t })
  return <ChoiceField control={control} name="remindMinutes" label={t('reminders.lead.label')} choices={choices} />
}
