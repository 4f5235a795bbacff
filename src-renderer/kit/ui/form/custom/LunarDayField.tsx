import { Input } from '@fluentui/react-components'
import { useState } from 'react'
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
  const [typed, setTyped] = useState<string>()
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
            <Input
              ref={field.ref}
              value={typed ?? (day ? formatLunarDay(day) : '')}
              onChange={(_, { value: text }) => {
                setTyped(text)
                field.onChange(text.trim() === '' ? null : (parseLunarDay(text) ?? NO_DAY))
              }}
              onBlur={() => {
                if (value !== NO_DAY) setTyped(undefined)
                field.onBlur()
              }}
            />
          </Framed>
        )
      }}
    />
  )
}
