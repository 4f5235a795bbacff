import { Input } from '@fluentui/react-components'
import { useState } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import { formatDecimal } from '#renderer/kit/format.ts'
import { parseNumber } from '#shared/kit/money.ts'
import { type FieldProps, Framed } from '../fields.tsx'

/** A number, typed with a comma or a point before its decimals and shown grouped. Null when empty. */
export function NumberField<Form extends FieldValues>(props: FieldProps<Form, number | null>) {
  const [typed, setTyped] = useState<string>()
  const isNone = typed !== undefined && typed.trim() !== '' && parseNumber(typed) === undefined
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={isNone ? 'number' : fieldState.error?.message}>
          <Input
            ref={field.ref}
            value={typed ?? (typeof field.value === 'number' ? formatDecimal(field.value) : '')}
            inputMode="decimal"
            onChange={(_, { value }) => {
              setTyped(value)
              field.onChange(value.trim() === '' ? null : (parseNumber(value) ?? Number.NaN))
            }}
            onBlur={() => {
              if (!isNone) setTyped(undefined)
              field.onBlur()
            }}
          />
        </Framed>
      )}
    />
  )
}
