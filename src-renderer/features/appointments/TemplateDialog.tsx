import { Checkbox, Field } from '@fluentui/react-components'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type AppointmentValues, inputOf } from './appointmentForm.ts'

/** Keeps what an appointment has in common with others of its kind, under a name. */
export function TemplateDialog({ values, onClose }: { values: AppointmentValues; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { title, startsAt, endsAt, isAllDay, location, note, showAs, isPrivate, categoryIds } = values
  const remindMinutes = inputOf(values).remindMinutes ?? null
  const form = useForm({ defaultValues: { name: title.slice(0, 80), isShared: false } })
  const send = async (naming: { name: string; isShared: boolean }) => {
    const minutes = Math.max(1, Math.round((endsAt - startsAt) / 60_000))
    const content = { title, minutes, isAllDay, location, note, showAs, isPrivate, remindMinutes, categoryIds }
    const { id, name } = await client.templates.create({ ...naming, ...content })
    notify({ text: t('calendar.templates.kept', { name }), undo: () => client.templates.remove(id) })
  }
  const saving = useSaving(form, send, (failure) => {
    const { reason } = conflictOf(failure) ?? {}
    if (reason !== undefined) form.setError('name', { message: reason })
    return reason !== undefined
  })
  return (
    <FormDialog title={t('calendar.templates.keep')} size="narrow" saving={saving} onClose={onClose}>
      <TextField control={form.control} name="name" label={t('calendar.templates.name')} isRequired isFirst isFull />
      <Controller
        control={form.control}
        name="isShared"
        render={({ field }) => (
          <Field hint={t('calendar.templates.shareHint')}>
            <Checkbox
              checked={field.value}
              onChange={(_, { checked }) => field.onChange(checked === true)}
              label={t('calendar.templates.share')}
            />
          </Field>
        )}
      />
    </FormDialog>
  )
}
