import { Combobox, Option, OptionGroup } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { NameAndHit } from '#renderer/kit/ui/FoundBy.tsx'
import { Found } from '#renderer/kit/ui/Marked.tsx'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import styles from './CustomerField.module.css'
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

interface CustomerInputProps {
  value: CustomerId | null
  onChange: (id: CustomerId | null) => void
  ref?: Ref<HTMLInputElement>
  'aria-label'?: string
  autoFocus?: boolean
  /** With what the search begins. */
  begun?: string
}

export function CustomerInput({ value, onChange, begun, ...field }: CustomerInputProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(begun)
  const [isOpen, setOpen] = useState(begun !== undefined)
  const { data: chosen, isError: isHidden } = useQuery({
    ...ask.customers.get.queryOptions({ input: value as CustomerId }),
    enabled: value !== null,
  })
  const {
    data: found = [],
    isFetched,
    isPlaceholderData,
  } = useQuery({
    ...ask.customers.list.queryOptions({ input: { filter: { text: typed ?? '' }, limit: 12 } }),
    enabled: typed !== undefined || isOpen,
    placeholderData: keepPreviousData,
  })
  const isPending = typed !== undefined && (isPlaceholderData || !isFetched)
  const awaitedEnter = useAwaitedEnter(isPending, () => found[0] && choose(found[0].id))
  const guess = found[0]?.guess
  function choose(id: CustomerId) {
    setTyped(undefined)
    onChange(id)
  }

  const options = found.map((customer) => (
    <Option key={customer.id} value={String(customer.id)} text={customer.name}>
      <Choice customer={customer} found={typed ?? ''} />
    </Option>
  ))
  return (
    <Combobox
      {...field}
      freeform
      listbox={{ className: styles.found }}
      value={typed ?? chosen?.name ?? (isHidden ? t('customers.relations.hidden') : '')}
      defaultOpen={begun !== undefined}
      selectedOptions={value === null ? [] : [String(value)]}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => begun === undefined && selectFromBeginning(event.currentTarget)}
      onOpenChange={(_, { open }) => setOpen(open)}
      // A key typed over what is chosen is told too, without an option: what was chosen stays until something else is.
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(Number(optionValue) as CustomerId)}
      {...awaitedEnter}
      onBlur={() => {
        if (typed === '') onChange(null)
        setTyped(undefined)
      }}
    >
      {guess ? (
        <OptionGroup label={`${t('customers.guess', { text: typed })} ${t('customers.guessed', { guess })}`}>
          {options}
        </OptionGroup>
      ) : (
        options
      )}
      {typed?.trim() && isFetched && found.length === 0 && <Option disabled>{t('customers.noneFound')}</Option>}
    </Combobox>
  )
}

/** Of a long name the beginning is shown, by which it is known, and not its end. */
function selectFromBeginning(input: HTMLInputElement) {
  input.select()
  requestAnimationFrame(() => {
    input.scrollLeft = 0
  })
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
