import { Button, Field, Input, ToggleButton } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useRef } from 'react'
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
import { LabelInput } from './LabelInput.tsx'
import styles from './PointsField.module.css'

export interface PointsFieldProps<Form extends FieldValues> {
  control: Control<Form>
  /** A list of `{ typed, label }`, of phones with `hasZalo`. */
  name: ArrayPath<Form>
  kind: 'phone' | 'email'
  label: string
  addText: string
}

/** Several phones or e-mails. What is not understood is warned about and kept as typed. */
export function PointsField<Form extends FieldValues>({ control, name, kind, label, addText }: PointsFieldProps<Form>) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name })
  const add = useRef<HTMLButtonElement>(null)
  const isUnderstood = (typed: string) => (kind === 'phone' ? parsePhone(typed) : parseEmail(typed)) !== undefined
  const part = (index: number, of: 'typed' | 'label' | 'hasZalo') => `${name}.${index}.${of}` as FieldPath<Form>
  return (
    <div className={styles.points}>
      {fields.map((row, index) => (
        <div key={row.id} className={styles.point}>
          <Controller
            control={control}
            name={part(index, 'typed')}
            render={({ field, fieldState }) => {
              const isOdd = String(field.value).trim() !== '' && !isUnderstood(String(field.value))
              const oddText = kind === 'phone' ? t('customers.oddPhone') : t('customers.oddEmail')
              return (
                <Field
                  className={styles.typed}
                  label={index === 0 ? label : { children: `${label} ${index + 1}`, className: 'visually-hidden' }}
                  validationState={fieldState.error ? 'error' : isOdd ? 'warning' : 'none'}
                  validationMessage={sayIssue(fieldState.error?.message) ?? (isOdd ? oddText : undefined)}
                >
                  <Input
                    {...field}
                    className={styles.input}
                    inputMode={kind === 'phone' ? 'tel' : 'email'}
                    contentAfter={
                      fields.length > 1 ? (
                        <Button
                          appearance="transparent"
                          size="small"
                          icon={<DismissRegular />}
                          aria-label={t('customers.removeLine')}
                          onClick={() => {
                            add.current?.focus()
                            remove(index)
                          }}
                        />
                      ) : undefined
                    }
                  />
                </Field>
              )
            }}
          />
          <div className={index === 0 ? styles.underLabel : styles.beside}>
            <Controller
              control={control}
              name={part(index, 'label')}
              render={({ field: { value, onChange, onBlur } }) => (
                <LabelInput {...{ kind, onChange, onBlur }} number={index + 1} value={value} />
              )}
            />
            {kind === 'phone' && (
              <Controller
                control={control}
                name={part(index, 'hasZalo')}
                render={({ field }) => (
                  <ToggleButton
                    ref={field.ref}
                    className={styles.zalo}
                    appearance="subtle"
                    size="small"
                    checked={field.value}
                    aria-label={t('customers.hasZalo', { number: index + 1 })}
                    onClick={() => field.onChange(!field.value)}
                    onBlur={field.onBlur}
                  >
                    Zalo
                  </ToggleButton>
                )}
              />
            )}
          </div>
        </div>
      ))}
      <Button
        ref={add}
        appearance="transparent"
        size="small"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => append(emptyPoint(kind) as FieldArray<Form, ArrayPath<Form>>)}
      >
        {addText}
      </Button>
    </div>
  )
}

function emptyPoint(kind: 'phone' | 'email') {
  return { typed: '', label: '', ...(kind === 'phone' && { hasZalo: false }) }
}
