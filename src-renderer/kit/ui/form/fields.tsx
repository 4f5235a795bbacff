import { Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { type Control, Controller, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { formatCount } from '#renderer/kit/format.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { parseDong } from '#shared/kit/money.ts'
import styles from './FormDialog.module.css'

/** What every field of a form needs: the form, its own name in it, and its words. */
export interface FieldProps<Form extends FieldValues, Value> {
  control: Control<Form>
  name: FieldPathByValue<Form, Value>
  label: string
  isRequired?: boolean
  isFull?: boolean
  hint?: string | React.JSX.Element | undefined
  /** Said below the field without refusing anything. */
  warning?: string | undefined
}

export function TextField<Form extends FieldValues>({
  lines = 1,
  isFirst,
  placeholder,
  ...props
}: FieldProps<Form, string | undefined> & { lines?: number; isFirst?: boolean; placeholder?: string }) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          {lines > 1 ? (
            <Textarea
              {...field}
              value={field.value ?? ''}
              rows={lines}
              resize="vertical"
              autoFocus={isFirst}
              placeholder={placeholder}
            />
          ) : (
            <Input {...field} value={field.value ?? ''} autoFocus={isFirst} />
          )}
        </Framed>
      )}
    />
  )
}

export interface Choice {
  value: string
  text: string
}

/** One of a few known things; `value` '' stands for none. */
export function ChoiceField<Form extends FieldValues>({
  choices,
  ...props
}: FieldProps<Form, string | undefined> & { choices: Choice[] }) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <Dropdown
            ref={field.ref}
            selectedOptions={[field.value ?? '']}
            value={choices.find((choice) => choice.value === (field.value ?? ''))?.text ?? ''}
            onOptionSelect={(_, { optionValue }) => field.onChange(optionValue ?? '')}
            onBlur={field.onBlur}
            listbox={{ className: styles.choices ?? '' }}
          >
            {choices.map((choice) => (
              <Option key={choice.value} value={choice.value}>
                {choice.text}
              </Option>
            ))}
          </Dropdown>
        </Framed>
      )}
    />
  )
}

/**
 * Whole đồng, typed as people do (`1tr5`, `500k`, `2 tỷ`) and shown grouped. Null when empty. `reckoned`: what stands there as long as
 * nobody typed another amount.
 */
export function MoneyField<Form extends FieldValues>({
  reckoned,
  ...props
}: FieldProps<Form, number | null | undefined> & { reckoned?: number | undefined }) {
  const [typed, setTyped] = useState<string>()
  return (
    <Controller
      control={props.control}
      name={props.name}
      rules={{ validate: () => (typed?.trim() && parseDong(typed) === undefined ? 'money' : true) }}
      render={({ field, fieldState }) => (
        <Framed {...props} error={typed?.trim() && parseDong(typed) === undefined ? 'money' : fieldState.error?.message}>
          <Input
            ref={field.ref}
            value={typed ?? shownDong(field.value ?? reckoned)}
            contentAfter="₫"
            inputMode="decimal"
            onChange={(_, { value }) => {
              setTyped(value)
              field.onChange(value.trim() === '' ? null : (parseDong(value) ?? Number.NaN))
            }}
            onBlur={() => {
              if (typed === undefined || typed.trim() === '' || parseDong(typed) !== undefined) setTyped(undefined)
              field.onBlur()
            }}
          />
        </Framed>
      )}
    />
  )
}

function shownDong(amount: number | undefined) {
  return amount === undefined ? '' : formatCount(amount)
}

/** Label, field, sentence about what is wrong. */
export function Framed({
  label,
  isRequired,
  isFull,
  hint,
  warning,
  error,
  children,
}: Omit<FieldProps<FieldValues, unknown>, 'control' | 'name'> & { error?: string | undefined; children: React.ReactElement }) {
  return (
    <Field
      label={label}
      required={isRequired ?? false}
      className={isFull ? styles.full : ''}
      hint={hint}
      validationState={error ? 'error' : warning ? 'warning' : 'none'}
      validationMessage={sayIssue(error) ?? warning}
    >
      {children}
    </Field>
  )
}
