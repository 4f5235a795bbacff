import { Fragment } from 'react'
import type { Control, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import { isFor } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import styles from '../FormDialog.module.css'
import { CustomFieldInput } from './CustomFieldInput.tsx'
import { inSections } from './sections.ts'
import type { CustomFormValues } from './values.ts'

interface CustomFieldsProps<Form extends FieldValues> {
  control: Control<Form>
  fields: readonly CustomField[]
  /** Of a customer, for fields that only one kind has. */
  kind?: CustomerKind
}

/** The fields the office made, under their headings, each in its control. Belongs into the grid of a form. */
export function CustomFields<Form extends FieldValues>({ control, fields, kind }: CustomFieldsProps<Form>) {
  const { t } = useTranslation()
  return inSections(fields.filter((field) => isFor(field, kind))).map(([section, own]) => (
    <Fragment key={section}>
      <h3 className={styles.section}>{section || t('customFields.common')}</h3>
      {own.map((field) => (
        // Whatever else the form holds, the office's fields stand in it under their keys.
        <CustomFieldInput key={field.id} control={control as unknown as Control<CustomFormValues>} field={field} />
      ))}
    </Fragment>
  ))
}
