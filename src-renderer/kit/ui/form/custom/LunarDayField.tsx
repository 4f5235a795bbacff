import { Input } from '@fluentui/react-components'
import { type Ref, useState } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#renderer/kit/format.ts'
import type { Day } from '#shared/kit/day.ts'
import { formatLunarDay, parseLunarDay } from '#shared/kit/lunar.ts'
import { type FieldProps, Framed } from '../fields.tsx'

/** What is typed and is no day: it is kept from being saved. */
const NO_DAY = '?'

/** A day typed by the lunar calendar, `15/7/2026`; below it stands which one that is. Null when empty. */
export function LunarDayField<Form extends FieldValues>(props: FieldProps<Form, Day | null>) {
  const { t } = useTranslation()
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => {
        const value = field.value as Day | typeof NO_DAY | null
        const day = value === null || value === NO_DAY ? undefined : value
        const hint = day ? t('customFields.lunarIs', { day: formatDay(day) }) : (props.hint ?? t('customFields.lunarHint'))
        return (
          <Framed {...props} hint={hint} error={value === NO_DAY ? 'lunar-day' : fieldState.error?.message}>
            <LunarDayInput
              inputRef={field.ref}
              value={day ?? null}
              onChange={(next) => field.onChange(next === undefined ? NO_DAY : next)}
              onBlur={field.onBlur}
            />
          </Framed>
        )
      }}
    />
  )
}

interface LunarDayInputProps {
  value: Day | null
  /** Undefined while what is typed is no day. */
  onChange: (day: Day | null | undefined) => void
  onBlur?: () => void
  inputRef?: Ref<HTMLInputElement>
  label?: string
  autoFocus?: boolean
}

/** The same without its frame; it stays as it was typed until it is left with a day in it. */
export function LunarDayInput({ value, onChange, onBlur, inputRef, label, ...field }: LunarDayInputProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  return (
    <Input
      {...field}
      {...(inputRef && { ref: inputRef })}
      aria-label={label}
      placeholder={label && t('customFields.lunarExample')}
      value={typed ?? (value ? formatLunarDay(value) : '')}
      onChange={(_, { value: text }) => {
        setTyped(text)
        onChange(text.trim() === '' ? null : parseLunarDay(text))
      }}
      onBlur={() => {
        if (typed !== undefined && (typed.trim() === '' || parseLunarDay(typed))) setTyped(undefined)
        onBlur?.()
      }}
    />
  )
}
