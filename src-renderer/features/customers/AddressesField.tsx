import { Button, Field, Input } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useRef } from 'react'
import { type Control, Controller, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'
import { LabelInput } from '#renderer/kit/ui/form/LabelInput.tsx'
import styles from '#renderer/kit/ui/form/PointsField.module.css'
import type { CustomerFormValues } from './customerFormValues.ts'

/** Further addresses of a customer; the one where it gets its mail stands above them. */
export function AddressesField({ control }: { control: Control<CustomerFormValues> }) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name: 'addresses' })
  const add = useRef<HTMLButtonElement>(null)
  return (
    <div className={styles.points}>
      {fields.map((row, index) => (
        <div key={row.id} className={styles.point}>
          <Controller
            control={control}
            name={`addresses.${index}.label`}
            render={({ field: { value, onChange, onBlur } }) => (
              <LabelInput kind="address" number={index + 2} {...{ value, onChange, onBlur }} />
            )}
          />
          <Controller
            control={control}
            name={`addresses.${index}.address`}
            render={({ field, fieldState }) => (
              <Field className={styles.typed} validationMessage={sayIssue(fieldState.error?.message)}>
                <Input {...field} className={styles.input} aria-label={t('customers.otherAddress', { number: index + 2 })} />
              </Field>
            )}
          />
          <Controller
            control={control}
            name={`addresses.${index}.province`}
            render={({ field, fieldState }) => (
              <Field className={styles.province} validationMessage={sayIssue(fieldState.error?.message)}>
                <Input
                  {...field}
                  className={styles.input}
                  placeholder={t('customers.province')}
                  aria-label={t('customers.otherProvince', { number: index + 2 })}
                />
              </Field>
            )}
          />
          <Button
            appearance="transparent"
            size="medium"
            icon={<DismissRegular />}
            aria-label={t('customers.removeLine')}
            onClick={() => {
              add.current?.focus()
              remove(index)
            }}
          />
        </div>
      ))}
      <Button
        ref={add}
        appearance="transparent"
        size="small"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => append({ label: '', address: '', province: '' }, { focusName: `addresses.${fields.length}.address` })}
      >
        {t('customers.addAddress')}
      </Button>
    </div>
  )
}
