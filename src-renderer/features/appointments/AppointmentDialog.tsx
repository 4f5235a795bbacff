import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { type AppointmentValues, emptyAppointment, inputOf, resolveAppointment, valuesOf } from './appointmentForm.ts'
import { WhenFields } from './WhenFields.tsx'

export type AppointmentDialogProps = { onClose: () => void } & (
  | { appointment: Appointment; draft?: never }
  | { draft: AppointmentDraft; appointment?: never }
)

/** What was agreed, with whom, when and where. */
export function AppointmentDialog({ appointment, draft, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation()
  const staff = useReceivers('appointments.edit', appointment?.staffId)
  const form = useForm<AppointmentValues>({
    defaultValues: appointment ? valuesOf(appointment) : emptyAppointment(draft),
    resolver: resolveAppointment,
  })
  const meeting = useMeeting(form, appointment && editedOf(appointment))
  const kept = useDraft(form, {
    place: { editor: 'appointment', recordId: appointment?.id ?? null, customerId: null },
    ...(appointment && { version: appointment.version }),
    name: ({ title }) => title,
    about: ({ customerId }) => customerId,
    begunOn: meeting.begunOn,
  })
  const send = useSend(appointment, meeting)
  const saving = useSaving(form, send)
  const { control } = form
  const owners = [
    ...(appointment ? [] : [{ value: '', text: t('calendar.myself') }]),
    ...staff.map(({ id, name }) => ({ value: String(id), text: name })),
  ]
  return (
    <FormDialog title={appointment ? t('calendar.edit') : t('calendar.new')} saving={saving} draft={kept} onClose={onClose}>
      <FormProvider {...form}>
        <div className={formStyles.grid}>
          <TextField control={control} name="title" label={t('calendar.fields.title')} isRequired isFull isFirst />
          <WhenFields />
          <CustomerField control={control} name="customerId" label={t('calendar.fields.customer')} />
          <TextField control={control} name="location" label={t('calendar.fields.location')} />
          {staff.length > 1 && (
            <ChoiceField control={control} name="staffId" label={t('calendar.fields.staff')} choices={owners} />
          )}
          <TextField control={control} name="note" label={t('calendar.fields.note')} lines={3} isFull />
        </div>
      </FormProvider>
      {meeting.question}
    </FormDialog>
  )
}

function editedOf(appointment: Appointment): Edited<AppointmentValues> {
  const { id, version } = appointment
  const load = async () => {
    const newest = await client.appointments.get(id)
    return { version: newest.version, values: valuesOf(newest) }
  }
  return { record: 'appointment', id, version, base: valuesOf(appointment), load }
}

function useSend(appointment: Appointment | undefined, meeting: ReturnType<typeof useMeeting<AppointmentValues>>) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: AppointmentValues) => {
    if (!appointment) {
      const { id, title } = await client.appointments.create(inputOf(values))
      notify({ text: t('calendar.created', { title }), undo: () => client.appointments.remove(id) })
      return
    }
    const { id } = appointment
    const saved = await meeting.update(values, (newest, version) =>
      client.appointments.update({ id, version, input: inputOf(newest) }),
    )
    const before = inputOf(meeting.before() ?? valuesOf(appointment))
    notify({
      text: t('calendar.saved', { title: saved.title }),
      undo: () => client.appointments.update({ id, version: saved.version, input: before }),
    })
  }
}
