import { Button, Field, Input } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import {
  type ArrayPath,
  type Control,
  Controller,
  type FieldArray,
  type FieldPath,
  type FieldValues,
  useFieldArray,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'
import { parseEmail } from '#shared/kit/email.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import styles from './PointsField.module.css'

export interface PointsFieldProps<Form extends FieldValues> {
  control: Control<Form>
  /** A list of `{ typed, label }`. */
  name: ArrayPath<Form>
  kind: 'phone' | 'email'
  label: string
  addText: string
}

/** Several phones or e-mails. What is not understood is warned about and kept as typed. */
export function PointsField<Form extends FieldValues>({ control, name, kind, label, addText }: PointsFieldProps<Form>) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name })
  const isUnderstood = (typed: string) => (kind === 'phone' ? parsePhone(typed) : parseEmail(typed)) !== undefined
  return (
    <div className={styles.points}>
      {fields.map((row, index) => (
        <Controller
          key={row.id}
          control={control}
          name={`${name}.${index}.typed` as FieldPath<Form>}
          render={({ field, fieldState }) => {
            const isOdd = String(field.value).trim() !== '' && !isUnderstood(String(field.value))
            const oddText = kind === 'phone' ? t('customers.oddPhone') : t('customers.oddEmail')
            return (
              <Field
                label={index === 0 ? label : { children: `${label} ${index + 1}`, className: 'visually-hidden' }}
                validationState={fieldState.error ? 'error' : isOdd ? 'warning' : 'none'}
                validationMessage={sayIssue(fieldState.error?.message) ?? (isOdd ? oddText : undefined)}
              >
                <Input
                  {...field}
                  inputMode={kind === 'phone' ? 'tel' : 'email'}
                  contentAfter={
                    fields.length > 1 ? (
                      <Button
                        appearance="transparent"
                        size="small"
                        icon={<DismissRegular />}
                        aria-label={t('customers.removeLine')}
                        onClick={() => remove(index)}
                      />
                    ) : undefined
                  }
                />
              </Field>
            )
          }}
        />
      ))}
      <Button
        appearance="transparent"
        size="small"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => append({ typed: '', label: '' } as FieldArray<Form, ArrayPath<Form>>)}
      >
        {addText}
      </Button>
    </div>
  )
}
