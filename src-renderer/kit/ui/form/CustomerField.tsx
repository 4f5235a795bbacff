import { Combobox, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import { ask } from '#renderer/kit/client.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { type FieldProps, Framed } from './fields.tsx'

/** A customer, found by typing a few letters of anything about it. Null when none. */
export function CustomerField<Form extends FieldValues>(props: FieldProps<Form, CustomerId | null | undefined>) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <CustomerInput value={field.value ?? null} onChange={field.onChange} />
        </Framed>
      )}
    />
  )
}

function CustomerInput({ value, onChange, ...field }: { value: CustomerId | null; onChange: (id: CustomerId | null) => void }) {
  const [typed, setTyped] = useState<string>()
  const { data: chosen } = useQuery({
    ...ask.customers.get.queryOptions({ input: value as CustomerId }),
    enabled: value !== null,
  })
  const { data: found = [] } = useQuery({
    ...ask.customers.list.queryOptions({ input: { filter: { text: typed ?? '' }, limit: 12 } }),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <Combobox
      {...field}
      freeform
      value={typed ?? chosen?.name ?? ''}
      selectedOptions={value === null ? [] : [String(value)]}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onOpenChange={(_, { open }) => open && setTyped((text) => text ?? '')}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(undefined)
        onChange(optionValue ? (Number(optionValue) as CustomerId) : null)
      }}
      onBlur={() => {
        if (typed === '') onChange(null)
        setTyped(undefined)
      }}
    >
      {found.map((customer) => (
        <Option key={customer.id} value={String(customer.id)} text={customer.name}>
          {`${customer.name} · ${customer.code}${customer.phone ? ` · ${customer.phone}` : ''}`}
        </Option>
      ))}
    </Combobox>
  )
}
