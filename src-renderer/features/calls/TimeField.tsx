import { Controller, type FieldValues } from 'react-hook-form'
import { type FieldProps, Framed } from '#renderer/kit/ui/form/fields.tsx'
import { TimeInput } from '#renderer/kit/ui/form/TimeInput.tsx'

/** A time of day as text `09:30`; empty when none. */
export function TimeField<Form extends FieldValues>(props: FieldProps<Form, string>) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field: { ref, ...field }, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <TimeInput {...field} inputRef={ref} />
        </Framed>
      )}
    />
  )
}
