import { FormProvider, type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useReceivers } from '#renderer/kit/may.ts'
import { CategoriesField } from '#renderer/kit/ui/form/CategoriesField.tsx'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { RecurrenceField } from '#renderer/kit/ui/form/RecurrenceField.tsx'
import { DropZone } from '#renderer/kit/ui/record/DropZone.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { AttendeesField } from './AttendeesField.tsx'
import type { AppointmentValues } from './appointmentForm.ts'
import { ClashWarning } from './ClashWarning.tsx'
import { FilesField } from './FilesField.tsx'
import { ReminderField } from './ReminderField.tsx'
import { ScheduleStrip } from './ScheduleStrip.tsx'
import { ShowAsFields } from './ShowAsFields.tsx'
import type { FormFiles } from './useAppointmentFiles.ts'
import { WhenFields } from './WhenFields.tsx'

export interface AppointmentFieldsProps {
  form: UseFormReturn<AppointmentValues>
  /** Whose it is by now; undefined for a new one, which may be one's own. */
  staffId: StaffId | undefined
  /** It may come again. */
  isSeries: boolean
  /** Which one it is by now, of one time of a series the series; null for a new one. */
  except: AppointmentId | null
  files: FormFiles
}

/** What was agreed, with whom, when, how often and where. */
export function AppointmentFields({ form, staffId, isSeries, except, files }: AppointmentFieldsProps) {
  const { t } = useTranslation()
  const { control } = form
  const staff = useReceivers('appointments.edit', staffId)
  const startsAt = useWatch({ control, name: 'startsAt' })
  const owners = [
    ...(staffId === undefined ? [{ value: '', text: t('calendar.myself') }] : []),
    ...staff.map(({ id, name }) => ({ value: String(id), text: name })),
  ]
  return (
    <FormProvider {...form}>
      <DropZone text={t('record.files.drop')} onDrop={files.drop}>
        <div className={formStyles.grid}>
          <TextField control={control} name="title" label={t('calendar.fields.title')} isRequired isFull isFirst />
          <WhenFields />
          <ClashWarning except={except} />
          {isSeries && (
            <RecurrenceField control={control} name="rule" label={t('recurrence.label')} day={dayOfInstant(startsAt)} isFull />
          )}
          <CustomerField control={control} name="customerId" label={t('calendar.fields.customer')} />
          <ReminderField />
          <TextField control={control} name="location" label={t('calendar.fields.location')} />
          {staff.length > 1 && (
            <ChoiceField control={control} name="staffId" label={t('calendar.fields.staff')} choices={owners} />
          )}
          <ShowAsFields />
          <CategoriesField control={control} name="categoryIds" label={t('categories.title')} isFull={staff.length > 1} />
          <AttendeesField />
          <ScheduleStrip except={except} />
          <TextField control={control} name="note" label={t('calendar.fields.note')} lines={3} isFull />
          <FilesField files={files} />
        </div>
      </DropZone>
    </FormProvider>
  )
}
