import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Appointment, Scope } from '#shared/features/appointments/schema.ts'
import { AppointmentFields } from './AppointmentFields.tsx'
import { type AppointmentValues, inputOf, resolveAppointment, valuesOf } from './appointmentForm.ts'
import { type OccurrenceEntry, occurrenceOf } from './occurrence.ts'
import { useAppointmentFiles, withFiles } from './useAppointmentFiles.ts'

export interface OccurrenceDialogProps {
  series: Appointment
  entry: OccurrenceEntry
  scope: Scope
  onClose: () => void
}

/** One time of a series, which becomes an appointment of its own, or it and all that follow, which become a series of their own. */
export function OccurrenceDialog({ series, entry, scope, onClose }: OccurrenceDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { startsAt, endsAt, occursAt, seriesId } = entry
  const form = useForm<AppointmentValues>({
    defaultValues: { ...valuesOf(series), startsAt, endsAt, ...(scope === 'this' && { rule: '' }) },
    resolver: resolveAppointment,
  })
  const kept = useDraft(form, {
    place: { editor: scope === 'this' ? 'occurrence' : 'following-occurrences', recordId: seriesId, customerId: null, occursAt },
    version: entry.version,
    name: ({ title }) => title,
    about: ({ customerId }) => customerId,
  })
  const files = useAppointmentFiles(series.files)
  const saving = useSaving(form, async (values) => {
    const saved = await client.appointments.updateOccurrence({ ...occurrenceOf(entry), scope, input: inputOf(values) })
    await files.keep(saved)
    const text = t('calendar.saved', { title: saved.title })
    if (scope === 'this') notify({ text, undo: () => client.appointments.restoreOccurrence({ id: seriesId, occursAt }) })
    else notify({ text })
  })
  return (
    <FormDialog title={t(`calendar.scope.title.${scope}`)} {...withFiles(saving, kept, files)} onClose={onClose}>
      <AppointmentFields form={form} staffId={series.staffId} isSeries={scope === 'following'} except={series.id} files={files} />
    </FormDialog>
  )
}
