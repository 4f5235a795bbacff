import { Dropdown, Option } from '@fluentui/react-components'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomValue } from '#shared/features/customFields/schema.ts'
import type { CustomChoiceId } from '#shared/kit/id.ts'
import { type FieldProps, Framed } from '../fields.tsx'

export interface ValueOption {
  value: number | boolean
  text: string
  /** Offered only where it is chosen already. */
  isHidden?: boolean
}

type OptionFieldProps<Form extends FieldValues> = FieldProps<Form, CustomValue> & { options: readonly ValueOption[] }

const NONE = ''

/** One of a few values that are no text, or none. */
export function OneField<Form extends FieldValues>({ options, ...props }: OptionFieldProps<Form>) {
  const { t } = useTranslation()
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => {
        const chosen = options.find(({ value }) => value === field.value)
        return (
          <Framed {...props} error={fieldState.error?.message}>
            <Dropdown
              ref={field.ref}
              selectedOptions={[chosen ? String(chosen.value) : NONE]}
              value={chosen?.text ?? ''}
              onOptionSelect={(_, { optionValue }) =>
                field.onChange(options.find(({ value }) => String(value) === optionValue)?.value ?? null)
              }
              onBlur={field.onBlur}
            >
              <Option value={NONE}>{t('customFields.none')}</Option>
              {options
                .filter((option) => !option.isHidden || option === chosen)
                .map(({ value, text }) => (
                  <Option key={String(value)} value={String(value)}>
                    {text}
                  </Option>
                ))}
            </Dropdown>
          </Framed>
        )
      }}
    />
  )
}

/** Several of a few choices, in the order in which they are offered. */
export function SeveralField<Form extends FieldValues>({ options, ...props }: OptionFieldProps<Form>) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => {
        const chosen = Array.isArray(field.value) ? (field.value as CustomChoiceId[]) : []
        const isChosen = (value: ValueOption['value']) => chosen.some((id) => id === value)
        return (
          <Framed {...props} error={fieldState.error?.message}>
            <Dropdown
              ref={field.ref}
              multiselect
              selectedOptions={chosen.map(String)}
              value={options
                .filter(({ value }) => isChosen(value))
                .map(({ text }) => text)
                .join('; ')}
              onOptionSelect={(_, { selectedOptions }) =>
                field.onChange(options.flatMap(({ value }) => (selectedOptions.includes(String(value)) ? value : [])))
              }
              onBlur={field.onBlur}
            >
              {options
                .filter((option) => !option.isHidden || isChosen(option.value))
                .map(({ value, text }) => (
                  <Option key={String(value)} value={String(value)}>
                    {text}
                  </Option>
                ))}
            </Dropdown>
          </Framed>
        )
      }}
    />
  )
}
