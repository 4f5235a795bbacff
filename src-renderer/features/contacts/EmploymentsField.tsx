import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useRef } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import type { Employment } from '#shared/features/contacts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { DecisionRoleField } from './DecisionRoleField.tsx'
import styles from './EmploymentsField.module.css'

/** One line of the form; no customer is chosen yet where it is null. */
export type TypedEmployment = Omit<Employment, 'customerId'> & { customerId: CustomerId | null }

const NO_EMPLOYMENT: TypedEmployment = { customerId: null, title: '', department: '', decisionRole: '' }

/** The other customers somebody works for, and what they are there. */
export function EmploymentsField() {
  const { t } = useTranslation()
  const add = useRef<HTMLButtonElement>(null)
  const { control } = useFormContext<{ employments: TypedEmployment[] }>()
  const { fields, append, remove } = useFieldArray({ control, name: 'employments' })
  return (
    <fieldset className={styles.employments}>
      <legend>{t('customers.contacts.employments')}</legend>
      {fields.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={t('customers.contacts.employment', { number: index + 1 })}
          className={styles.row}
        >
          <CustomerField control={control} name={`employments.${index}.customerId`} label={t('customers.contacts.employer')} />
          <TextField control={control} name={`employments.${index}.title`} label={t('customers.contacts.title')} />
          <TextField control={control} name={`employments.${index}.department`} label={t('customers.contacts.department')} />
          <DecisionRoleField control={control} name={`employments.${index}.decisionRole`} />
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            className={styles.remove ?? ''}
            aria-label={t('customers.contacts.removeEmployment', { number: index + 1 })}
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
        className={styles.add ?? ''}
        onClick={() => append(NO_EMPLOYMENT, { focusName: `employments.${fields.length}.customerId` })}
      >
        {t('customers.contacts.addEmployment')}
      </Button>
    </fieldset>
  )
}
