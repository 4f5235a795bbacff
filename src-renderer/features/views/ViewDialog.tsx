import { Checkbox, Field } from '@fluentui/react-components'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useMayWhat } from '#renderer/kit/may.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { SavedView, ViewInput } from '#shared/features/views/schema.ts'

type Naming = Pick<ViewInput, 'name' | 'isShared'>

export interface ViewDialogProps {
  /** The one that is renamed; undefined for a new one. */
  view?: SavedView
  onSave: (input: Naming) => Promise<unknown>
  onClose: () => void
}

/** What a view is called, and for whom it is. */
export function ViewDialog({ view, onSave, onClose }: ViewDialogProps) {
  const { t } = useTranslation()
  const mayShare = useMayWhat()('customers.bulk')
  const form = useForm<Naming>({ defaultValues: { name: view?.name ?? '', isShared: view?.isShared ?? false } })
  const saving = useSaving(form, onSave, (failure) => {
    const { reason } = conflictOf(failure) ?? {}
    if (reason !== undefined) form.setError('name', { message: reason })
    return reason !== undefined
  })
  return (
    <FormDialog title={view ? t('views.renameTitle') : t('views.saveTitle')} size="narrow" saving={saving} onClose={onClose}>
      <TextField control={form.control} name="name" label={t('views.name')} isRequired isFirst isFull />
      {mayShare && (
        <Controller
          control={form.control}
          name="isShared"
          render={({ field }) => (
            <Field hint={t('views.shareHint')}>
              <Checkbox
                checked={field.value}
                onChange={(_, { checked }) => field.onChange(checked === true)}
                label={t('views.share')}
              />
            </Field>
          )}
        />
      )}
    </FormDialog>
  )
}
