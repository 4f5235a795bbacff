import { Button } from '@fluentui/react-components'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useMay } from '#renderer/kit/may.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import { AppointmentFields } from './AppointmentFields.tsx'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { type AppointmentValues, emptyAppointment, inputOf, resolveAppointment, valuesOf } from './appointmentForm.ts'
import { TemplateDialog } from './TemplateDialog.tsx'
import { type FormFiles, useAppointmentFiles, withFiles } from './useAppointmentFiles.ts'

export type AppointmentDialogProps = { onClose: () => void } & (
  | { appointment: Appointment; draft?: never }
  | { draft: AppointmentDraft; appointment?: never }
)

/** What was agreed, with whom, when and where. */
export function AppointmentDialog({ appointment, draft, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation()
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
  const mayAdd = useMay('appointments.add')
  const [pattern, setPattern] = useState<AppointmentValues>()
  const files = useAppointmentFiles(appointment?.files ?? [])
  const send = useSend(appointment, meeting, files)
  const saving = useSaving(form, send)
  return (
    <>
      <FormDialog title={titleOf(appointment, t)} {...withFiles(saving, kept, files)} onClose={onClose}>
        <AppointmentFields
          form={form}
          staffId={appointment?.staffId}
          isSeries={!appointment || appointment.seriesId === null}
          except={appointment?.id ?? null}
          files={files}
        />
        {mayAdd && (
          <Button size="small" appearance="subtle" icon={<DocumentCopyRegular />} onClick={() => setPattern(form.getValues())}>
            {t('calendar.templates.keepButton')}
          </Button>
        )}
        {meeting.question}
      </FormDialog>
      {pattern && <TemplateDialog values={pattern} onClose={() => setPattern(undefined)} />}
    </>
  )
}

function titleOf(appointment: Appointment | undefined, t: TFunction) {
  if (!appointment) return t('calendar.new')
  return appointment.rule === '' ? t('calendar.edit') : t('calendar.scope.title.all')
}

function editedOf(appointment: Appointment): Edited<AppointmentValues> {
  const { id, version } = appointment
  const load = async () => {
    const newest = await client.appointments.get(id)
    return { version: newest.version, values: valuesOf(newest) }
  }
  return { record: 'appointment', id, version, base: valuesOf(appointment), load }
}

function useSend(
  appointment: Appointment | undefined,
  meeting: ReturnType<typeof useMeeting<AppointmentValues>>,
  files: FormFiles,
) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: AppointmentValues) => {
    if (!appointment) {
      const created = await client.appointments.create(inputOf(values))
      const { id, title } = created
      await files.keep(created)
      notify({ text: t('calendar.created', { title }), undo: () => client.appointments.remove(id) })
      return
    }
    const { id } = appointment
    const saved = await meeting.update(values, (newest, version) =>
      client.appointments.update({ id, version, input: inputOf(newest) }),
    )
    const undoFiles = await files.keep(saved)
    const before = inputOf(meeting.before() ?? valuesOf(appointment))
    notify({
      text: t('calendar.saved', { title: saved.title }),
      async undo() {
        await undoFiles()
        await client.appointments.update({ id, version: saved.version, input: before })
      },
    })
  }
}
