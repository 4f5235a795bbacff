import { Checkbox } from '@fluentui/react-components'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type CustomisedKind, customKinds } from '#shared/features/customFields/choices.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { ChoicesEditor } from './ChoicesEditor.tsx'
import styles from './CustomFields.module.css'
import { type FieldValues, hasChoices, inputOf, valuesOf } from './fieldValues.ts'

interface FieldFormProps {
  record: CustomisedKind
  /** Undefined: a new one. */
  field: CustomField | undefined
  onClose: () => void
}

/** What a field is called, what it holds, where it stands and who has it. */
export function FieldForm({ record, field, onClose }: FieldFormProps) {
  const { t } = useTranslation()
  const form = useForm<FieldValues>({ defaultValues: valuesOf(field) })
  const { control } = form
  const kind = form.watch('kind')
  const saving = useSaving(form, async (values) => {
    const input = inputOf(values)
    if (field) await client.customFields.update({ ...input, id: field.id })
    else await client.customFields.create({ ...input, record, kind: values.kind })
  })
  const retired = field?.choices.filter(({ isRetired }) => isRetired).map(({ label }) => label) ?? []
  return (
    <FormDialog
      title={field ? t('customFields.edit', { label: field.label }) : t('customFields.new')}
      saving={saving}
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        <TextField control={control} name="label" label={t('customFields.label')} isRequired isFirst />
        {field ? (
          <div className={styles.fixed}>
            <span>{t('customFields.kind')}</span>
            <strong>{t(`customFields.kinds.${field.kind}`)}</strong>
            <span className={styles.small}>{t('customFields.kindFixed')}</span>
          </div>
        ) : (
          <ChoiceField
            control={control}
            name="kind"
            label={t('customFields.kind')}
            hint={t('customFields.kindHint')}
            choices={customKinds.map((value) => ({ value, text: t(`customFields.kinds.${value}`) }))}
          />
        )}
        {hasChoices(kind) && <ChoicesEditor form={form} retired={retired} />}
        <TextField control={control} name="hint" label={t('customFields.hint')} />
        <TextField control={control} name="section" label={t('customFields.section')} hint={t('customFields.sectionHint')} />
        {record === 'customer' && (
          <ChoiceField
            control={control}
            name="onlyFor"
            label={t('customFields.onlyFor')}
            choices={[
              { value: '', text: t('customFields.both') },
              { value: 'organisation', text: t('customFields.organisation') },
              { value: 'person', text: t('customFields.person') },
            ]}
          />
        )}
        <Controller
          control={control}
          name="isRequired"
          render={({ field: required }) => (
            <Checkbox
              className={styles.required}
              checked={required.value}
              onChange={(_, { checked }) => required.onChange(checked === true)}
              label={t('customFields.isRequired')}
            />
          )}
        />
      </div>
    </FormDialog>
  )
}
