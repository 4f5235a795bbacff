import { Input } from '@fluentui/react-components'
import { Controller, type FieldValues } from 'react-hook-form'
import { type FieldProps, Framed } from '#renderer/kit/ui/form/fields.tsx'

/** A time of day as text `09:30`; empty when none. */
export function TimeField<Form extends FieldValues>(props: FieldProps<Form, string>) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <Input {...field} type="time" value={field.value ?? ''} />
        </Framed>
      )}
    />
  )
}
