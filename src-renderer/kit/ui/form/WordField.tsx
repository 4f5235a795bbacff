import { Option } from '@fluentui/react-components'
import { Controller, type FieldValues } from 'react-hook-form'
import { fold } from '#shared/kit/fold.ts'
import { type FieldProps, Framed } from './fields.tsx'
import { TextCombobox } from './TextCombobox.tsx'

/** As many are offered at once. */
const MOST_OFFERED = 50

/** Any word, and those of other rows offered while it is typed: Tab and Enter complete the beginning of one, and leave all else alone. */
export function WordField<Form extends FieldValues>({
  words,
  ...props
}: FieldProps<Form, string | undefined> & { words: readonly string[] }) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <WordInput words={words} value={field.value ?? ''} onChange={field.onChange} onBlur={field.onBlur} />
        </Framed>
      )}
    />
  )
}

interface WordInputProps {
  words: readonly string[]
  value: string
  onChange: (word: string) => void
  onBlur?: () => void
  'aria-label'?: string
  autoFocus?: boolean
  disabled?: boolean
}

/** The same outside a form. */
export function WordInput({ words, value, onChange, onBlur, ...field }: WordInputProps) {
  const typed = fold(value.trim())
  const isOneOfThem = words.includes(value)
  const offered = isOneOfThem ? words : words.filter((word) => fold(word).includes(typed))
  return (
    <TextCombobox
      {...field}
      value={value}
      selectedOptions={isOneOfThem ? [value] : []}
      onChange={(event) => onChange(event.target.value)}
      onOptionSelect={(_, { optionText }) => optionText !== undefined && onChange(optionText)}
      {...(onBlur && { onBlur })}
    >
      {offered.slice(0, MOST_OFFERED).map((word) => (
        <Option key={word} value={word}>
          {word}
        </Option>
      ))}
    </TextCombobox>
  )
}
