import { Button, Field } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useRef } from 'react'
import { type Control, useController, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'
import { AddressInput, ProvinceInput } from '#renderer/kit/ui/form/AddressInputs.tsx'
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
          <AddressOf control={control} index={index} />
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

function AddressOf({ control, index }: { control: Control<CustomerFormValues>; index: number }) {
  const { t } = useTranslation()
  const number = index + 2
  const label = useController({ control, name: `addresses.${index}.label` }).field
  const address = useController({ control, name: `addresses.${index}.address` })
  const province = useController({ control, name: `addresses.${index}.province` })
  const { value, onChange, onBlur } = label
  return (
    <>
      <LabelInput kind="address" number={number} {...{ value, onChange, onBlur }} />
      <Field className={styles.typed} validationMessage={sayIssue(address.fieldState.error?.message)}>
        <AddressInput
          {...address.field}
          aria-label={t('customers.otherAddress', { number })}
          province={province.field.value}
          onProvince={province.field.onChange}
        />
      </Field>
      <Field className={styles.province} validationMessage={sayIssue(province.fieldState.error?.message)}>
        <ProvinceInput
          {...province.field}
          placeholder={t('customers.province')}
          aria-label={t('customers.otherProvince', { number })}
        />
      </Field>
    </>
  )
}
