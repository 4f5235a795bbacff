import { useQuery } from '@tanstack/react-query'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { NameAndHit } from '#renderer/kit/ui/FoundBy.tsx'
import { Found } from '#renderer/kit/ui/Marked.tsx'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import styles from './FoundInput.module.css'
import { type BoxProps, FoundInput } from './FoundInput.tsx'
import { type FieldProps, Framed } from './fields.tsx'

/** A customer, found by typing a few letters of anything about it. Null when none. */
export function CustomerField<Form extends FieldValues>(props: FieldProps<Form, CustomerId | null | undefined>) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <CustomerInput ref={field.ref} value={field.value ?? null} onChange={field.onChange} />
        </Framed>
      )}
    />
  )
}

interface CustomerInputProps extends BoxProps {
  value: CustomerId | null
  onChange: (id: CustomerId | null) => void
}

export function CustomerInput({ value, onChange, ...field }: CustomerInputProps) {
  const { t } = useTranslation()
  const { data: chosen, isError: isHidden } = useQuery({
    ...ask.customers.get.queryOptions({ input: value as CustomerId }),
    enabled: value !== null,
  })
  const text = chosen?.name ?? (isHidden ? t('customers.relations.hidden') : '')
  return (
    <FoundInput<CustomerRow>
      {...field}
      chosen={value === null ? null : { id: value, text }}
      onChange={(customer) => onChange(customer?.id ?? null)}
      find={(typed) => ask.customers.list.queryOptions({ input: { filter: { text: typed }, limit: 12 } })}
      textOf={({ name }) => name}
      lineOf={(customer, typed) => <Choice customer={customer} found={typed} />}
      headOf={({ guess }, typed) => guess && `${t('customers.guess', { text: typed })} ${t('customers.guessed', { guess })}`}
      none={t('customers.noneFound')}
    />
  )
}

function Choice({ customer, found }: { customer: CustomerRow; found: string }) {
  const phone = customer.phone.startsWith('+') ? formatPhone(customer.phone) : customer.phone
  const rest = [customer.hit?.by === 'code' ? '' : customer.code, customer.hit?.by === 'phone' ? '' : phone].filter(Boolean)
  return (
    <span className={styles.choice}>
      <span className={styles.name}>
        <Found value={customer.guess || found}>
          <NameAndHit name={customer.name} hit={customer.hit} />
        </Found>
      </span>
      <span className={styles.rest}>{rest.join(' · ')}</span>
    </span>
  )
}
